entity_words w cross join node m on m.key = w.rowid << 16 >> 16 where w.entity_words match :match and w.rowid between p.first and p.last
