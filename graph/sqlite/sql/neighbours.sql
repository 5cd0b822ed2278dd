-- The relations of types ?2 (a JSON array) that touch nodes ?1 (a JSON array) and possibly hold
-- between the days ?3 and ?4 (empty is open), of confidence ?5 at least: the ?6 best supported.
select r.key, r.type, r.source, r.target, r.disc, r.sources, r.confidence, r.status, r.role, r.behalf,
       r.earliest, r.latest, r.data
from (
    select o.rowid as row from json_each(?1) n cross join json_each(?2) t cross join relation o
    where o.source = n.value and o.type = t.value
    union all -- those that both ends would give come from the first
    select i.rowid from json_each(?1) n cross join json_each(?2) t cross join relation i
    where i.target = n.value and i.type = t.value
      and i.source not in (select value from json_each(?1))
) found cross join relation r on r.rowid = found.row
where r.confidence >= ?5
  and (?4 = '' or r.earliest = '' or r.earliest <= ?4)
  and (?3 = '' or r.latest = '' or r.latest >= ?3)
order by r.sources desc, r.latest desc, r.type, r.source_id, r.target_id, r.disc
limit ?6
