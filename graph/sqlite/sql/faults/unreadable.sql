-- Rows whose JSON cannot be read.
select * from (
    select 'node ' || key as place from node where not (json_valid(data) and json_valid(names))
    union all
    select 'relation ' || key from relation where not json_valid(data)
    union all
    select 'profile ' || id from profile where not (json_valid(facets) and json_valid(identity) and json_valid(blocks))
    union all
    select id from claim where not json_valid(data)
    union all
    select id from judgement where not json_valid(data)
    union all
    select 'pair ' || a || ', ' || b from pair where not json_valid(reasons)
    union all
    select 'log ' || seq || '/' || n from change_log where not json_valid(data)
) limit ?1
