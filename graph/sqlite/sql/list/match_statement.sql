select rowid as key from statement_words where statement_words match :match
