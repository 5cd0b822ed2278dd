and m.country = :country
