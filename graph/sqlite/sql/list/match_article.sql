select rowid as key from article_words where article_words match :match
