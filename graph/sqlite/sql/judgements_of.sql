-- The ?2 latest judgements that were about the nodes in the JSON array ?1, or are as they are now.
select j.id, j.seq, j.undone_at, j.data
from judgement j
where j.id in (
    select a.judgement
    from json_each(?1) n cross join profile p cross join judgement_anchor a
    where p.node = n.value and a.now = p.id
    union
    select a.judgement
    from json_each(?1) n cross join profile p cross join judgement_anchor a
    where p.node = n.value and a.profile = p.id
)
order by j.seq desc, j.id
limit ?2
