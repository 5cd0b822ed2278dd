-- Each mark is a word with the blanks around it, the last of those asked for, which comes first, without the one behind. To take the marks
-- apart for each text takes longer than to look for one: only texts that have the first are asked for others.
instr(' ' || m.words || ' ', :marks ->> 0) > 0 and (json_array_length(:marks) = 1
    or not exists (select 1 from json_each(:marks) w where instr(' ' || m.words || ' ', w.value) = 0))
