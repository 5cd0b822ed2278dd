-- Likewise where much hangs on a hub; else all that does is gone through.
case when (select count(*) from (select 1 from HUB limit 1001)) > 1000 then (select count(*) from found) <= :most else false end
