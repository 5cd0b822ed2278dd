-- Deletes the texts of all versions of an article.
delete from article_text where article = ?1
