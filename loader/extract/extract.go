// Package extract is the built-in extractor: it finds the people, institutions, places,
// meetings, positions and statements of an English news article, by rules and small learned
// models. Each stage is a pure function of the stages before it; stages lists them.
package extract

import (
	"parley/graph"
)

// Version names the rules: articles extracted by others are extracted anew.
const Version = "builtin/12"

// Extract finds what an article says. It is a function of the article alone. Of an article
// that is not in English it finds the names that are sure whatever the language, and no
// facts; a notice says so.
func Extract(a graph.Article) graph.Extraction {
	return Watched(a, func(string) {})
}

// stages are the steps of the extraction in their order, each a pure function of what those
// before it found. All but a few can read nothing but English.
var stages = []struct {
	name    string
	english bool // left out of a text in another language
	run     func(*document)
}{
	{"language", false, (*document).detectLanguage},
	{"names", false, (*document).findNames},
	{"name finder", true, (*document).readNames},
	{"clubs", true, (*document).clubs},
	{"names in another language", false, (*document).keepSure},
	{"entities", false, (*document).findEntities},
	{"dates", true, func(d *document) { d.dates = dates(d) }},
	{"positions", true, (*document).findPositions},
	{"meetings", true, func(d *document) { d.meetings = meetings(d) }},
	{"topics", true, (*document).findTopics},
	{"statements", true, func(d *document) { d.statements = statements(d) }},
	{"relations", true, (*document).findRelations},
	{"attribution", true, (*document).attributeFacts},
}

// Watched is Extract for those who measure it: it tells done the name of each stage that
// is over.
func Watched(a graph.Article, done func(stage string)) graph.Extraction {
	d := newDocument(a)
	done("sentences")
	for _, s := range stages {
		if s.english && d.foreign != "" {
			continue
		}
		s.run(d)
		done(s.name)
	}
	x := d.extraction()
	done("output")
	return x
}

func newDocument(a graph.Article) *document {
	readAhead()
	d := cutUp(a)
	d.recase(caseModel)
	return d
}

// cutUp reads the tokens and sentences of an article as they are written.
func cutUp(a graph.Article) *document {
	d := &document{article: a, published: publishedOn(a.Published)}
	d.tokens = partPairs(tokenise(a.Text))
	d.sentences = split(a.Text, d.tokens)
	d.repeatsTitle()
	for n := range d.sentences {
		d.sentences[n].loud = d.shouting(n)
	}
	return d
}

// complete replaces missing lists by empty ones, as JSON wants them.
func complete(x graph.Extraction) graph.Extraction {
	if x.Entities == nil {
		x.Entities = []graph.LocalEntity{}
	}
	if x.Positions == nil {
		x.Positions = []graph.LocalPosition{}
	}
	if x.Meetings == nil {
		x.Meetings = []graph.LocalMeeting{}
	}
	if x.Statements == nil {
		x.Statements = []graph.LocalStatement{}
	}
	if x.Relations == nil {
		x.Relations = []graph.LocalRelation{}
	}
	return x
}
