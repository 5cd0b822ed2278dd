-- Under which key a list stands, the kinds that it is looked for in, and between which rows the words of each are.
with recursive parent (list, at, first, last) as materialized (
    select value ->> 0, value ->> 1, unicode(value ->> 1) << 48, unicode(value ->> 1) << 48 | 0xffffffffffff from json_each(:parents)
)
