// How many relations there are. PATTERN stands for what joins f and t, FILTERS for what narrows them.
match PATTERN
where FILTERS
return 0, count(r)
