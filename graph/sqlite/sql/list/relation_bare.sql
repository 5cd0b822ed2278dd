r.type, r.source, r.target, r.disc, r.sources, r.status, r.role, iif(r.type = 'HOLDS_POSITION', r.data, null)
