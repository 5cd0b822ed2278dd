-- No entity is left, so no name finds any.
delete from name
