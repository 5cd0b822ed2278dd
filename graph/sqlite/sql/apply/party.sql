-- An actor takes part in a meeting.
insert into party (meeting, actor, side) values (?1, ?2, ?3) on conflict do nothing
