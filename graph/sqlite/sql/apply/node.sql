-- Writes a node; an article's repeats the source, the language and the time of its latest version.
insert into node (key, id, kind, subkind, country, status, name_sort, date_sort, earliest, latest,
                  month_from, month_to, annual, data, names, words, vague, sources, topics, source, language, recorded)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
    case when ?3 <> 'ARTICLE' then '' else
        coalesce((select v.source from article_version v where v.article = ?1 order by v.version desc limit 1), '') end,
    case when ?3 <> 'ARTICLE' then '' else
        coalesce((select v.language from article_version v where v.article = ?1 order by v.version desc limit 1), '') end,
    case when ?3 <> 'ARTICLE' then 0 else
        coalesce((select v.recorded_at from article_version v where v.article = ?1 order by v.version desc limit 1), 0) end)
on conflict (key) do update set
    id = excluded.id, kind = excluded.kind, subkind = excluded.subkind, country = excluded.country, status = excluded.status,
    name_sort = excluded.name_sort, date_sort = excluded.date_sort, earliest = excluded.earliest, latest = excluded.latest,
    month_from = excluded.month_from, month_to = excluded.month_to, annual = excluded.annual, data = excluded.data,
    names = excluded.names, words = excluded.words, vague = excluded.vague,
    sources = excluded.sources, topics = excluded.topics, source = excluded.source, language = excluded.language, recorded = excluded.recorded
