from pair p cross join profile x cross join profile y
where p.certain = :certain
