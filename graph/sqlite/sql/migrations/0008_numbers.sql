-- Ids of profiles and entities by numbers, in the order in which they came: tables that list an id again and again are small so, and
-- what comes together stands together. An id keeps its number as long as anything is listed under it.
create table ident (
    number integer primary key,
    id     text    not null unique
);
insert into ident (id) select id from profile order by rowid;
insert or ignore into ident (id) select distinct profile from claim_profile;
insert or ignore into ident (id) select distinct entity from change_of;

create table profile_block_2 (
    block   integer not null,        -- block_key of its name, which the profile says
    profile integer not null,        -- its ident
    primary key (block, profile)
) without rowid;
insert or ignore into profile_block_2
select block_key(b.block), i.number from profile_block b cross join ident i on i.id = b.profile order by 1, 2;
drop table profile_block;
alter table profile_block_2 rename to profile_block;

-- As before, but for whom it is about, which is an ident.
create table claim_profile_2 (
    profile integer not null,
    stated  integer not null,
    claim   integer not null,
    story   integer not null,
    primary key (profile, stated, claim)
) without rowid;
insert into claim_profile_2
select i.number, c.stated, c.claim, c.story from ident i cross join claim_profile c on c.profile = i.id order by i.number, c.stated, c.claim;
drop table claim_profile;
alter table claim_profile_2 rename to claim_profile;

create table change_of_2 (
    entity integer not null,
    seq    integer not null,
    n      integer not null,
    primary key (entity, seq, n)
) without rowid;
insert into change_of_2
select i.number, o.seq, o.n from ident i cross join change_of o on o.entity = i.id order by i.number, o.seq, o.n;
drop table change_of;
alter table change_of_2 rename to change_of;
