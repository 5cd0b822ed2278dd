-- The words of a node of this kind.
insert into article_words (rowid, words) values (?1, ?2)
