package extract

// prepositional is a preposition after a meeting's word, with the group that follows it.
type prepositional struct {
	group
	start int // the token after the meeting's word
	at    int // the preposition
}

// argumentReaders take the groups after prepositions, each as its preposition has it, and return the
// token after them; false where the group is no argument of the meeting.
var argumentReaders = map[string]func(*clauseReader, *arguments, prepositional) (int, bool){
	"with":      (*clauseReader).withArgument,
	"including": (*clauseReader).includingArgument,
	"between":   (*clauseReader).betweenArgument,
	"among":     (*clauseReader).betweenArgument,
	"of":        (*clauseReader).ofArgument,
	"by":        (*clauseReader).byArgument,
	"to":        (*clauseReader).toArgument,
	"from":      (*clauseReader).fromArgument,
	"under":     (*clauseReader).underArgument,
	"within":    (*clauseReader).underArgument,
	"in":        (*clauseReader).passedOver,
	"at":        (*clauseReader).passedOver,
	"near":      (*clauseReader).passedOver,
	"outside":   (*clauseReader).passedOver,
	"on":        (*clauseReader).passedOver,
	"for":       (*clauseReader).passedOver,
}

// prepositional reads the preposition at token i with the group after it, and returns the token
// after them.
func (c *clauseReader) prepositional(a *arguments, start, i int) (int, bool) {
	g, ok := c.groupAfter(i)
	if !ok {
		a.faces = a.faces || c.lower(i) == "with" && i+1 < c.span.to && (c.f.d.tokens[i+1].is(shapeCapital) || c.facesMany(i+1))
		return i, false
	}
	read, ok := argumentReaders[c.lower(i)]
	if !ok {
		return i, false
	}
	return read(c, a, prepositional{g, start, i})
}

// facesMany reports whether people of public life follow at token i who are no party with a name: "aid agencies".
func (c *clauseReader) facesMany(i int) bool {
	for j := i; j < c.span.to && j <= i+3; j++ {
		w := c.lower(j)
		if publicFolk[w] {
			return true
		}
		if prepositions[w] || !c.f.d.tokens[j].is(shapeWord) || c.f.d.tokens[j].is(shapeCapital) || tenseCues[w] != cueNone {
			return false
		}
	}
	return false
}

// publicFolk are people and bodies of public life whom those in office meet, of nouns that make no group by themselves.
var publicFolk = set(`agencies organisations organizations organisers organizers economists academics refugees victims growers teachers
	doctors judges planners`)

// withArgument takes those whom somebody meets: "talks with Lund".
func (c *clauseReader) withArgument(a *arguments, p prepositional) (int, bool) {
	if c.ofTopic(p.at) && (a.faces || len(a.object) > 0) {
		return p.to, true // "met Lund to discuss ties with Chile"
	}
	if c.absolute(p.group) {
		return p.at, false // "with cod high on the agenda"
	}
	if p.at-1 > p.start && relational[c.lower(p.at-1)] {
		return p.to, true // "met Lund over the dispute with Chile"
	}
	a.with, a.bodies = append(a.with, p.entities...), append(a.bodies, p.bodies...)
	a.again = a.faces && c.lower(p.at-1) == "and"
	a.faces = true
	return p.to, true
}

// relational are nouns of a quarrel that somebody has with another, who need not be there.
var relational = set(`dispute row conflict war quarrel feud standoff stand-off rift friction frictions tensions deficit surplus`)

// includingArgument takes some of those who are met: "met several leaders, including Lund".
func (c *clauseReader) includingArgument(a *arguments, p prepositional) (int, bool) {
	a.with = append(a.with, p.entities...)
	return p.to, true
}

// betweenArgument takes all who meet: "talks between Chile and Peru".
func (c *clauseReader) betweenArgument(a *arguments, p prepositional) (int, bool) {
	if p.at > p.start+1 && c.triggerAt(p.at-1) {
		return p.to, true // "a trip to revive talks between Chile and Peru"
	}
	other, ok := c.secondOf(p.group)
	a.bodies = append(append(a.bodies, p.bodies...), other.bodies...)
	if !ok || len(other.entities) < 2 || !isPossessive(c.lower(p.to)) {
		a.between = append(a.between, p.entities...)
	}
	if ok {
		a.between = append(a.between, other.entities...)
		return other.to, true
	}
	a.alone = len(p.entities) == 1 && (p.more || c.lower(p.to) == "and")
	return p.to, true
}

