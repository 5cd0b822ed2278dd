-- Every write transaction begins with it: the sequence orders record times and changes.
update state set seq = seq + 1 where id = 0 returning seq, rules
