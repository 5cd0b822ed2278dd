-- Where the log since a time begins. Times do not always rise: behind it some are earlier.
with start (seq) as materialized (
    select f.seq from change_batch f where f.latest >= :since order by f.latest, f.seq limit 1
)
