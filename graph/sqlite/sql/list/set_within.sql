select w.place as key from within w
where w.root in (select value from json_each(:within)) and w.place not in (select value from json_each(:within))
