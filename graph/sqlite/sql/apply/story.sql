-- An article's standing claims are of story ?2 from now on.
update claim set story = ?2 where article = ?1 and retracted_at is null and story <> ?2
