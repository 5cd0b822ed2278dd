-- Relations that lists by day sort otherwise than they say; only dates that are a day are looked at.
select r.key
from relation r
where r.data ->> 'since' glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
    and r.dated <> printf('%08d', 50000000 + julianday(r.data ->> 'since') - 2440587.5)
limit ?1
