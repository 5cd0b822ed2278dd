package sqlite

import (
	_ "embed"
	"strings"

	"parley/graph"
)

var (
	//go:embed sql/list/from_found.sql
	fromFound string
	//go:embed sql/list/from_found_tied.sql
	fromFoundTied string
	//go:embed sql/list/found_few.sql
	foundFew string
	//go:embed sql/list/from_words.sql
	fromWords string
	//go:embed sql/list/from_words_node.sql
	fromWordsNode string
	//go:embed sql/list/words_few.sql
	wordsFew string
	//go:embed sql/list/hub_few.sql
	hubFew string
	//go:embed sql/list/hub_reach.sql
	hubReach string
	//go:embed sql/list/hub_crowded.sql
	hubCrowded string
	//go:embed sql/list/hub_passed.sql
	hubPassed string
	//go:embed sql/list/hub_filled.sql
	hubFilled string
)

// part is a stretch of the candidates, with what says how they are sorted. Those that were found in the set need not be
// asked again what the set has seen to.
type part struct {
	source
	gate      string // whether it is looked at: a condition on the parent p alone
	from, and string
	found     bool
	passed    bool // the walk past all nodes of the kind for those that hang on a hub
}

// selecting writes which column of the candidates is selected.
func (p *part) selecting() string {
	if p.repeats {
		return "select distinct " + p.child
	}
	return "select " + p.child
}

// foundSource is where candidates come from that were found in a set.
var foundSource = source{child: "m.key", byDate: nodeByDate}

// parts are the stretches of the candidates in which a list is to be found: one, or where dates
// narrow it those that start within the days asked for, and those of which one cannot tell.
func (l *nodeList) parts(from string) []part {
	if l.set != nil {
		found := l.foundPart()
		return []part{found, {source: l.source, gate: "not (" + found.gate + ")", from: from}}
	}
	first, last, ok := window(l.filter.Dates)
	if !ok || l.vague == "" {
		return []part{{source: l.source, gate: always.text, from: from}}
	}
	l.args = append(l.args, arg("first", first), arg("last", last))
	return []part{
		{source: l.source, gate: always.text, from: from, and: "and " + l.byDate[0] + " between :first and :last"},
		{source: l.source, gate: always.text, from: l.vague, and: "and " + l.byDate[0] + " not between :first and :last"},
	}
}

// foundPart is what is found in the set, where that is little.
func (l *nodeList) foundPart() part {
	p := part{source: l.source, gate: foundFew, from: fromFound, found: true}
	switch {
	case l.byKind:
		p.gate, p.from = "p.at in few", fromWordsNode
	case !l.walks:
		p.source, p.gate, p.from = foundSource, l.ofHub(hubFew), l.ofHub(fromFoundTied)+"and "+l.tied
	}
	return p
}

// fewWords writes of which kinds few have the words.
func fewWords() string {
	return strings.NewReplacer("WORDS", fromWords, "REACH", strings.ReplaceAll(hubReach, "'KIND'", "p.at")).Replace(wordsFew)
}

// candidates writes what finds the candidates of a part, behind the word from.
func (l *nodeList) candidates(p part) {
	l.add(p.from)
	if !p.found {
		l.text.WriteString(l.covered.text.String())
	}
	l.text.WriteString(l.filters.text.String())
	l.add(p.and)
}

// pageParts are the parts in which a page is looked for.
func (l *nodeList) pageParts(q graph.NodeQuery) []part {
	parts := l.parts(l.joined)
	f := &l.filter
	nested := len(f.And)+len(f.Or) > 0 || f.Not != nil // the statement would be nested too deep
	if l.set == nil && !nested && l.passes(q.Order) {
		filled := l.filled(q)
		parts[0].gate = "not (" + filled + ")"
		parts = append(parts, part{source: l.walked(), gate: filled, passed: true})
	}
	return parts
}

// countParts are the parts of which all is counted.
func (l *nodeList) countParts() []part {
	bare := l.filters.text.Len() == 0
	switch {
	case l.byKind && bare:
		return []part{{source: l.source, gate: always.text, from: fromWords, found: true}}
	case bare && l.covered.text.Len() == 0 && l.bare != "":
		return l.parts(l.bare)
	}
	return l.allParts()
}

// allParts are the parts of which all is gone through.
func (l *nodeList) allParts() []part {
	if l.byKind {
		return []part{{source: l.source, gate: always.text, from: fromWordsNode, found: true}}
	}
	return l.parts(l.joined)
}

// mostCounted is how many nodes of a set are gone through to count a list: all where only the set tells what is in it.
func (l *nodeList) mostCounted() int {
	if l.walks {
		return -1
	}
	return l.many
}

// passes reports whether an index has all nodes of the kind in an order in which the source has them not.
func (l *nodeList) passes(o graph.Order) bool {
	return l.tied != "" && (o == graph.ByName || o == graph.BySources && l.kind == graph.KindMeeting || o == graph.ByRecorded && l.kind == graph.KindArticle)
}

// walked is the walk past all nodes of the kind that the source has.
func (l *nodeList) walked() source {
	return source{walks: true, kind: l.kind, child: "m.key", byDate: nodeByDate}
}

// filled writes whether that walk fills a page.
func (l *nodeList) filled(q graph.NodeQuery) string {
	walk := &nodeList{filter: l.filter, source: l.source}
	walk.filters.text.WriteString(l.filters.text.String())
	from := l.walked()
	walk.add(l.ofHub(strings.Replace(hubFilled, "CROWDED", hubCrowded, 1)))
	walk.passed(&l.sorting(q.Order, &from).stretches[0], q.Page)
	walk.add("limit :limit)) = :limit else false end")
	return walk.text.String()
}

// passed writes the candidates that hang on a hub among all nodes of the kind, behind the word from.
func (l *nodeList) passed(s *stretch, p graph.Page) {
	l.add(l.ofHub(hubPassed))
	s.page(&l.query, p)
	l.add(l.ofHub("limit 4 * REACH) k cross join node m on m.key = k.key where " + l.tied))
	l.text.WriteString(l.filters.text.String())
}

// ofHub writes a clause about what hangs on a hub.
func (l *nodeList) ofHub(clause string) string {
	return ofKind(l.kind, strings.NewReplacer("HUB", l.bare, "REACH", hubReach).Replace(clause))
}
