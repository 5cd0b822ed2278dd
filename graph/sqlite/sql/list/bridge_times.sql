not exists (select 1 from relation o where o.rowid in (r.rowid, s.rowid) and not (
