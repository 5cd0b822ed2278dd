package extract

// attribution says who speaks in a part of a sentence, and which of its tokens say so.
type attribution struct {
	span          // from the speaker to the verb, or "according to X"
	speaker int   // entity, or -1 where it has no name
	others  []int // those who speak together with this one
	verb    int   // token of the verb, or -1
	scope   span  // the part of the sentence whose words are this speaker's
}

// verbs are the tokens outside quotation marks that may bring in speech.
func (f *statementFinder) verbs(s sentence) []int {
	var out []int
	for i := s.from; i < s.to; i++ {
		t := &f.d.tokens[i]
		if t.lower == "reports" && i+1 < s.to && f.d.tokens[i+1].text != "." {
			continue // "denied reports that"
		}
		if p := particles[t.lower]; p != "" && f.r.lower(s.span, i+1) != p && !(f.r.lower(s.span, i+1) == "it" && f.r.lower(s.span, i+2) == p) {
			continue
		}
		if speechVerbs[t.lower] != noSpeech && !t.is(shapeCapital) && !inSpans(s.quoted, i) || t.lower == "according" && f.r.lower(s.span, i+1) == "to" {
			out = append(out, i)
		}
	}
	return out
}

// attributions finds who speaks in a sentence: as a rule one; two where another clause has
// a verb of speech of its own, as in "X said A, while Y said B".
func (f *statementFinder) attributions(c *clauseReader, s sentence, verbs []int) []attribution {
	var list []attribution
	for _, v := range verbs {
		a, ok := f.attribution(c, s, v, list)
		if !ok {
			continue
		}
		a.scope = s.span
		if n := len(list) - 1; n >= 0 {
			if f.trails(c, a) && !f.trails(c, list[n]) {
				if a.speaker >= 0 && a.speaker != list[n].speaker && len(s.quoted) == 0 {
					list = append(list[:0], a) // "the king told an envoy that ..., Lund said"
				} else {
					list[n].scope.to = a.from - 1
				}
				continue
			}
			b := f.boundary(c, a)
			if b < list[n].to {
				if list[n].speaker < 0 && a.speaker >= 0 && f.names(group{span: a.span}) {
					a.scope.from = a.from
					list[n] = a // whose words somebody without a name tells: "a source said Lund told them that"
				}
				continue // within what the first one says
			}
			list[n].scope.to, a.scope.from = b, b
		}
		list = append(list, a)
	}
	if len(list) > 0 {
	} else if a, ok := f.beforeColon(c, s); ok {
		list = append(list, a)
	} else if a, ok := f.inAside(c, s, verbs); ok {
		list = append(list, a)
	}
	if len(list) > 0 && besideMain[c.lower(s.from)] && !inSpans(s.quoted, s.from) {
		f.endAside(c, &list[0])
	}
	return list
}

// beforeColon finds who speaks where a colon brings in a quotation and no verb tells: "Lund was
// more careful: “We have not agreed.”"
func (f *statementFinder) beforeColon(c *clauseReader, s sentence) (attribution, bool) {
	if len(s.quoted) == 0 || c.lower(s.quoted[0].from-2) != ":" {
		return attribution{}, false
	}
	if n := f.d.nameCovering(s.from); n >= 0 && isPossessive(c.lower(f.d.names[n].to)) && f.person(f.d.names[n].entity) { // "Lund's message was blunt:"
		for i, end := f.d.names[n].to+1, f.d.names[n].to+4; i < end && i < s.to; i++ {
			if wordsOf[c.lower(i)] {
				return attribution{span: span{s.from, s.quoted[0].from - 2}, speaker: f.d.names[n].entity, verb: s.quoted[0].from - 2, scope: s.span}, true
			}
		}
	}
	g, ok := f.firstSubject(c, s.quoted[0].from-2)
	a := attribution{span: span{s.from, s.quoted[0].from - 2}, speaker: f.named(g), verb: s.quoted[0].from - 2, scope: s.span}
	return a, ok && a.speaker >= 0 && f.person(a.speaker)
}

