-- The first ?1 nodes that are derived: all but articles.
select n.key from node n where n.kind in ('PERSON', 'INSTITUTION', 'LOCATION', 'MEETING', 'STATEMENT') limit ?1
