select rowid as key from entity_words where entity_words match :match
