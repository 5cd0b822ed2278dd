-- The folded topics of a meeting.
update node set topics = ?2 where key = ?1
