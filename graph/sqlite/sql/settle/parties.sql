-- No meeting is left, so nobody is party to one.
delete from party
