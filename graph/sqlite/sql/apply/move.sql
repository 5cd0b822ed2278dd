-- A profile's claims have followed it up to this one.
insert into move (profile, after) values (?1, ?2) on conflict (profile) do update set after = excluded.after
