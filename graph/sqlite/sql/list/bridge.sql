-- NEAR and FAR stand for the ends that the relations r and s have at the two nodes, OVER and BEYOND for their others. Until both are
-- found nothing is asked of them that their index does not have.
select e.of, r.OVER_id, r.sources, s.sources
from ends e cross join way w cross join relation r cross join relation s
where w.near_kind = e.near_kind and w.near_end = 'NEAR' and w.far_kind = e.far_kind and w.far_end = 'FAR'
  and r.NEAR = e.near and r.type = w.near_type and r.OVER_id not in (e.near_id, e.far_id)
  and s.FAR = e.far and s.type = w.far_type and s.BEYOND_id = r.OVER_id
