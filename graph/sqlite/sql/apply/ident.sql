-- Gives an id a number.
insert into ident (id) values (?1) returning number, id
