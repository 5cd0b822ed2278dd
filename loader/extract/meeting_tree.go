package extract

import (
	"strings"

	"parley/graph"
	"parley/loader/extract/syntax"
)

// clauseTree is the grammar of a sentence that tells of a meeting, in the sentence's own
// tokens. About one word in six hangs on the wrong one: what governs what is a vote beside the
// rules over flat text, never a veto. Parts of speech, one in twenty of them wrong, may decide
// whether a word is a verb.
type clauseTree struct {
	*syntax.Tree
	from int
}

// grammar reads the tree of a sentence, once while it is read.
func (f *meetingFinder) grammar(s span) *clauseTree {
	if f.tree != nil && f.treeOf == s {
		return f.tree
	}
	if f.syntax == nil {
		f.syntax = syntax.NewReader(syntax.English())
	}
	f.words = f.words[:0]
	for i := s.from; i < s.to; i++ {
		f.words = append(f.words, f.d.tokens[i].text)
	}
	f.tree, f.treeOf = &clauseTree{f.syntax.Read(f.words), s.from}, s
	return f.tree
}

// holds reports whether a token stands in the sentence; what is asked of one that does not has an empty answer.
func (t *clauseTree) holds(i int) bool { return i >= t.from && i-t.from < t.Len() }

// relation is what a token is to its head.
func (t *clauseTree) relation(i int) string {
	if !t.holds(i) {
		return ""
	}
	return t.Relation(i - t.from)
}

// head is the token that governs another, or -1.
func (t *clauseTree) head(i int) int {
	if t.holds(i) {
		if h := t.Head(i - t.from); h != syntax.Root {
			return h + t.from
		}
	}
	return -1
}

// tag is the part of speech of a token, see [syntax.Tree.Tag].
func (t *clauseTree) tag(i int) string {
	if !t.holds(i) {
		return ""
	}
	return t.Tag(i - t.from)
}

// verb reports whether a token is a verb.
func (t *clauseTree) verb(i int) bool { return strings.HasPrefix(t.tag(i), "VERB") }

// noun reports whether a token is a common noun.
func (t *clauseTree) noun(i int) bool { return strings.HasPrefix(t.tag(i), "NOUN") }

// participle reports whether a token is a verb in the past or its participle.
func (t *clauseTree) participle(i int) bool {
	tag := t.tag(i)
	return tag == "VERB|VBN" || tag == "VERB|VBD"
}

// finite reports whether a token is a verb in a finite form that no auxiliary goes with.
func (t *clauseTree) finite(i int) bool { return finiteTags[t.tag(i)] }

// finiteTags are the tags of such verbs.
var finiteTags = set(`VERB|VBD VERB|VBZ VERB|VBP`)

// child is the first token that stands in a relation to a head, or -1.
func (t *clauseTree) child(head int, relation string) int {
	for i := range t.Len() {
		if h := t.Head(i); h != syntax.Root && h+t.from == head && t.Relation(i) == relation {
			return i + t.from
		}
	}
	return -1
}

// steps is how far a subject is looked for up the tree.
const steps = 4

// subject is the head word of the subject of the verb v, or -1: its own; of a clause about a
// noun that noun; else that of the verb it is joined to or depends on.
func (t *clauseTree) subject(v int) int {
	for range steps {
		s := t.child(v, "nsubj")
		relation, head := t.relation(v), t.head(v)
		if s >= 0 && !relatives[t.tag(s)] {
			return s
		}
		switch relation {
		case "acl":
			return head
		case "conj", "xcomp", "advcl", "parataxis":
			if s >= 0 {
				return s
			}
			if head < 0 || !t.verb(head) {
				return -1
			}
			v = head
		default:
			return s
		}
	}
	return -1
}

// relatives are the tags of pronouns that stand for the noun before them: "who".
var relatives = set(`PRON|WP PRON|WDT`)

// groupOver is the group that a token belongs to, the widest where several do.
func (c *clauseReader) groupOver(i int) (group, bool) {
	for _, g := range c.groups {
		if g.from <= i && i < g.to {
			return g, true
		}
	}
	return group{}, false
}

// treeSubject is the group that the tree makes the subject of the verb at v.
func (c *clauseReader) treeSubject(v int) (group, bool) {
	t := c.f.grammar(c.span)
	s := t.subject(v)
	if h := t.head(v); h >= 0 && c.lower(v-1) == "to" && (wishes[c.lower(h)] || invites[c.lower(h)]) {
		if o := t.child(h, "obj"); o >= 0 && o < v {
			s = o // "wants both sides to begin"
		}
	}
	if s < 0 {
		return group{}, false
	}
	g, ok := c.groupOver(s)
	return g, ok && g.from != v && c.lower(g.from-1) != "not"
}

