-- The words of nodes of this kind; ?1 is a JSON array of [row, words]. All of a change go in at
-- once, for each statement makes the index write out what it has gathered, and in order, for so does a row that is before the last.
insert into entity_words (rowid, words) select value ->> 0, value ->> 1 from json_each(?1) order by 1
