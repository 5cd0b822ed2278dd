-- Writes a node again that is listed as before: only indexes of what changes are touched. Where it is listed otherwise, nothing is written.
update node set
    earliest = ?9, latest = ?10, month_from = ?11, month_to = ?12, annual = ?13, data = ?14, names = ?15, words = ?16, sources = ?18, topics = ?19
where key = ?1 and id = ?2 and kind = ?3 and subkind = ?4 and country = ?5 and status = ?6 and name_sort = ?7 and date_sort = ?8 and vague = ?17
