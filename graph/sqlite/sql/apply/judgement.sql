-- Writes a judgement.
insert into judgement (id, seq, undone_at, data) values (?1, ?2, ?3, ?4)
on conflict (id) do update set seq = excluded.seq, undone_at = excluded.undone_at, data = excluded.data
