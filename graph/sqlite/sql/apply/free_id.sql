-- A node whose id changes gives it up before any node of the change takes one.
update node set id = null where key = ?1
