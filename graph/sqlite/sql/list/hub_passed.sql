-- The nodes of the kind, not too many of them, in the order of the list; of those what hangs on the hub is taken.
(select m.key from node m where m.kind = 'KIND'
