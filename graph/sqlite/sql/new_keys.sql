-- Reserves ?1 keys; the first of them is what comes back less ?1.
update state set next_key = next_key + ?1 where id = 0 returning next_key
