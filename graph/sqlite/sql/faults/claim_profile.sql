-- Profiles that standing claims name and that are not there.
select distinct x.profile
from claim_profile x
where not exists (select 1 from profile p where p.id = x.profile)
limit ?1
