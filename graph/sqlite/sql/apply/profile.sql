-- Writes a profile.
insert into profile (id, kind, node, articles, stated, facets, identity, blocks) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
on conflict (id) do update set kind = excluded.kind, node = excluded.node, articles = excluded.articles,
    stated = excluded.stated, facets = excluded.facets, identity = excluded.identity, blocks = excluded.blocks
