-- Profiles that standing claims name and that are not there.
select distinct coalesce(i.id, x.profile)
from claim_profile x left join ident i on i.number = x.profile
where not exists (select 1 from profile p where p.id = i.id)
limit ?1
