-- Articles that are not there, or have no words, are not found by any.
delete from article_words
where rowid in (
    select w.rowid from article_words w
    where not exists (select 1 from node n where n.key = w.rowid and n.words <> '' and n.kind = 'ARTICLE')
)
