select rowid << 16 >> 16 as key from entity_words where entity_words match :match
