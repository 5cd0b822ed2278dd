-- All is counted anew.
delete from tally
