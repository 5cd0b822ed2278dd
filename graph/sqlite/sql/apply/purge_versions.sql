-- Deletes all versions of an article.
delete from article_version where article = ?1
