-- The pairs that have any of the profiles in the JSON array ?1 in them.
select p.a, p.b, p.certain, p.score, p.rule, p.reasons
from (
    select x.a, x.b from json_each(?1) j cross join pair x where x.a = j.value
    union
    select x.a, x.b from json_each(?1) j cross join pair x where x.b = j.value
) f cross join pair p
where p.a = f.a and p.b = f.b
order by p.a, p.b
