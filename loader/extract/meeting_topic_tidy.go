package extract

import "strings"

// tidyTopic is the noun phrase in what was read as a topic: without the clause that follows it
// and what it cannot end with. What is a clause itself, is denied or has no head is no topic.
func (c *clauseReader) tidyTopic(t span) (span, bool) {
	if w := c.lower(t.from); negations[w] || !c.opensTopic(t.from) {
		return t, false
	}
	for i := t.from + 1; i < t.to; i++ {
		if negations[c.lower(i)] {
			return t, false
		}
		if c.clauseAt(t.from, i) {
			t.to = i
		}
	}
	for t.to > t.from && c.endsNoTopic(t.to-1) {
		t.to--
	}
	if t.to == t.from || isPossessive(c.lower(t.to-1)) {
		return t, false
	}
	if e := c.f.d.personAt(t.from); e >= 0 && c.f.d.names[c.f.d.nameAt[t.from]-1].to == t.to {
		return t, false // who was spoken of, and no matter
	}
	last := c.lower(t.to - 1)
	if t.to == t.from+1 && strings.HasSuffix(last, "ing") && !matters[last] && !trades[last] {
		return t, false // "discussed improving": what, it does not say
	}
	return t, t.to > t.from+1 || !closedWords[last]
}

// opensTopic reports whether the word at token i can begin a noun phrase or "how to".
func (c *clauseReader) opensTopic(i int) bool {
	switch w := c.lower(i); {
	case w == "how" || w == "whether" || w == "where" || w == "when":
		return c.lower(i+1) == "to" || c.lower(i+2) == "to"
	case w == "what" || w == "why" || w == "who":
		return false
	default:
		return tenseCues[w] < cueModal && !subjectWords[w] && !reportVerbs[w] && !conjunctions[w]
	}
}

// clauseAt reports whether the noun phrase that begins at token from ends before token i, where
// a clause or another verb begins: "the chance the talks fail", "the debt and persuade lenders".
func (c *clauseReader) clauseAt(from, i int) bool {
	w, before := c.lower(i), c.lower(i-1)
	switch {
	case subjectWords[w] || clauseOpeners[w] || w == "what":
		return true
	case (w == "and" || w == "or") && weakTopicWords[c.lower(i+1)]:
		return true // "talked about cod and about boats"
	case w == "and" || w == "or":
		return plainVerbs[c.lower(i+1)] && meetingNouns[c.lower(i+1)] == "" || subjectWords[c.lower(i+1)] || c.finite(i+1) && !c.f.d.tokens[i+1].is(shapeCapital)
	case w == "in" || w == "at":
		return asideHeads[c.lower(i+2)] && c.lower(i+1) == "the"
	case w == "the" || w == "his" || w == "their":
		return i > from+1 && c.nounAt(i-1) && c.lower(i-2) != "to" && !trades[before] && before != "whole"
	}
	return false
}

// nounAt reports whether the word at token i of a topic is a plain noun, as far as its ending and
// the closed classes tell.
func (c *clauseReader) nounAt(i int) bool {
	t := &c.f.d.tokens[i]
	w := t.lower
	return t.is(shapeWord) && !t.is(shapeNumber) && !prepositions[w] && !closedWords[w] && !conjunctions[w] && w != "around" && !plainVerbs[w] && !adverb(w) && !strings.HasSuffix(w, "ing") &&
		tenseCues[w] == cueNone && nounWords[w] != counter && !nounWords[w].opens() && !c.finite(i)
}

// endsNoTopic reports whether a topic cannot end with the word at token i.
func (c *clauseReader) endsNoTopic(i int) bool {
	w := c.lower(i)
	return w == "," || prepositions[w] || conjunctions[w] || closingAdverbs[w] || tenseCues[w] >= cueModal || nounWords[w].opens() || dangling[w] || adverb(w) && w != "family" && w != "supply" && w != "assembly" && w != "italy"
}

var (
	// negations deny what they stand before.
	negations = set(`not n't never nor nothing none neither`)

	// subjectWords are the pronouns that begin clauses.
	subjectWords = set(`he she they we i you it him them us me himself themselves itself there who whom`)

	// clauseOpeners begin a clause or an aside that is no part of a noun phrase.
	clauseOpeners = set(`because since although though unless so without surrounding despite whereas than whose including`)

	conjunctions = set(`and or but nor so yet if than because as`)

	// closingAdverbs say when or how often something was discussed, at the end of a topic.
	closingAdverbs = set(`again also too further together there here now then later soon yet once still instead anyway well alone today tonight tomorrow yesterday surrounding including`)

	// asideHeads are what an aside after a topic is about: "in the light of", "at the request of".
	asideHeads = set(`light wake request invitation context meantime end moment same presence`)

	// trades are nouns in -ing that are matters by themselves.
	trades = set(`fishing whaling banking funding training housing trafficking smuggling refinancing lending farming mining spending policing logging
		drilling dumping poaching hacking monitoring warming bombing shelling killing policymaking offshoring laundering peacekeeping peace-keeping peacebuilding
		rearming spying screening processing planning`)

	// closedWords are words that are no noun.
	closedWords = set(`all any some each every both either neither few many much more most several such other another own same line it this that these those
		one two three only just even still very`)
)
