-- An article's standing version is retracted at ?2.
update article_version set retracted_at = ?2 where article = ?1 and retracted_at is null
