-- How many entries of the log concern the entity ?1.
select count(*) from change_of o where o.entity = ?1
