-- Topics of meetings behind key ?1.
select n.key, n.data -> 'topics', '' from node n where n.key > ?1 and n.kind = 'MEETING' and n.data -> 'topics' is not null order by n.key limit ?2
