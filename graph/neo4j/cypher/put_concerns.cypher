// Notes which entries of the transaction concern whom.
unwind $args.rows as row
create (k:Concern)
set k = row
