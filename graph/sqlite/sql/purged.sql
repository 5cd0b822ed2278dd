-- The last transaction that purged an article.
select purged from state where id = 0
