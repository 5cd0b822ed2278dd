node m where m.kind = p.at
