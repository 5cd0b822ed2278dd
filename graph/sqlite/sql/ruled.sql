-- By which rules the graph was derived.
select rules from state where id = 0
