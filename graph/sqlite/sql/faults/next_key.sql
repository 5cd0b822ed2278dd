-- What has a key that is to be given.
with free as (select coalesce((select next_key from state where id = 0), 1) as first)
select * from (
    select 'node ' || n.key as place from node n where n.key >= (select first from free)
    union all
    select c.id from claim c where c.key >= (select first from free)
    union all
    select 'article/' || v.own_id from article_version v where v.article >= (select first from free)
    union all
    select p.id from profile p where p.node >= (select first from free)
) limit ?1
