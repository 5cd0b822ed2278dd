-- Claims that are listed under a profile and are not there, do not stand or do not name it. They are sorted, so that
-- each page of claims is read once.
select 'claim ' || x.claim || ' under ' || coalesce(i.id, x.profile)
from (select profile, claim from claim_profile order by claim) x left join ident i on i.number = x.profile
where not exists (
    select 1 from claim c
    where c.key = x.claim and c.retracted_at is null and i.id in (c.data ->> 'from', c.data ->> 'to', c.data ->> 'for')
)
limit ?1
