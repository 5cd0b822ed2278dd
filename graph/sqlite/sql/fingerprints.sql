-- The fingerprints of the standing versions of articles, by their own ids in the JSON array ?1.
select v.own_id, v.fingerprint
from json_each(?1) j cross join article_version v
where v.own_id = j.value and v.retracted_at is null
order by v.version
