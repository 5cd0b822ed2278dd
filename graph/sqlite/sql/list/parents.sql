-- Under which key a list stands, and at what it is looked for: a node, or a kind of nodes.
with recursive parent (list, at) as (
    select value ->> 0, value ->> 1 from json_each(:parents)
)
