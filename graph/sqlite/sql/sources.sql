-- How many stories mention any profile of each set themselves; ?1 is a JSON array of sets.
select s.key, count(distinct p.story)
from json_each(?1) s cross join json_each(s.value) j cross join ident i cross join claim_profile p
where i.id = j.value and p.profile = i.number and p.stated = 1
group by s.key
