select rowid & 0xffffffffffff as key from entity_words where entity_words match :match
