cross join node m on m.key = w.key where m.kind in (select value from json_each(:kinds))
