-- The words of entities once more, those of a kind together: the first letter of the kind, by which kinds differ, stands above
-- the key in what a row is called (a key of the past is negative). And words are found at once by what they begin with, where many names have them.
drop table entity_words;
create virtual table entity_words using fts5 (
    words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii', prefix = '1 2 3 4 5 6 7 8 9 10 11 12'
);
insert into entity_words (rowid, words)
select unicode(kind) << 48 | (key & 0xffffffffffff), words from node where kind not in ('ARTICLE', 'STATEMENT') and words <> '' order by 1;
