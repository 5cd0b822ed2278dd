-- The words of nodes of this kind; ?1 is a JSON array of [key, words]. All of a change go in at
-- once, for each statement makes the index write out what it has gathered.
insert into article_words (rowid, words) select value ->> 0, value ->> 1 from json_each(?1)
