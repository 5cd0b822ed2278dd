select c.list, count(*) from counterpart c cross join node x on x.key = c.actor where true
