-- What is counted otherwise than it is.
select what || ' ' || name || ': ' || sum(counted) || ' counted, ' || sum(there) || ' there'
from (
    select what, name, n as counted, 0 as there from tally
    union all
    select 'node', kind, 0, count(*) from node group by kind
    union all
    select 'relation', type, 0, count(*) from relation group by type
    union all
    select 'claim', '', 0, count(*) from claim where retracted_at is null
    union all
    select 'change', '', 0, count(*) from change_log
)
group by what, name
having sum(counted) <> sum(there)
limit ?1
