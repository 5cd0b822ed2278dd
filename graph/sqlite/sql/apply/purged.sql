-- This transaction purges.
update state set purged = seq where id = 0
