n.key, n.id, n.kind, n.status, n.data, n.subkind, n.country, n.sources
