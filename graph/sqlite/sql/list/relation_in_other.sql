-- A relation from a node to itself has come with those that run from it.
from relation o where o.target = p.list and o.type = p.type and o.source <> p.list
