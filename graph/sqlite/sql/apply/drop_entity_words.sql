-- Nodes of this kind, whose rows are in the JSON array ?1, are found by their words no more.
delete from entity_words where rowid in (select value from json_each(?1))
