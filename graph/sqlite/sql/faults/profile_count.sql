-- Profiles that other numbers of standing claims mention, or mention by name, than they say.
select p.id
from profile p left join ident i on i.id = p.id left join (
    select x.profile, count(*) as articles, sum(x.stated) as stated
    from claim_profile x cross join claim c on c.key = x.claim
    where c.type = 'MENTIONS'
    group by x.profile
) m on m.profile = i.number
where p.kind <> 'ARTICLE' and (p.articles, p.stated) <> (coalesce(m.articles, 0), coalesce(m.stated, 0))
limit ?1