// trails reports whether an attribution closes its sentence, after a comma: "he would stay,
// the paper said on Monday".
func (f *statementFinder) trails(c *clauseReader, a attribution) bool {
	end := c.span.to - 1
	return a.verb >= 0 && f.words(span{max(a.to, a.verb+1), end}) <= 3 && c.lower(a.from-1) == "," && a.from < a.verb || a.verb < 0 && c.lower(a.from-1) == "," && end-a.to <= 1
}

// endAside ends what is said in a clause that "while" or "although" opens at its comma.
func (f *statementFinder) endAside(c *clauseReader, a *attribution) {
	for i := a.to; i < a.scope.to; i++ {
		if c.lower(i) == "," && !c.listed(i) && i > a.verb+2 {
			a.scope.to = i
			return
		}
	}
}

// boundary is the token at which the clause of a further attribution begins, or -1.
func (f *statementFinder) boundary(c *clauseReader, a attribution) int {
	i := a.from
	for c.lower(i-1) == "also" || adverb(c.lower(i-1)) {
		i--
	}
	switch w := c.lower(i - 1); {
	case speechVerbs[c.lower(a.verb)] == saysBesides || w == ";":
		return i - 1
	case w == "but" || w == "while" || w == "whereas" || w == "and" && (c.lower(i-2) == "," || a.from == a.verb):
		return i - 1
	}
	return -1
}

// attribution finds who speaks by the verb at token v, after those found before it.
func (f *statementFinder) attribution(c *clauseReader, s sentence, v int, before []attribution) (attribution, bool) {
	if c.lower(v) == "according" {
		return f.according(c, v), true
	}
	a := attribution{span: span{v, f.pastVerb(c.span, v)}, speaker: -1, verb: v}
	kind := speechVerbs[c.lower(v)]
	if kind == saysBesides {
		return f.besides(c, s, a, before)
	}
	if f.passive(c, v) {
		return a, false
	}
	g, ok := group{}, false
	if kind != asksQuoted {
		g, ok = f.inverted(c, v)
	}
	if ok && len(g.entities) == 0 && c.lower(v-1) == "," { // "Lund, the minister, says the cost of boats is high"
		if h, before := f.subject(c, v, before); before && h.to > h.from && h.to <= v && f.named(h) >= 0 && f.opensClause(c, h.from) {
			g = h
		}
	}
	if !ok {
		g, ok = f.subject(c, v, before)
	}
	if end := f.verbGroup(c, v); !ok || len(g.entities) == 0 {
		if ok {
			end = g.to
		}
		if p, called := f.calledBy(c, end); called {
			g, ok = p, true
		}
	}
	if ok && f.formerPost(g) {
		if e, found := f.epithet(c, g.to); found {
			g = e
		}
	}
	if ok && g.to > g.from {
		a.span = span{min(f.descriptionFrom(c, g), v), max(g.to, a.to)}
		a.speaker = f.named(g)
		if g.pronoun || !f.names(g) {
			a.speaker = f.notSpokenOf(s, g, a.speaker)
		} else if a.speaker >= 0 {
			a.others = f.jointly(g)
		}
	} else {
		a.from = f.afterComma(c, v)
	}
	if f.relative(c, a) || kind == alwaysSays && !ok && a.from == s.from {
		return a, false
	}
	return a, f.speaks(c, s, a, kind)
}

// afterComma is where a speaker without a name begins who stands after a comma, right before
// the verb at token v: "he would stay, two papers said". Without a comma it is v.
func (f *statementFinder) afterComma(c *clauseReader, v int) int {
	for i := v - 1; i > c.span.from && i >= v-6; i-- {
		if c.lower(i) == "," {
			return i + 1
		}
	}
	return v
}

// passive reports whether the verb at v is none of somebody who speaks: "was told",
// "announced by", "did not say", "the plan announced on Monday".
func (f *statementFinder) passive(c *clauseReader, v int) bool {
	modal, negated, be := c.auxiliaries(v)
	return c.lower(v+1) == "by" && !byWire[c.lower(v+2)] || be != "" || negated || modal != "" || c.lower(v-1) == "who" || c.lower(v-1) == "which"
}

