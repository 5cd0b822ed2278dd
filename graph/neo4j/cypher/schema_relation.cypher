// The key of each relation is unique; TYPE is replaced by each relation type.
create constraint parley_TYPE_key if not exists for ()-[r:TYPE]-() require r.key is unique
