-- The number of the last write transaction.
select seq from state where id = 0
