-- The moves that are not done.
select m.profile, m.after from move m where m.profile > '' order by m.profile
