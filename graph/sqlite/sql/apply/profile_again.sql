-- Writes a profile again that belongs to the node that it had: no index is touched. Where it belongs to another, nothing is written.
update profile set articles = ?4, stated = ?5, facets = ?6, identity = ?7, blocks = ?8
where id = ?1 and kind = ?2 and node = ?3
