-- No meeting is left, so none stands in the lists of actors.
delete from attendance
