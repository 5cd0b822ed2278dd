exists (select 1 from party t where t.meeting = m.key and t.actor = p.at)
