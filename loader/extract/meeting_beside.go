package extract

// Sentences that are turned around tell where others were before they name them: "across the table sat", "on the Chilean side were".

// alsoThere reports whether the words before the verb at token i say that others were there: "also at the table were",
// "among those at the talks was", "; facing them were".
func (c *clauseReader) alsoThere(i int) bool {
	first := c.span.from
	for j := i - 1; j > first && j >= i-invertedReach; j-- {
		if c.lower(j) == ";" || c.lower(j) == "and" && c.lower(j-1) == "," && besideThem[c.lower(j+1)] {
			first = j + 1
			break
		}
	}
	if i > first+invertedReach || i < first+2 {
		return false
	}
	told := c.lower(first) == "among" && i == first+2 && c.lower(first+1) == "them"
	for j := first + 1; j < i; j++ {
		w := c.lower(j)
		if c.finite(j) && w != "seen" || lost[w] {
			return false
		}
		told = told || w == "side" || withThem[w] || crowd[w] || thoseWhoMeet[w] || meetingNouns[w] != "" || atTable[w] || w == "those" && j+1 == i
	}
	if !told || !besideThem[c.lower(first)] {
		return told && invertedBy[c.lower(first)]
	}
	g, ok := c.comers(i)
	return ok && len(g.entities) > 0 && c.f.phrases.allPeople(g) && !isPossessive(c.lower(g.to))
}

// tellsBeside reports whether the word at token i may open what tells who else was there: "across the table sat", "her counterpart was".
func tellsBeside(d *document, s span, i int) bool {
	w := d.tokens[i].lower
	if !besideThem[w] && !(nounWords[w] == owner && i == s.from) {
		return false
	}
	for j := i + 1; j < s.to-1 && j < i+invertedReach; j++ {
		switch w := d.tokens[j].lower; {
		case w == "side" || atTable[w] || withThem[w] || facers[w]:
			next := d.tokens[j+1].lower
			return tenseCues[next] == cueBe || next == "sat"
		case w == "," || w == ".":
			return false
		}
	}
	return false
}

// facesHim reports whether the words before the verb at token i say whom somebody faced: "Her counterpart was".
func (c *clauseReader) facesHim(i int) bool {
	return i > c.span.from+1 && i <= c.span.from+4 && nounWords[c.lower(c.span.from)] == owner && facers[c.lower(i-1)]
}

// facers are called so who face somebody in talks.
var facers = set(`counterpart counterparts interlocutor interlocutors`)

// withThem are the pronouns of those whom somebody is with.
var withThem = set(`them him her`)

// invertedReach is how many tokens may stand before the verb of a sentence that is turned around.
const invertedReach = 10

var (
	// invertedBy open a sentence whose subject follows its verb.
	invertedBy = set(`also among others`)
	// besideThem open one that tells where others were: "on the Chilean side were", "across the table sat".
	besideThem = set(`on across around at in with beside opposite facing alongside`)
	// atTable are the words for where those who meet are.
	atTable = set(`table room there`)
	// lost are those who are told in a row for another reason.
	lost = set(`dead killed wounded injured arrested detained missing hostages victims topics issues subjects`)
)
