m.country = :country
