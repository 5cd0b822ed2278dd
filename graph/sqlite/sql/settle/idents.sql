-- Nothing is listed under an id but what is in the log.
delete from ident where not exists (select 1 from change_of o where o.entity = number)
