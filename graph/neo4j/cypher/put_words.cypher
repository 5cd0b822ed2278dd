// Notes the words of names under the keys by which they are found where they are misspelled.
unwind $args.rows as row
merge (w:Word {key: row.key, word: row.word})
