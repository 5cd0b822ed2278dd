o.status in (select value from json_each(:statuses))