// ofArgument takes those whose meeting it is, "a meeting of ministers", beside the meeting's word or
// its date; farther on it is "the sidelines of" or the like.
func (c *clauseReader) ofArgument(a *arguments, p prepositional) (int, bool) {
	if p.at <= p.start+1 || c.dateUpTo(p.start, p.at) {
		a.of, a.bodies = append(a.of, p.entities...), append(a.bodies, p.bodies...)
	}
	return p.to, true
}

// byArgument takes those who do it: "a visit by Lund".
func (c *clauseReader) byArgument(a *arguments, p prepositional) (int, bool) {
	a.by, a.bodies = append(a.by, p.entities...), append(a.bodies, p.bodies...)
	return p.to, true
}

// toArgument takes where somebody goes, or whom he speaks to: "a visit to Chile", "spoke to Lund".
func (c *clauseReader) toArgument(a *arguments, p prepositional) (int, bool) {
	if c.thing(p.group) {
		return p.to, true // "spoke to Chile's support of the rebels"
	}
	a.to, a.spokenTo = append(a.to, p.entities...), append(a.spokenTo, p.bodies...)
	return p.to, true
}

// thing reports whether a group owns what follows it, which is nobody: "Chile's support".
func (c *clauseReader) thing(g group) bool {
	if !isPossessive(c.lower(g.to)) || g.to+1 >= c.span.to {
		return false
	}
	t := &c.f.d.tokens[g.to+1]
	return t.is(shapeWord) && !t.is(shapeCapital) && nounWordOf(t) == noNounWord && !cityNouns[t.lower]
}

// cityNouns follow the land that somebody goes to, where its name is not enough: "Chile's capital".
var cityNouns = set(`capital port border coast city largest second-largest north south east west biggest main`)

// fromArgument takes where somebody comes from: "a visit from Lund".
func (c *clauseReader) fromArgument(a *arguments, p prepositional) (int, bool) {
	a.from = append(a.from, p.entities...)
	return p.to, true
}

// underArgument takes the body whose members meet: "talks under the Cod Pact".
func (c *clauseReader) underArgument(a *arguments, p prepositional) (int, bool) {
	if len(p.entities) == 1 && c.f.assembles(p.entities[0]) && !c.plainWord(p.to) {
		a.of, a.framed = append(a.of, p.entities...), true
	}
	return p.to, true
}

// passedOver is a group that tells where, when or what for, and takes no part: "talks in Lima".
func (c *clauseReader) passedOver(_ *arguments, p prepositional) (int, bool) {
	return p.to, true
}

// dateUpTo reports whether nothing but a date stands from token start to token i: "a meeting on Monday of".
func (c *clauseReader) dateUpTo(start, i int) bool {
	d, ok := c.dateFrom(start)
	return ok && d.to == i
}

// groupAfter is the group that follows the preposition at i, adjectives aside.
func (c *clauseReader) groupAfter(i int) (group, bool) {
	for j := i + 1; j <= i+4 && j < c.span.to; j++ {
		if g, ok := c.groupFrom(j); ok {
			return g, true
		}
		t := &c.f.d.tokens[j]
		if !t.is(shapeWord) || t.is(shapeCapital) || prepositions[t.lower] || c.anyTriggerAt(j) || tenseCues[t.lower] != cueNone {
			break
		}
	}
	return group{}, false
}

// secondOf is the other party after "between", where words about the first part them:
// "between Opel's parent company General Motors and the government".
func (c *clauseReader) secondOf(first group) (group, bool) {
	if len(first.entities) > 1 || first.pair {
		return group{}, false
	}
	for i := first.to; i < c.span.to && i < first.to+12; i++ {
		if c.lower(i) == "and" {
			return c.groupAfter(i)
		}
		if g, ok := c.groupFrom(i); ok && len(g.entities) > 1 {
			return g, true
		}
	}
	return group{}, false
}
