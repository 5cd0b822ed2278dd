attendance a cross join node m on m.key = a.meeting where a.actor = p.at
