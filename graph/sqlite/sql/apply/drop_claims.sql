-- Deletes an article's standing claims, whose profiles are no longer named.
delete from claim where article = ?1 and retracted_at is null
