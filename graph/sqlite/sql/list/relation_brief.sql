r.type, r.source, r.target, r.disc, r.sources, r.status, r.role, r.data, r.key, r.behalf
