node m where m.kind = p.at and m.vague = 1
