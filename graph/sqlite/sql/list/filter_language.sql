m.language = :language
