-- What lists are sorted and filtered by besides names and dates.

alter table node add column sources integer not null default 0;
alter table node add column recorded integer not null default 0;   -- of an article's latest version, nanoseconds since 1970
alter table node add column topics text not null default '';       -- folded, each between bars
update node set sources = data ->> 'sources' where data ->> 'sources' is not null;
update node set recorded = (select v.recorded_at from article_version v where v.article = key order by v.version desc limit 1)
where kind = 'ARTICLE' and key in (select v.article from article_version v);

-- Only those that lists are sorted by it: it changes with every article.
create index node_by_sources on node (kind, sources, id) where kind not in ('ARTICLE', 'STATEMENT');
create index node_by_recorded on node (kind, recorded, id) where kind = 'ARTICLE';

-- The day since which it holds, or until which, as lists by it ascend.
alter table relation add column dated text not null default 'z~';

-- Lists along these need the other end and no row.
drop index relation_out_by_date;
drop index relation_in_by_date;
create index relation_out_by_date on relation (source, type, target_date, target_id, target) where target_date is not null;
create index relation_in_by_date on relation (target, type, source_date, source_id, source) where source_date is not null;

-- The best supported relations around a node, but for what articles mention: they are many, and change with every article.
create index relation_out_by_rank on relation (source, type, sources desc, latest desc, target_id, disc) where type <> 'MENTIONS';
create index relation_in_by_rank on relation (target, type, sources desc, latest desc, source_id, disc) where type <> 'MENTIONS';
