-- All tables and indexes, and how they are made.
select type, name, tbl_name, coalesce(sql, '') from sqlite_schema
