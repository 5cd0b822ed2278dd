-- Writes a relation again between the ends that it has, whose ids and dates it repeats: only indexes of what changes are touched.
-- Where there is no such relation, nothing is written.
update relation set sources = ?6, confidence = ?7, status = ?8, role = ?9, earliest = ?11, latest = ?12, data = ?13, dated = ?14
where key = ?1 and type = ?2 and source = ?3 and target = ?4 and disc = ?5 and behalf = ?10
