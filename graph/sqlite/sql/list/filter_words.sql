-- Each mark is a word with the blanks around it, the last without the one behind.
not exists (select 1 from json_each(:marks) w where instr(' ' || m.words || ' ', w.value) = 0)
