-- Articles that are there are found by their words.
insert into article_words (rowid, words)
select n.key, n.words
from node n
where n.kind = 'ARTICLE' and n.words <> '' and not exists (select 1 from article_words w where w.rowid = n.key)
