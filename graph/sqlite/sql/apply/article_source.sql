-- An article's node repeats the source and language of its latest version, which lists filter by.
update node set source = ?2, language = ?3 where key = ?1
