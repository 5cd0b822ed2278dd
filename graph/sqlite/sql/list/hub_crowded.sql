-- So much hangs on a hub that of all nodes of the kind so many are met sooner than what hangs there is sorted.
(select count(*) from (select 1 from HUB limit 1 + REACH)) > REACH
