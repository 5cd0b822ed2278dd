-- Whether a walk past the nodes of the kind fills the page: it is worth while where so much hangs on a hub, and may meet nothing of
-- it even there.
case when CROWDED then (select count(*) from (select 1 from
