-- Notes a word under a key.
insert or ignore into word (key, word) values (?1, ?2)
