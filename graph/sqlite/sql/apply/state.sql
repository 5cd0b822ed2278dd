-- By which rules the graph is derived from now on, and when articles were loaded last.
update state set rules = ?1, last_load = coalesce(?2, last_load) where id = 0
