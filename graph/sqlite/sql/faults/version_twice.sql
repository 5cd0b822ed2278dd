-- Articles of which several versions stand.
select 'article/' || max(v.own_id) from article_version v where v.retracted_at is null group by v.article having count(*) > 1 limit ?1
