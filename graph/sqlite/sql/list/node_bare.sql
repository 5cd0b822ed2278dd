n.key, n.id, n.kind, n.status, n.data
