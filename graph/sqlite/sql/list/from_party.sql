attendance a where a.actor = p.at
