-- Judgements whose anchors are not listed as the judgement has them.
select distinct j.id
from judgement j cross join json_each(j.data, '$.anchors') x
where not exists (
    select 1 from judgement_anchor a
    where a.judgement = j.id and a.n = x.key and a.profile = x.value ->> 'profile'
        and a.now = coalesce(x.value ->> 'now', '') and a.article = x.value ->> 'article'
)
limit ?1
