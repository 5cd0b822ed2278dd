// Notes which entries of a transaction concern whom.
unwind $args.rows as row
create (c:Concern)
set c = row
