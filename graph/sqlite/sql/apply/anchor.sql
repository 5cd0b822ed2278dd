-- A judgement is about a profile, by an article.
insert into judgement_anchor (judgement, n, profile, now, article) values (?1, ?2, ?3, ?4, ?5)
