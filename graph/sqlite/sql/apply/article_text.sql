-- The text of a version of an article.
insert into article_text (article, version, text) values (?1, ?2, ?3)
