-- What has been counted with each change, and when the last article was loaded.
select what, name, n from tally where n <> 0
union all
select 'load', '', last_load from state where last_load is not null
