-- The moves that are not done.
select m.profile, m.source, m.after from move m where m.profile > '' order by m.profile
