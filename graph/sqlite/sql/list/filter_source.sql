and m.source = :source
