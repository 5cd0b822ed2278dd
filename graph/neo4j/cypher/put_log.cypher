// Adds stretches of the log.
unwind $args.rows as row
create (l:Log)
set l = row
