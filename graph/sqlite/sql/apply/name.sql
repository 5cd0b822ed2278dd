-- A name finds an entity.
insert into name (folded, node) values (?1, ?2) on conflict do nothing
