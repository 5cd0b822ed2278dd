// The texts of versions of articles.
unwind $versions as key
match (v:Version {article: key[0], version: key[1]})
return v.article, v.version, v.text
