select p.a, p.b, p.certain, p.score, p.rule, p.reasons
