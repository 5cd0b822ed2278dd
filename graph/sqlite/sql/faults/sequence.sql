-- What bears a number that the sequence has not reached, or has no sequence.
with reached as (select coalesce((select seq from state where id = 0), 0) as seq)
select * from (
    select 'state' as place where not exists (select 1 from state where id = 0)
    union all
    select 'article/' || v.own_id || '@' || v.version from article_version v where v.seq > (select seq from reached)
    union all
    select j.id from judgement j where j.seq > (select seq from reached)
    union all
    select 'log ' || b.seq from change_batch b where b.seq > (select seq from reached)
) limit ?1
