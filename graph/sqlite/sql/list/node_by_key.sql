from node n
where n.key in (select value from json_each(?1))
