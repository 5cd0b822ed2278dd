-- How many entries of the log concern the entity ?1.
select count(*) from ident i cross join change_of o where i.id = ?1 and o.entity = i.number
