// Articles of which several versions stand.
match (v:Version)
where v.retracted_at is null
with v.article as article, max(v.article_id) as id, count(*) as versions
where versions > 1
return 'article/' + id as place limit $args.limit
