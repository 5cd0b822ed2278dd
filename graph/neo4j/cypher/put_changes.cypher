// Adds entries to the log.
unwind $args.rows as row
create (c:Change)
set c = row
