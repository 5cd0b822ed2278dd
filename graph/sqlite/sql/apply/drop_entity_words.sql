-- A node of this kind is found by its words no more.
delete from entity_words where rowid = ?1
