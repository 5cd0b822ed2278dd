-- The words of names, by the keys under which they are found where they are misspelled. What an
-- older version wrote has none until it is rebuilt.
create table word (
    key  text not null,
    word text not null,
    primary key (key, word)
) without rowid;
