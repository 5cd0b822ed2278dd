-- Profiles whose copy of the facets of identity is not what their facets say. Facets are sorted by name.
select p.id
from profile p
where json_type(p.facets) = 'object' and json(p.identity) <> (
    select json_group_object(f.key, json(f.value)) from json_each(p.facets) f where f.key like 'id.%'
)
limit ?1
