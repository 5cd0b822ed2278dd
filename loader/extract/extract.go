// Package extract is the built-in extractor: it finds the people, institutions, places,
// meetings, positions and statements of an English news article by rules. Each stage is a
// pure function of the stages before it; Extract is their table of contents.
package extract

import (
	"parley/graph"
)

// Version names the rules: articles extracted by others are extracted anew.
const Version = "builtin/1"

// Extract finds what an article says. It is a function of the article alone. An article
// that is not in English yields no facts, and a notice that says so.
func Extract(a graph.Article) graph.Extraction {
	if notice := foreign(a); notice != "" {
		return complete(graph.Extraction{Article: a, Notices: []string{notice}})
	}
	d := newDocument(a)
	d.findNames()
	d.readNames()
	d.findEntities()
	d.dates = dates(d)
	d.findPositions()
	d.meetings = meetings(d)
	d.statements = statements(d)
	d.meetings = attributed(d)
	d.findRelations()
	return d.extraction()
}

func newDocument(a graph.Article) *document {
	d := &document{article: a}
	d.published = publishedOn(a.Published)
	d.tokens = partPairs(tokenise(a.Text))
	d.sentences = split(a.Text, d.tokens)
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
