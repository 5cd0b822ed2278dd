union all
-- A row that is no relation tells that it is too much.
select '', '', 0, 0, '', 0, 0.0, '', '', 0, '', '', '{}' from reached where n > :reach
