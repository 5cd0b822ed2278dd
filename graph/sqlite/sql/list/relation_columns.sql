r.key, r.type, r.source, r.target, r.disc, r.sources, r.confidence, r.status, r.role, r.behalf,
r.earliest, r.latest, r.data
