-- Entries of the indexes of words whose node has no words, or its words elsewhere.
select * from (
    select 'entity_words ' || w.rowid as place from entity_words w
    where not exists (
        select 1 from node n
        where n.key = w.rowid << 16 >> 16 and unicode(n.kind) = w.rowid >> 48 and n.words <> '' and n.kind not in ('STATEMENT', 'ARTICLE')
    )
    union all
    select 'statement_words ' || w.rowid from statement_words w
    where not exists (select 1 from node n where n.key = w.rowid and n.words <> '' and n.kind = 'STATEMENT')
    union all
    select 'article_words ' || w.rowid from article_words w
    where not exists (select 1 from node n where n.key = w.rowid and n.words <> '' and n.kind = 'ARTICLE')
) limit ?1
