entity_words w where w.entity_words match :match and w.rowid between p.first and p.last
