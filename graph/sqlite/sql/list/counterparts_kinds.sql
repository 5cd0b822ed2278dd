x.kind in (select value from json_each(:kinds))
