-- The last transaction that purged an article: who keeps what was known before has to let go of it.
alter table state add column purged integer not null default 0;
