-- The words of a node of this kind.
insert into entity_words (rowid, words) values (?1, ?2)
