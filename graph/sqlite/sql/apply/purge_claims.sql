-- Deletes an article's retracted claims.
delete from claim where article = ?1 and retracted_at is not null
