-- No statement is left, so none has words.
insert into statement_words (statement_words) values ('delete-all')
