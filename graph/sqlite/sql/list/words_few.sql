-- The kinds of which few have the words, or no more than nodes are likely to be walked past until so many fill the page.
, few (at) as materialized (
    select p.at from parent p
    where (select count(*) from (select 1 from WORDS
            limit (select 1 + max(:most, coalesce(cast(sqrt(:limit * max(t.n)) as integer), 0)) from tally t where t.what = 'node')))
        <= max(:most, REACH)
)
