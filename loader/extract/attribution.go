package extract

import (
	"strings"

	"parley/graph"
)

// attributeFacts names on whose word each fact is told: that of the one speaker in whose mouth
// alone it stands. What the article tells in its own words as well is nobody's word.
func (d *document) attributeFacts() {
	v := newVoices(d)
	for i := range d.meetings {
		m := &d.meetings[i]
		m.attributedTo = v.ofMeeting(m)
		for k := range m.participants {
			m.participants[k].attributedTo, _ = v.ofName(m.participants[k].entity, m.participants[k].evidence)
		}
	}
	for i := range d.positions {
		p := &d.positions[i]
		p.attributedTo = -1
		if p.at != nil && len(p.evidence) == 1 && (claims[base(p.rule)] || v.quoted(p.at.from)) {
			p.attributedTo = v.of[p.at.from] - 1
		}
	}
	for i := range d.relations {
		r := &d.relations[i]
		r.attributedTo = -1
		by, _ := v.ofName(r.from, r.evidence)
		too, at := v.ofName(r.to, r.evidence)
		if by == too && by >= 0 && r.basis == graph.Stated && (claims[base(r.rule)] || v.quoted(at)) {
			r.attributedTo = by
		}
	}
}

// claims are the rules of facts that a clause states. Other rules read them off words beside
// a name ("Foreign Minister NAME"), which are the article's own also where it tells what
// somebody says.
var claims = map[string]bool{"name is title": true, "nominee for title": true, "made title": true, "replaces holder": true, "who leads": true,
	"tenure of title": true, "delegation led by": true, "works for body": true, "based in": true}

// base is a rule without what was added to it.
func base(rule string) string {
	first, _, _ := strings.Cut(rule, "; ")
	return first
}

// voices tells who says each token of an article.
type voices struct {
	d  *document
	of []int // of each token: 1 + the speaker, or 0 where the article speaks itself
}

func newVoices(d *document) *voices {
	v := &voices{d: d, of: make([]int, len(d.tokens))}
	for _, s := range d.statements {
		for _, p := range s.said {
			for i := p.from; i < p.to; i++ {
				v.of[i] = s.speaker + 1
			}
		}
	}
	return v
}

// quoted reports whether a token stands between quotation marks.
func (v *voices) quoted(i int) bool {
	return inSpans(v.d.sentences[v.d.tokens[i].sentence].quoted, i)
}

// ofMeeting is the one speaker of all words that tell of a meeting, or -1.
func (v *voices) ofMeeting(m *meeting) int {
	who := 0
	for _, at := range m.heads {
		if v.of[at] == 0 || who > 0 && who != v.of[at] {
			return -1
		}
		who = v.of[at]
	}
	return who - 1
}

// ofName is the one speaker who names an entity in the sentences that tell a fact, or -1, and the
// last token by which he does.
func (v *voices) ofName(entity int, evidence []span) (speaker, at int) {
	who := 0
	for _, s := range evidence {
		for i := s.from; i < s.to; i++ {
			if n := v.d.nameAt[i]; n == 0 || v.d.names[n-1].entity != entity {
				continue
			}
			if v.of[i] == 0 || who > 0 && who != v.of[i] {
				return -1, i
			}
			who, at = v.of[i], i
		}
	}
	return who - 1, at
}
