-- The text of a version of an article, and what was extracted from it.
insert into article_text (article, version, text, extraction) values (?1, ?2, ?3, ?4)
