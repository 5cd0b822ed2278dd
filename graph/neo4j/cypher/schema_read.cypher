// What this database holds: the version of its layout, if it is one of ours, and whether it is empty.
optional match (p:Parley {id: 0})
with p.schema as version, p.layout as layout
call () { match (n) return count(n) as nodes }
return version, layout, nodes
