package extract

import (
	"slices"

	"parley/graph"
)

// statement is what somebody said, in quotation marks or reported.
type statement struct {
	speaker      int // entity
	text         string
	about        int // index into document.meetings, or -1
	evidence     []span
	confidence   float64
	attributedTo int // entity, or -1
	rule         string
}

// statements finds who said what. A sentence is one statement; one whose speaker has no
// name ("a source") is none.
func statements(d *document) []statement {
	f := &statementFinder{r: &meetingFinder{d: d, phrases: newPhrases(d), scene: newScene(d), home: -1}, d: d, speaker: -1}
	f.r.phrases.scene = f.r.scene
	for n := range d.sentences {
		f.sentence(n)
	}
	f.settle(-1)
	f.aboutMeetings()
	return f.out
}

// statementFinder goes through the sentences of one article.
type statementFinder struct {
	r       *meetingFinder
	d       *document
	speaker int   // who spoke last, or -1
	open    []int // sentences wholly quoted whose speaker is still to come
	out     []statement
}

// attribution says who speaks in a sentence, and which of its tokens say so.
type attribution struct {
	span        // from the speaker to the verb, or "according to X"
	speaker int // entity, or -1 where it has no name
	verb    int // token of the verb, or -1
}

// sentence reads one sentence.
func (f *statementFinder) sentence(n int) {
	s := f.d.sentences[n]
	if s.dateline || s.headline || s.to-s.from > longSentence {
		f.r.names(s.span)
		return
	}
	verbs := f.verbs(s)
	if len(verbs) == 0 && len(s.quoted) == 0 {
		f.settle(-1)
		f.r.names(s.span)
		return
	}
	c := &clauseReader{f: f.r, sentence: n, span: s.span}
	c.readGroups()
	a, said := f.attributed(c, s, verbs)
	switch {
	case said && a.speaker >= 0:
		if len(s.quoted) > 0 && s.quoted[0].from == s.from {
			f.settle(a.speaker) // the quotation that ran up to here is this speaker's
		} else {
			f.settle(-1)
		}
		f.say(s, a)
		f.speaker = a.speaker
		f.r.scene.see(c.groups)
		f.r.scene.subject = a.speaker
		return
	case said:
		f.settle(-1)
		f.speaker = -1
	case f.whole(s):
		f.open = append(f.open, n)
	default:
		f.settle(-1)
	}
	f.r.scene.see(c.groups)
	f.r.scene.subject = c.mainSubject()
}

// whole reports whether nothing of a sentence stands outside quotation marks.
func (f *statementFinder) whole(s sentence) bool {
	words, quoted := 0, 0
	for i := s.from; i < s.to; i++ {
		if f.d.tokens[i].is(shapeWord) {
			words++
			if inSpans(s.quoted, i) {
				quoted++
			}
		}
	}
	return quoted > 1 && quoted >= words-1
}

// settle gives the quoted sentences that wait for a speaker to the one who closes the
// quotation, else to the one who spoke before.
func (f *statementFinder) settle(next int) {
	speaker := next
	if speaker < 0 {
		speaker = f.speaker
	}
	for _, n := range f.open {
		s := f.d.sentences[n]
		if speaker >= 0 {
			f.emit(s, speaker, f.quotation(s.quoted), 0.6, "quotation continued")
		}
	}
	f.open = f.open[:0]
}

// verbs are the tokens outside quotation marks that bring in speech.
func (f *statementFinder) verbs(s sentence) []int {
	var out []int
	for i := s.from; i < s.to; i++ {
		t := &f.d.tokens[i]
		if reportVerbs[t.lower] && !t.is(shapeCapital) && !inSpans(s.quoted, i) || f.callsFor(s, i) || t.lower == "according" && i+1 < s.to && f.d.tokens[i+1].lower == "to" {
			out = append(out, i)
		}
	}
	return out
}

// callsFor reports whether somebody calls for something in quotation marks at token i.
func (f *statementFinder) callsFor(s sentence, i int) bool {
	w := f.d.tokens[i].lower
	return (w == "called" || w == "calls") && i+1 < s.to && f.d.tokens[i+1].lower == "for" && len(s.quoted) > 0 &&
		s.quoted[0].from > i && !inSpans(s.quoted, i)
}

// reportVerbs bring in what somebody said.
var reportVerbs = set(`said says told tells added adds warned warns noted notes stressed stresses announced declared
	explained explains insisted insists claimed claims argued argues confirmed confirms denied acknowledged
	replied wrote tweeted recalled commented observed remarked emphasized emphasised reiterated vowed pledged
	promised suggested concluded testified complained asserted maintained admitted conceded quipped continued
	underlined underscored predicted`)

