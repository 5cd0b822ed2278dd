-- An article's node repeats the source, the language and the time of its latest version, which lists filter and sort by.
update node set source = ?2, language = ?3, recorded = ?4 where key = ?1
