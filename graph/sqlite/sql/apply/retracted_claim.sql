-- A claim that stands no more: no profile lists it.
insert into claim (key, article, version, id, type, article_id, published, fact, node, story, recorded_at, data, retracted_at)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
