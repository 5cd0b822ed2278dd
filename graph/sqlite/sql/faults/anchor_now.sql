-- Standing judgements that are taken to mean what is not there. What was split off may have been split again.
select j.id || ' means ' || a.now
from judgement j cross join judgement_anchor a on a.judgement = j.id
where j.undone_at is null and a.now <> '' and not coalesce(j.data ->> 'split', false)
    and not exists (select 1 from profile p where p.id = a.now)
limit ?1
