-- What a store notes of itself, with what another one had noted.
update state
set rules = ?1, seq = max(seq, ?2), last_load = coalesce(?3, last_load), purged = max(purged, ?4)
where id = 0
