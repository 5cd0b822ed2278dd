node m indexed by node_by_source where m.source = :source and m.source <> '' and +m.kind = p.at
