-- What users judged, which profiles were compared, the log of changes, and what corrections and
-- near copies need of articles and claims.

alter table article_version add column extractor text not null default '';

-- Beside the text, packed as it came; null where nothing was kept.
alter table article_text add column extraction blob;

-- The story that a claim's article tells. Until near copies are sought each tells its own.
alter table claim add column story integer not null default 0;
update claim set story = article;
create index claim_retracted_of_article on claim (article) where retracted_at is not null;

-- The profiles that standing claims name, in the order in which claims are paged; stated is 1 where
-- the claim is an article's own mention, whose stories are counted.
create table claim_profile_2 (
    profile text    not null,
    stated  integer not null,
    claim   integer not null,
    story   integer not null,
    primary key (profile, stated, claim)
) without rowid;
insert into claim_profile_2 select profile, stated, claim, article from claim_profile;
drop table claim_profile;
alter table claim_profile_2 rename to claim_profile;

create table judgement (
    id        text    primary key,
    seq       integer not null,
    undone_at integer,               -- null while it stands
    data      text    not null       -- the rest, its anchors too, as JSON
) without rowid;
create index judgement_by_seq on judgement (seq desc, id);

create table judgement_anchor (
    judgement text    not null,
    n         integer not null,
    profile   text    not null,
    now       text    not null,
    article   text    not null,      -- its own id
    primary key (judgement, n)
) without rowid;
create index judgement_anchor_by_profile on judgement_anchor (profile);
create index judgement_anchor_by_now on judgement_anchor (now);
create index judgement_anchor_by_article on judgement_anchor (article);

create table pair (
    a       text    not null,
    b       text    not null,
    certain integer not null,
    rank    text    not null,        -- lists ascend by it, the likeliest first
    score   real    not null,
    rule    text    not null,
    reasons text    not null,        -- JSON array
    primary key (a, b)
) without rowid;
create index pair_by_other on pair (b, a);
create index pair_by_rank on pair (certain, rank, a, b, score);

-- Profiles whose claims have yet to follow them from a node; those up to after have.
create table move (
    profile text    primary key,
    source  integer not null,
    after   integer not null
) without rowid;

-- The transactions that are in the log. Clocks go back at times: latest is the latest time up to
-- here, which does not, and finds where a list since some time begins.
create table change_batch (
    seq     integer primary key,
    at      integer not null,
    latest  integer not null,
    entries integer not null
);
create index change_batch_by_latest on change_batch (latest);
create index change_batch_by_time on change_batch (at, entries);

create table change_log (
    seq  integer not null,
    n    integer not null,           -- within the transaction
    data text    not null,
    primary key (seq, n)
) without rowid;

-- The log of each entity; it names entities by their ids, for it outlives them.
create table change_of (
    entity text    not null,
    seq    integer not null,
    n      integer not null,
    primary key (entity, seq, n)
) without rowid;
insert into tally values ('change', '', 0);

-- The facets by which a profile is compared with those that share a block, once more: without the rest.
alter table profile add column identity text not null default '{}';
