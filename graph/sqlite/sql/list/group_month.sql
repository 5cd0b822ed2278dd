-- The month in which all days lie that the date allows.
select iif(m.earliest <> '' and substr(m.earliest, 1, length(m.earliest) - 3) = substr(m.latest, 1, length(m.latest) - 3),
           substr(m.earliest, 1, length(m.earliest) - 3), '') as name, 0, count(*), min(m.date_sort)
from meeting c cross join node m on m.key = c.key
group by name
