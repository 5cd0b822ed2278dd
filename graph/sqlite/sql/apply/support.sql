-- What a claim supports from now on.
update claim set fact = ?2, node = ?3 where key = ?1
