found w cross join node m on m.key = w.key where m.kind = 'KIND'
