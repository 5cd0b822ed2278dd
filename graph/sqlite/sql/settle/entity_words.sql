-- No entity is left, so none has words.
insert into entity_words (entity_words) values ('delete-all')
