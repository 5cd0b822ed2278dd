-- The ?1 latest judgements.
select j.id, j.seq, j.undone_at, j.data
from judgement j
where j.seq <= 9223372036854775807
order by j.seq desc, j.id
limit ?1
