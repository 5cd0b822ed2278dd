and m.language = :language
