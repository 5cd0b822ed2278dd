-- All that there is, counted.
insert into tally (what, name, n)
select 'node', kind, count(*) from node group by kind
union all
select 'relation', type, count(*) from relation group by type
union all
select 'claim', '', count(*) from claim where retracted_at is null
union all
select 'change', '', count(*) from change_log
