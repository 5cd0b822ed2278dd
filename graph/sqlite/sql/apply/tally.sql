-- There are ?3 more of something.
insert into tally (what, name, n) values (?1, ?2, ?3) on conflict do update set n = n + excluded.n
