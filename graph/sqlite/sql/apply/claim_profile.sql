-- A standing claim names a profile, by its number.
insert into claim_profile (profile, stated, claim, story) values (?1, ?2, ?3, ?4)
