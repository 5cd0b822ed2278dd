m.subkind in (select value from json_each(:subkinds))
