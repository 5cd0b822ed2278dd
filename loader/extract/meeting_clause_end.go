package extract

// closes reports whether token i ends the clause of a meeting's word.
func (c *clauseReader) closes(i, start int) bool {
	switch w := c.lower(i); {
	case clauseClosers[w]:
		return !(w == "that" && c.roleAhead(i)) // "talks that were brokered by"
	case w == ",":
		return !c.countryEnds(i) && !c.goesOnAfterComma(i)
	case (w == "and" || w == "or") && c.matterGoesOn(i, start):
		return false
	case w == "and" || w == "or":
		_, ok := c.groupFrom(i + 1)
		after := c.lower(i + 1)
		if after == "then" || after == "later" || after == "separately" {
			after = c.lower(i + 2) // "with Lund and then with Soto"
		}
		return (ok || !prepositions[after]) && !c.roleAhead(i+1)
	case w == "ahead" && c.lower(i+1) == "of" || w == "prior" && c.lower(i+1) == "to":
		return i > start // "met Lund ahead of talks with Soto"
	case w == "follow" || w == "follows":
		return true // "the talks follow a deal between Chile and Peru"
	case happens[w] || verbGroupFiller[w] || tenseCues[w] == cueFuture && prepositions[c.lower(i+1)]:
		return false // "plans for a pipeline"
	default:
		return i > start && c.finite(i)
	}
}

// matterGoesOn reports whether "and" at token i joins what is discussed, and not two clauses: "discussed the war and
// plans for a pipeline with Lund".
func (c *clauseReader) matterGoesOn(i, start int) bool {
	if tellingVerbs[c.lower(start-1)].frame != discussFrame {
		return false
	}
	for j := i + 1; j < c.span.to && j <= i+matterReach; j++ {
		switch w := c.lower(j); {
		case w == "with":
			return j > i+1
		case clauseClosers[w] || w == "," || w == "and" || subjectWords[w] || c.finite(j) && tenseCues[w] != cueFuture || tenseCues[w] >= cueModal:
			return false
		}
	}
	return false
}

// matterReach is how many tokens what else is discussed may have before it is told with whom.
const matterReach = 8

// clauseClosers are the marks and conjunctions that end the clause of a meeting's word.
var clauseClosers = set(`; : — – -- ” " “ that but while who because as if whether before after when since amid`)

// goesOnAfterComma reports whether what follows the comma at token i is of the meeting still: "talks with
// Lund, held in Lima", "met Soto, and with him Ruiz".
func (c *clauseReader) goesOnAfterComma(i int) bool {
	after := c.lower(i + 1)
	if _, dated := c.dateFrom(i + 1); dated {
		return true
	}
	return addsAfterComma[after] || topicWords[after] > 0 || after == "and" && c.lower(i+2) == "with" || c.roleAhead(i+1)
}

// addsAfterComma begin what a comma adds to a meeting.
var addsAfterComma = set(`held scheduled with in at including between to`)

// countryEnds reports whether a city and its country end before token i: "in Lima, Peru, will bring".
func (c *clauseReader) countryEnds(i int) bool {
	n := c.groupBefore(i)
	return n >= 0 && c.groups[n].to == i && len(c.groups[n].entities) == 2 && c.placesIn(c.groups[n]) && c.lower(c.groups[n].to-2) == ","
}

// roleAhead reports whether token i brings in who has a role in the meeting, "after mediation by Chile",
// be it after "which was": "the talks, which were hosted by".
func (c *clauseReader) roleAhead(i int) bool {
	if c.lower(i) == "which" || c.lower(i) == "that" {
		for i++; tenseCues[c.lower(i)] == cueBe || verbGroupFiller[c.lower(i)]; i++ {
		}
	}
	if _, _, ok := c.patron(i); ok {
		return true
	}
	_, ok := passiveRoles[c.lower(i)]
	return ok || gathers[c.lower(i)] || grouping[c.lower(i)]
}

// happens are verbs that a meeting's noun is the subject of: what follows is still of it.
var happens = set(`held was were is are be been being took take takes taking begin began begins begun start started starts
	open opened opens end ended ends scheduled slated due planned expected set will would resume resumed continue
	continued has have had called convened hosted attended focused focusing centered centred lasted meant aimed dedicated
	devoted arranged organised organized reached concluded ongoing continuing`)
