-- How many entries the log has.
select n from tally where what = 'change' and name = ''
