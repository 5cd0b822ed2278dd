n.key, n.id, n.kind, n.subkind, n.country, n.status, n.sources, n.data