// relative reports whether "what" or "which" stands before a speaker: "what he called a plot".
func (f *statementFinder) relative(c *clauseReader, a attribution) bool {
	w := c.lower(a.from - 1)
	return a.from < a.verb && (w == "what" || w == "which" || w == "whom" || w == "whose")
}

// besides reads ", saying ..." and "was quoted as saying ...": the speaker is the subject
// of the clause before it.
func (f *statementFinder) besides(c *clauseReader, s sentence, a attribution, before []attribution) (attribution, bool) {
	switch c.lower(a.verb - 1) {
	case ",", "by":
	case "as":
		return f.quotedAs(c, a)
	default:
		return a, false
	}
	if !f.speaks(c, s, a, saysClause) && c.lower(a.verb) != "saying" {
		return a, false
	}
	if n := len(before) - 1; n >= 0 {
		a.speaker, a.others = before[n].speaker, before[n].others
	} else if g, ok := f.firstSubject(c, a.verb); ok {
		if a.speaker = f.named(g); a.speaker >= 0 {
			a.others = f.jointly(g)
		}
	}
	return a, true
}

// quotedAs reads "X was quoted as saying" and "quoted X as saying".
func (f *statementFinder) quotedAs(c *clauseReader, a attribution) (attribution, bool) {
	as := a.verb - 1
	quoted := as - 1
	for quoted > as-6 && c.lower(quoted) != "quoted" && c.lower(quoted) != "cited" {
		quoted-- // "quoted by the paper as saying"
	}
	if w := c.lower(quoted); (w == "quoted" || w == "cited") && (quoted == as-1 || c.lower(quoted+1) == "by") {
		g, ok := f.subject(c, quoted, nil)
		if ok {
			a.from, a.speaker = g.from, f.named(g)
		}
		return a, ok
	}
	n := c.groupBefore(as)
	if n < 0 || c.groups[n].to != as || c.lower(c.groups[n].from-1) != "quoted" && c.lower(c.groups[n].from-1) != "quotes" && c.lower(c.groups[n].from-1) != "cited" {
		return a, false
	}
	a.speaker = f.named(c.groups[n])
	return a, true
}

// speaks reports whether a verb brings in speech: words beside it that are said.
func (f *statementFinder) speaks(c *clauseReader, s sentence, a attribution, kind speechVerb) bool {
	if kind == alwaysSays || f.quotedBeside(s, a) {
		return true
	}
	at := f.afterOccasion(c.span, f.pastVerb(c.span, a.verb))
	next := c.lower(at)
	switch kind {
	case asksQuoted:
		if rejections[c.lower(a.verb)] && f.disclaims(c, a.verb+1) {
			return true
		}
		return len(s.quoted) > 0 && s.quoted[len(s.quoted)-1].from > a.verb
	case saysClause:
		if feelings[next] && c.lower(at+1) == "that" {
			return true
		}
		if w := c.lower(a.verb); w == "denied" || w == "denies" {
			return deniable[next] || len(next) > 5 && next[len(next)-3:] == "ing"
		}
		if next == "that" || next == ":" || f.clauseFollows(c, at) {
			return true
		}
		if len(s.quoted) > 0 && s.quoted[len(s.quoted)-1].from > a.verb {
			return true
		}
		ends := next == "," || next == "." || next == ""
		return ends && a.from > s.from && f.closed(a.from-1)
	}
	return false
}

// disclaims reports whether what others tell stands at token i, which somebody rejects: "reports that", "as false a report that".
func (f *statementFinder) disclaims(c *clauseReader, i int) bool {
	for end := i + 5; i < end; i++ {
		if w := c.lower(i); disclaimed[w] {
			return true
		} else if !determiners[w] && w != "as" && !untruths[w] {
			return false
		}
	}
	return false
}

// deniable are words that what somebody denies begins with: "denied reports of", "denied
// meeting"; not "denied him a visa".
var deniable = set(`that what any the his her its it a an reports claims allegations accusations having involvement responsibility knowledge`)

