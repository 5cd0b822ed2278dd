n.key, n.id, n.kind, n.subkind, n.country, n.status, n.name_sort, n.date_sort,
n.earliest, n.latest, n.month_from, n.month_to, n.annual, n.sources, n.recorded, n.topics,
n.data, n.names, n.words