// doer is the subject of the verb at v: what the rules say or, where they say nothing or
// guess at a distance, what the tree says.
func (c *clauseReader) doer(v int) (group, bool) {
	if who, _, ok := c.sentTo(v); ok {
		return who, true
	}
	if who, ok := c.planner(v); ok {
		return who, true
	}
	if who, ok := c.credited(v); ok {
		return who, true
	}
	if who, ok := c.moved(v); ok {
		return who, true
	}
	if modal := c.modalAside(v - 1); modal < v-1 {
		v = modal // "Lund will, on her return to Lima, meet"
	}
	g, ok := c.subjectOf(v)
	if ok && (c.adjoins(g.to, v) || c.lower(g.to) == "to" && g.to == v-1 || c.adjoinsIn(g.to, v)) {
		return g, true
	}
	if h, voted := c.treeSubject(v); voted && (len(h.entities) > 0 && h.noun != "i" || !ok && crowdNouns[h.noun]) && !(c.lower(h.from-1) == "whom" && c.aside(h, v)) && !(ok && c.lower(v-1) != "to" && c.onePerson(h) && plainVerbs[c.lower(h.from-1)]) && !(ok && g.to <= h.from && (c.objective(h) && c.joinsVerbs(v) || c.shut(h, v) && c.addedTo(c.groupBefore(h.to)))) {
		return h, true
	}
	return g, ok && (g.noun != "i" || c.lower(v-1) == "and") // "I" is said too often to be guessed at
}

// moved is whom something moved to do what the infinitive at token v tells: "fears of war prompted Lund to meet Soto".
func (c *clauseReader) moved(v int) (group, bool) {
	n := c.groupBefore(v - 1)
	if n < 0 || c.lower(v-1) != "to" || c.groups[n].to != v-1 || !hasDone[c.lower(c.groups[n].from-1)] {
		return group{}, false
	}
	return c.groups[n], len(c.groups[n].entities) > 0
}

// hasDone are verbs of what has somebody do something.
var hasDone = set(`prompted prompts prompting led leads leading pushed pushes pushing drove drives driving spurred spurs spurring enabled enables enabling allowed allows allowing helped helps helping inspired inspires inspiring`)

// joinsVerbs reports whether "and" joins the verb at token v to one before it, so that whom that is done to is not who does
// this: "met Soto in Lima and will meet".
func (c *clauseReader) joinsVerbs(v int) bool {
	i := v - 1
	for i > c.span.from && (tenseCues[c.lower(i)] >= cueFuture || verbGroupFiller[c.lower(i)] || adverb(c.lower(i)) || c.lower(i) == "to") {
		i--
	}
	w := c.lower(i)
	return w == "and" || w == "but" || w == "then"
}

// takeClauseSubject adds the subject of the clause that a meeting's noun stands in, where one
// who is met is named: "Brekke emerged from talks with Lund".
func (c *clauseReader) takeClauseSubject(e *encounter) {
	g, ok := c.nounSubject(e.trigger.at)
	if !ok && afterTalks[c.lower(e.governor)] && e.governor > c.span.from {
		g, ok = c.clauseSubject(e.governor, e.trigger.at+1) // "is on a visit to Lima after talks in Quito"
		ok = ok && c.onePerson(g)
	}
	if !ok || c.isPlaceOnly(g) || e.governor == c.span.from && len(g.entities) < 2 && g.noun == "" && !e.faced {
		return
	}
	if spokenOf[c.lower(e.governor)] && c.onePerson(g) {
		g.entities = c.f.phrases.served(g)
	}
	c.takeGroup(e, g, graph.Member)
}

// spokenOf are the prepositions before talks that somebody speaks of as his state's: "on the talks
// with Chile, Lund said".
var spokenOf = set(`on about over regarding concerning`)

// nounSubject is the subject of the clause that the noun at token i stands in.
func (c *clauseReader) nounSubject(i int) (group, bool) {
	t := c.f.grammar(c.span)
	v := t.head(i)
	for n := 0; n < steps && v >= 0 && !t.verb(v); n++ {
		v = t.head(v)
	}
	if v < 0 || !t.verb(v) {
		return group{}, false
	}
	return c.treeSubject(v)
}

// speaksAfter reports whether somebody is told of as one who comes for or from a meeting: "said
// after talks", "will fly in for talks".
func (c *clauseReader) speaksAfter(e *encounter) bool {
	w := c.lower(e.governor)
	return e.governor >= c.span.from && (w == "after" || w == "for" || w == "following" || e.governor == c.span.from && (w == "at" || w == "in") || w == "during") && !e.definite && !e.headline && e.trigger.kind != graph.Conference
}
