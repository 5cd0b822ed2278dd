-- Anchors that no judgement has.
select a.judgement || '/' || a.n
from judgement_anchor a
where not exists (
    select 1 from judgement j cross join json_each(j.data, '$.anchors') x where j.id = a.judgement and x.key = a.n
)
limit ?1
