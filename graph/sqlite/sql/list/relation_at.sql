and (o.earliest = '' or o.earliest <= :at) and (o.latest = '' or o.latest >= :at)
