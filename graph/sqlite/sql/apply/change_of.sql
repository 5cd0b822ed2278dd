-- An entry of the log concerns an entity, by its number.
insert into change_of (entity, seq, n) values (?1, ?2, ?3) on conflict do nothing
