-- Writes a pair of profiles that were compared.
insert into pair (a, b, certain, rank, score, rule, reasons) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
on conflict (a, b) do update set certain = excluded.certain, rank = excluded.rank, score = excluded.score,
    rule = excluded.rule, reasons = excluded.reasons
