-- Nodes whose words are not in the index of their kind.
select n.id
from node n
where n.words <> '' and not case n.kind
    when 'STATEMENT' then exists (select 1 from statement_words w where w.rowid = n.key)
    when 'ARTICLE' then exists (select 1 from article_words w where w.rowid = n.key)
    else exists (select 1 from entity_words w where w.rowid = unicode(n.kind) << 48 | (n.key & 0xffffffffffff)) end
limit ?1
