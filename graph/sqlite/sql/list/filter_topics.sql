-- Each phrase has blanks around it, as the words of a topic have.
m.topics <> '' and exists (select 1 from json_each(:topics) q where instr(m.topics, q.value) > 0)