// attributed finds who speaks in a sentence. The first verb of speech with a subject counts.
func (f *statementFinder) attributed(c *clauseReader, s sentence, verbs []int) (attribution, bool) {
	found := attribution{speaker: -1, verb: -1}
	for _, v := range verbs {
		if c.lower(v) == "according" {
			if g, ok := c.groupFrom(v + 2); ok {
				return attribution{span: span{v, g.to}, speaker: f.named(g), verb: -1}, true
			}
			return attribution{span: span{v, v + 2}, speaker: -1, verb: -1}, true
		}
		g, ok := f.inverted(c, v)
		if !ok {
			g, ok = c.subjectOf(v)
			ok = ok && v-g.to <= 20
		}
		if ok && c.lower(g.from-1) == "to" && c.lower(g.from-2) == "according" {
			continue
		}
		a := attribution{span: span{v, v + 1}, speaker: -1, verb: v}
		if ok {
			a.span = span{min(g.from, v), max(g.to, v+1)}
			a.speaker = f.named(g)
		}
		if f.onlyMention(c, v, s) {
			continue
		}
		return f.saying(a, s), true
	}
	return found, false
}

// onlyMention reports whether a verb of speech brings in no speech: "confirmed his visit".
func (f *statementFinder) onlyMention(c *clauseReader, v int, s sentence) bool {
	if len(s.quoted) > 0 {
		return false
	}
	switch c.lower(v) {
	case "said", "says", "told", "tells", "added", "adds":
		return false
	}
	w := c.lower(v + 1)
	return w != "that" && w != ":" && c.lower(v-1) != ","
}

// inverted is the subject that follows its verb: "said Lund".
func (f *statementFinder) inverted(c *clauseReader, v int) (group, bool) {
	switch before := c.lower(v - 1); before {
	case ",", "”", "\"", "’", "''":
	default:
		return group{}, false
	}
	if w := c.lower(v); w == "told" || w == "tells" {
		return group{}, false
	}
	g, ok := c.groupFrom(v + 1)
	return g, ok && !f.r.phrases.acts(g.to)
}

// named is the person or institution that speaks, or -1: nobody with a name, or a medium.
func (f *statementFinder) named(g group) int {
	if len(g.entities) == 0 || g.pair || g.noun != "" && !f.person(g.entities[0]) {
		return -1
	}
	e := &f.d.entities[g.entities[0]]
	if e.kind == graph.KindLocation || e.subkind == graph.Media || len(g.entities) > 1 && !g.pronoun && !f.person(g.entities[0]) {
		return -1
	}
	return g.entities[0]
}

func (f *statementFinder) person(x int) bool { return f.d.entities[x].kind == graph.KindPerson }

// aboutMeetings gives each statement the meeting that it is about: one whose evidence its
// sentence is, else the one that the article is about.
func (f *statementFinder) aboutMeetings() {
	told := make(map[span]int)
	best := -1
	for n := range f.d.meetings {
		m := &f.d.meetings[n]
		for _, s := range m.evidence {
			if _, taken := told[s]; !taken {
				told[s] = n
			}
		}
		if best < 0 || len(m.evidence) > len(f.d.meetings[best].evidence) {
			best = n
		}
	}
	leading := best >= 0 && f.leading(&f.d.meetings[best])
	if best >= 0 && len(f.d.meetings[best].evidence) < 2 && !leading {
		best = -1
	}
	for i := range f.out {
		s := &f.out[i]
		if n, ok := told[s.evidence[0]]; ok {
			s.about = n
		} else if best >= 0 && (leading || f.concerned(s.speaker, &f.d.meetings[best])) {
			s.about = best
		}
	}
}

// leading reports whether an article is about a meeting: its headline or lead tells of it.
func (f *statementFinder) leading(m *meeting) bool {
	n := 0
	for _, s := range f.d.sentences {
		if slices.Contains(m.evidence, s.span) {
			return true
		}
		if !s.headline && !s.dateline {
			n++
		}
		if n > 1 {
			break
		}
	}
	return false
}

// concerned reports whether a speaker takes part in a meeting or serves a state that does.
func (f *statementFinder) concerned(speaker int, m *meeting) bool {
	e := &f.d.entities[speaker]
	for _, p := range m.participants {
		if p.entity == speaker || e.country != "" && f.d.entities[p.entity].country == e.country {
			return true
		}
	}
	return false
}

func inSpans(list []span, i int) bool {
	for _, s := range list {
		if s.from <= i && i < s.to {
			return true
		}
	}
	return false
}
