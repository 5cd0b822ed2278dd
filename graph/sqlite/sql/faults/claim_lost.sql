-- Standing claims that are not listed under a profile that they name, or with another story.
select c.id
from claim c
where c.retracted_at is null and (
    not exists (
        select 1 from ident i cross join claim_profile x
        where i.id = c.data ->> 'to' and x.profile = i.number and x.stated = (c.type = 'MENTIONS' and c.data ->> 'basis' = 'STATED')
            and x.claim = c.key and x.story = c.story
    )
    or c.data ->> 'from' is not null and not exists (
        select 1 from ident i cross join claim_profile x
        where i.id = c.data ->> 'from' and x.profile = i.number and x.stated = 0 and x.claim = c.key and x.story = c.story
    )
    or c.data ->> 'for' is not null and not exists (
        select 1 from ident i cross join claim_profile x
        where i.id = c.data ->> 'for' and x.profile = i.number and x.stated = 0 and x.claim = c.key and x.story = c.story
    )
)
limit ?1