// quotedBeside reports whether a quotation ends right before an attribution or begins right
// after it.
func (f *statementFinder) quotedBeside(s sentence, a attribution) bool {
	for _, q := range s.quoted {
		if q.to <= a.from && f.words(span{q.to, a.from}) == 0 || q.from >= a.to && f.words(span{a.to, q.from}) <= 1 && q.from-a.to <= 4 {
			return true
		}
	}
	return false
}

// clauseFollows reports whether a clause with a subject and a verb begins at token i: "said
// it was", "claimed Berg approved it", but not "confirmed the visit".
func (f *statementFinder) clauseFollows(c *clauseReader, i int) bool {
	end := i
	for ; end < c.span.to && end < i+14; end++ {
		w := c.lower(end)
		switch cue := tenseCues[w]; {
		case f.d.tokens[end].is(shapeCapital): // "the visit planned for May"
		case cue == cueBe && w != "be" && w != "being" && w != "been" || cue == cueModal && w != "going" || cue == cueHave && w != "having" || w == "did" || w == "do":
			return end > i
		case endsClause[w] || w == "and" && end == i:
			return f.hasClause(c, span{i, end})
		}
	}
	return f.hasClause(c, span{i, end})
}

// endsClause are marks and words at which what follows a verb of speech is over, unless a verb stood before them.
var endsClause = set(`, ; to since as when if because after before while who which that .`)

// hasClause reports whether a verb in a finite form has its subject within a span before it.
func (f *statementFinder) hasClause(c *clauseReader, s span) bool {
	var t *clauseTree
	for i := s.from + 1; i < s.to; i++ {
		if cue := tenseCues[c.lower(i)]; !c.finite(i) && cue != cuePresent {
			continue
		}
		if t == nil {
			t = f.r.grammar(c.span)
		}
		if !t.finite(i) || regularPast(c.lower(i)) && prepositions[c.lower(i+1)] {
			continue // "the visit offered by Chile"
		}
		if subject := t.child(i, "nsubj"); subject >= s.from && subject < i {
			return true
		}
	}
	return false
}

// inverted is the subject that follows its verb: "said Lund", "said analyst Eva Lund".
func (f *statementFinder) inverted(c *clauseReader, v int) (group, bool) {
	switch c.lower(v - 1) {
	case ",", "”", "\"", "’":
	default:
		return group{}, false
	}
	if w := c.lower(v); w == "told" || w == "tells" || c.lower(v+1) == "that" {
		return group{}, false
	}
	g, ok := f.described(c, v+1)
	if !ok || isPossessive(c.lower(g.to)) || g.to < c.span.to && f.r.phrases.acts(g.to) && !f.comma(g) || g.pronoun && c.lower(v-1) == "," {
		return group{}, false
	}
	after := c.lower(g.to)
	w := after == "" || !c.f.d.tokens[min(g.to, c.span.to-1)].is(shapeWord) || prepositions[after] || after == "who" || after == "as" || timeWord(after) || after == "also" || g.to > 0 && c.lower(g.to-1) == ","
	return g, w
}

// described is the group that begins at token i, or the person that words about him lead
// to: "political analyst Eva Lund". It is a group of nobody where an article leads to no name.
func (f *statementFinder) described(c *clauseReader, i int) (group, bool) {
	if g, ok := c.groupFrom(i); ok {
		if owned, ok := c.groupFrom(g.to + 1); ok && isPossessive(c.lower(g.to)) && len(owned.entities) == 1 && f.person(owned.entities[0]) {
			owned.from = i // "the bank's NAME"
			return owned, true
		}
		return g, true
	}
	if w := c.lower(i); adverb(w) || timeWord(w) || besideSaid[w] {
		return group{}, false
	}
	for j := i; j < c.span.to && j < i+8; j++ {
		if g, ok := c.groupFrom(j); ok && len(g.entities) > 0 && f.person(g.entities[0]) {
			g.from = i
			return g, true
		}
		w := c.lower(j)
		if !f.d.tokens[j].is(shapeWord) || prepositions[w] || w == "and" || w == "who" || tenseCues[w] != cueNone {
			return group{span: span{i, j}}, j > i
		}
	}
	return group{}, false
}
