-- Takes its number from an id under which nothing is listed.
delete from ident
where id = ?1 and not exists (select 1 from claim_profile c where c.profile = number) and not exists (select 1 from change_of o where o.entity = number)
