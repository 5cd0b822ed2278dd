-- An article's standing claims are retracted at ?2.
update claim set retracted_at = ?2 where article = ?1 and retracted_at is null
