-- The graph, the claims that it is derived from, and what finds them. A node's key is its
-- rowid, and so is a claim's: both are taken from one counter.

-- The one row that a write transaction advances first, and the counter of keys.
create table state (
    id        integer primary key check (id = 0),
    seq       integer not null,
    next_key  integer not null,
    rules     text    not null,
    last_load integer             -- nanoseconds since 1970
);
insert into state values (0, 0, 1, '', null);

-- How many there are of each kind of node, type of relation, and of standing claims: kept with
-- each change, so that nobody has to count. (A trigger would cost every insert a savepoint.)
create table tally (
    what text not null,
    name text not null,
    n    integer not null,
    primary key (what, name)
) without rowid;
insert into tally values ('claim', '', 0);

create table node (
    key        integer primary key,
    id         text unique,          -- null only in the middle of a change in which ids are exchanged
    kind       text    not null,
    subkind    text    not null,
    country    text    not null,
    status     text    not null,
    name_sort  text    not null,
    date_sort  text    not null,
    earliest   text    not null,
    latest     text    not null,
    month_from text    not null,     -- the days of a date whose year is unknown
    month_to   text    not null,
    annual     integer not null,
    vague      integer not null,     -- its date names no year, or may mean days more than a year apart
    source     text    not null,     -- of an article, as its language
    language   text    not null,
    data       text    not null,     -- what is only given back, as JSON
    names      text    not null,     -- JSON array, each in table name as well
    words      text    not null      -- what text filters search
);
create index node_by_name on node (kind, name_sort, id);
create index node_by_date on node (kind, date_sort, id);
create index node_vague on node (kind, date_sort, id) where vague = 1;
create index node_by_source on node (source, date_sort, id) where source <> '';

create table name (
    folded text    not null,
    node   integer not null,
    primary key (folded, node)
) without rowid;

-- Words are ASCII already. Lists need which rows have a word and no more: no positions, no text.
create virtual table entity_words using fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
create virtual table statement_words using fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
create virtual table article_words using fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');

-- The ids of both ends stand here too, and the sort key of the date of that end of which lists
-- by date are made: a hub's first page is then a stretch of an index. apply_relation keeps them.
create table relation (
    key        text    not null unique,
    type       text    not null,
    source     integer not null,     -- the node it runs from
    target     integer not null,     -- the node it runs to
    disc       text    not null,
    source_id  text    not null,
    target_id  text    not null,
    source_date text,                -- of HELD_IN, MENTIONS and ABOUT
    target_date text,                -- of SAID
    sources    integer not null,
    confidence real    not null,
    status     text    not null,
    role       text    not null,
    behalf     integer not null,
    earliest   text    not null,
    latest     text    not null,
    data       text    not null
);
create index relation_out on relation (source, type, target_id, disc);
create index relation_in on relation (target, type, source_id, disc);
create index relation_all on relation (type, source_id || ' ' || target_id, disc);
create index relation_out_by_date on relation (source, type, target_date, target_id) where target_date is not null;
create index relation_in_by_date on relation (target, type, source_date, source_id) where source_date is not null;
create index relation_behalf on relation (behalf) where behalf <> 0;

create table party (
    meeting integer not null,
    actor   integer not null,
    side    integer not null,
    primary key (meeting, actor, side)
) without rowid;

-- The meetings of each actor, each once, in the order of lists by date.
create table attendance (
    actor     integer not null,
    date_sort text    not null,
    id        text    not null,      -- the meeting's
    meeting   integer not null,
    primary key (actor, date_sort, id, meeting)
) without rowid;

create table profile (
    id       text    primary key,
    kind     text    not null,
    node     integer not null,
    articles integer not null,
    stated   integer not null,
    facets   text    not null,
    blocks   text    not null        -- JSON array, each in table profile_block as well
);
create index profile_of_node on profile (node);

create table profile_block (
    block   text not null,
    profile text not null,
    primary key (block, profile)
) without rowid;

create table article_version (
    article      integer not null,
    version      integer not null,
    own_id       text    not null,   -- the article's id as it came, without article/
    title        text    not null,
    url          text    not null,
    source       text    not null,
    published    text    not null,
    language     text    not null,
    fingerprint  text    not null,
    sha256       text    not null,
    recorded_at  integer not null,
    retracted_at integer,
    seq          integer not null,
    primary key (article, version)
) without rowid;
create index article_version_by_id on article_version (own_id, version);

-- Apart from its version, so that lists do not read it.
create table article_text (
    article integer not null,
    version integer not null,
    text    text    not null,
    primary key (article, version)
);

create table claim (
    key          integer primary key,
    article      integer not null,
    version      integer not null,
    id           text    not null,
    type         text    not null,
    article_id   text    not null,
    published    text    not null,
    fact         text    not null,   -- of the relation it supports, or empty
    node         integer not null,   -- that it mentions, or 0
    recorded_at  integer not null,
    retracted_at integer,
    data         text    not null
);
create index claim_of_article on claim (article) where retracted_at is null;
create index claim_of_fact on claim (fact, published desc, article_id) where fact <> '' and retracted_at is null;
create index claim_of_node on claim (node, published desc, article_id) where node <> 0 and retracted_at is null;

-- The profiles that standing claims name; stated is 1 where the claim is an article's own mention.
create table claim_profile (
    profile text    not null,
    stated  integer not null,
    article integer not null,
    claim   integer not null,
    primary key (profile, stated, article, claim)
) without rowid;
