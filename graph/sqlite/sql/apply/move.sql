-- A profile's claims have followed it up to this one.
insert into move (profile, source, after) values (?1, ?2, ?3) on conflict (profile) do update set source = excluded.source, after = excluded.after
