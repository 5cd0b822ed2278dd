-- Claims whose version is not there, or stands where they do not, or the other way round.
select c.id
from claim c
where not exists (
    select 1 from article_version v
    where v.article = c.article and v.version = c.version and (v.retracted_at is null) = (c.retracted_at is null)
)
limit ?1
