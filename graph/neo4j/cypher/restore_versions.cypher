// Restores versions of articles that stand no more.
unwind $args.rows as row
create (v:Version)
set v = row
