-- The judgements whose ids are in the JSON array ?1, and those that stand and are about any of the
-- profiles in ?2 or held by any of the articles in ?3.
select j.id, j.seq, j.undone_at, j.data
from judgement j
where j.id in (
    select value from json_each(?1)
    union
    select a.judgement from json_each(?2) p cross join judgement_anchor a where a.profile = p.value
    union
    select a.judgement from json_each(?2) p cross join judgement_anchor a where a.now = p.value and a.now <> ''
    union
    select a.judgement from json_each(?3) p cross join judgement_anchor a where a.article = p.value and a.article <> ''
) and (j.undone_at is null or j.id in (select value from json_each(?1)))
order by j.seq, j.id
