from (
    select q.a, q.b from json_each(:of) n cross join profile m cross join pair q where m.node = n.value and q.a = m.id
    union
    select q.a, q.b from json_each(:of) n cross join profile m cross join pair q where m.node = n.value and q.b = m.id
) f cross join pair p cross join profile x cross join profile y
where p.a = f.a and p.b = f.b and p.certain = :certain
