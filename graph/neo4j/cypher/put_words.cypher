// Notes the words of names, with the keys by which they are found where they are misspelled.
unwind $args.rows as row
merge (w:Word {word: row.word})
on create set w.keys = ' '
with w, row
where any(key in row.keys where not w.keys contains ' ' + key + ' ')
set w.keys = reduce(keys = w.keys, key in row.keys | case when keys contains ' ' + key + ' ' then keys else keys + key + ' ' end)
