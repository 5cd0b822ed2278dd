-- Versions in the order in which they were recorded, as a backup lists them.
create index article_version_by_seq on article_version (seq);
