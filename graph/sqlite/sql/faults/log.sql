-- Transactions of which the log has other entries than are counted, or times that lists since a time would miss.
select * from (
    select 'log ' || b.seq as place
    from (select seq, entries, latest, max(at) over (order by seq) as highest from change_batch) b
    where b.latest <> b.highest or b.entries <> (select count(*) from change_log l where l.seq = b.seq)
    union all
    select distinct 'log ' || l.seq
    from change_log l
    where not exists (select 1 from change_batch b where b.seq = l.seq)
) limit ?1
