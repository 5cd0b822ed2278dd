package extract

// topicWords are the words after which a meeting's subject is named, and how many words
// belong to them: "on", "focused on".
var topicWords = map[string]int{
	"discuss": 1, "discussing": 1, "about": 1, "regarding": 1, "concerning": 1, "over": 1, "on": 1, "covering": 1, "involving": 1,
	"focused": 2, "focusing": 2, "focussed": 2, "centered": 2, "centred": 2, "aimed": 2, "dominated": 2, "address": 1, "addressing": 1, "negotiate": 1, "devoted": 2, "dedicated": 2,
}

// topicLength is how many words a topic has at most.
const topicLength = 16

// topic reads what a meeting is about, in the article's words. One that follows the meeting's
// word at once may stand before the parties: "talks on cod between Norway and Chile".
func (c *clauseReader) topic(a *arguments, i, start int) (int, bool) {
	first := i == start
	from, ok := c.topicAfter(i)
	if !ok || !first && weakTopicWords[c.lower(i)] && !c.closesParty(i) {
		return i, false
	}
	t, ok := c.topicFrom(from, first)
	if !ok || weakTopicWords[c.lower(i)] && c.inPlace(t, first || meetingNouns[c.lower(start-1)] != "") {
		return i, false
	}
	if first || !weakTopicWords[c.lower(i)] || !c.ofOtherNoun(i) && !(c.lower(i) == "on" && c.memberOf(t)) {
		a.topics = append(a.topics, t)
	}
	c.topics = append(c.topics, t)
	return t.to, true
}

// ofTopic reports whether the word at token i follows a topic, and may go on with it.
func (c *clauseReader) ofTopic(i int) bool {
	return len(c.topics) > 0 && c.topics[len(c.topics)-1].to == i
}

// weakTopicWords bring in much else than a topic.
var weakTopicWords = set(`on over about`)

// topicAfter is where a topic begins that the word at token i brings in.
func (c *clauseReader) topicAfter(i int) (int, bool) {
	n, ok := topicWords[c.lower(i)]
	from := i + 1
	if n < 2 {
		return from, ok
	}
	if c.lower(from) == "solely" || adverb(c.lower(from)) {
		from++
	}
	w := c.lower(from)
	return from + 1, w == "on" || w == "at" || w == "to" || w == "around" || w == "by" && c.lower(i) == "dominated"
}

// closesParty reports whether a party, a place, a day or a meeting's word ends before token i,
// after which "on" may bring in a topic: "met Lund in Oslo on cod", but not "called on".
func (c *clauseReader) closesParty(i int) bool {
	if n := c.groupBefore(i); n >= 0 && c.groups[n].to == i {
		return true
	}
	for _, d := range c.dates {
		if d.to == i {
			return true
		}
	}
	if t := &c.f.d.tokens[i-1]; c.lower(i) != "over" && t.is(shapeWord) && !c.finite(i-1) && !prepositions[t.lower] && tenseCues[t.lower] == cueNone && !plainVerbs[t.lower] {
		return true // what else a party is called by
	}
	return c.f.d.nameAt[i-1] != 0 || meetingNouns[c.lower(i-1)] != ""
}

// ofOtherNoun reports whether "on" at token i belongs to a noun that is neither a party nor a meeting, but what is done to something or what
// somebody owns: "to suspend payments on a debt", "at Lund's villa on Crete".
func (c *clauseReader) ofOtherNoun(i int) bool {
	for j := i - 1; j > c.span.from && j > i-4; j-- {
		t := &c.f.d.tokens[j]
		if n := c.groupBefore(j + 1); c.f.d.nameAt[j] != 0 || n >= 0 && c.groups[n].to == j+1 || meetingNouns[t.lower] != "" || dateWords[t.lower].kind != notDate {
			return false
		}
		if isPossessive(t.lower) || c.lower(j-1) == "to" {
			return !agendaWords[t.lower] && t.lower != "center" && t.lower != "centre" // "to focus on cod"
		}
		if !t.is(shapeWord) || c.finite(j) || prepositions[t.lower] {
			return false
		}
	}
	return false
}

// memberOf reports whether what stands after "on" is the name of a body on which somebody sits.
func (c *clauseReader) memberOf(t span) bool {
	last := &c.f.d.tokens[t.to-1]
	return last.is(shapeCapital) && last.has(classBody)
}

// inPlace reports whether what stands after "on" is where or for how long, and no topic: "on
// Lund Street". A land is a topic after a meeting's noun, "talks on Kosovo", and a place after a
// verb, "met him on Crete".
func (c *clauseReader) inPlace(t span, noun bool) bool {
	if g, ok := c.groupFrom(t.from); ok && c.isPlaceOnly(g) && (!noun || spotNouns[c.lower(g.to-1)]) {
		return true
	}
	last := c.lower(t.to - 1)
	return spotNouns[last] || dateWords[last].kind == unitWord
}

// spotNouns end the name of a spot rather than of a matter.
var spotNouns = set(`basis border frontier board ship plane train farm campus coast outskirts grounds site soil ground avenue street road square beach hill island hilltop
	river`)

// topicFrom is the topic that begins at token from, where it says anything.
func (c *clauseReader) topicFrom(from int, first bool) (span, bool) {
	to := from
	for to < c.span.to && to < from+topicLength && !c.topicEnds(to) && !(first && c.lower(to) == "between") {
		to++
	}
	if to == from+topicLength {
		to = c.cut(from, to)
	}
	for to > from && (nounWords[c.lower(to-1)].opens() || nounWords[c.lower(to-1)] == personally || prepositions[c.lower(to-1)] || dangling[c.lower(to-1)]) {
		to--
	}
	if w := c.lower(from); prepositions[w] || w == "it" || nounWords[w] == personally {
		return span{}, false
	}
	if to == from || to == from+1 && len(c.lower(from)) < 3 {
		return span{}, false
	}
	for i := from; i < to && i < from+3; i++ {
		if k := dateWords[c.lower(i)].kind; k == unitWord || k == weekdayWord || k == partOfDay || noTopics[c.lower(i)] {
			return span{}, false
		}
	}
	t, ok := c.tidyTopic(span{from, to})
	return t, ok && c.tells(t)
}

// dangling are words that end no topic.
var dangling = set(`and or its their his her more further how whether questions`)

// cut is where a topic that is too long is cut off: before its last comma, "and" or preposition.
func (c *clauseReader) cut(from, to int) int {
	for i := to - 1; i > from+4; i-- {
		if w := c.lower(i); w == "," || w == "and" || w == "to" || prepositions[w] && w != "of" {
			return i
		}
	}
	return to
}

// tells reports whether a topic names more than "the issue" and the like.
func (c *clauseReader) tells(t span) bool {
	for i := t.from; i < t.to; i++ {
		if w := c.lower(i); c.f.d.tokens[i].is(shapeWord) && !nounWords[w].opens() && !emptyTopics[w] && !prepositions[w] && nounWords[w] != personally {
			return true
		}
	}
	return false
}

// emptyTopics are nouns and adjectives that say nothing by themselves of what is discussed.
var emptyTopics = set(`issue issues matter matters situation problem problems subject subjects topic topics things thing it this that what how
	way ways basis question questions details detail agenda proposal proposals plan plans case same other various number range variety
	specific certain current latest possible new broad wide threat threats everything anything
	line lines position positions possibility possibilities need needs conversation conversations idea ideas item items point points list any
	world country region nation countries part parts lot numbers result results outcome step steps course future`)

// listed reports whether a comma in a topic parts the members of a list that "and" closes:
// "on visas, consular property and air links".
func (c *clauseReader) listed(i int) bool {
	for j := i + 1; j < c.span.to && j <= i+6; j++ {
		t := &c.f.d.tokens[j]
		switch {
		case t.lower == "and" && j > i+1 || t.lower == "," && c.lower(j+1) == "and" && j > i+1:
			return true
		case t.lower == "," && j > i+1:
			return c.listed(j)
		case !t.is(shapeWord) || t.is(shapeCapital) || c.finite(j) || tenseCues[t.lower] != cueNone || nounWords[t.lower] == personally || t.lower == "which" || t.lower == "who" || t.lower == "with" || t.lower == "after":
			return false
		}
	}
	return false
}

// noTopics follow "on" where no topic does: "on the sidelines of".
var noTopics = set(`either occasion eve condition behalf invitation phone telephone board`, sidelines)

// topicEnds reports whether a topic ends before token i.
func (c *clauseReader) topicEnds(i int) bool {
	switch w := c.lower(i); w {
	case ",":
		return !c.listed(i)
	case "with":
		return !relationNouns[c.lower(i-1)] || loose[c.lower(i-1)] && c.personAfter(i)
	case ".", ";", ":", "—", "–", "--", "”", "“", "\"", "(", "?", "!", "after", "before", "during", "which", "that", "but", "while", "amid", "who", "where", "when", "until", "following", "ahead", "whether", "if":
		return true
	case "as":
		return c.lower(i-1) != "such"
	case "not", "only":
		return false
	case "in", "at":
		if c.meetingAfter(i) {
			return true
		}
		if g, ok := c.groupFrom(i + 1); ok && c.isPlaceOnly(g) {
			_, dated := c.dateFrom(g.to)
			return dated || c.lower(g.to) == "today" // the place of the meeting, not of its subject
		}
		return false
	case "is", "are", "was", "were", "will", "would", "has", "have", "had", "may", "might", "could", "can", "should":
		return true
	default:
		if c.finite(i) && !c.f.d.tokens[i].is(shapeCapital) && !(i > 0 && nounWords[c.lower(i-1)] == determiner) && !afterNouns[w] {
			return true
		}
	}
	_, dated := c.dateFrom(i)
	return dated
}

// meetingAfter reports whether a meeting's noun ends the phrase after the preposition at
// token i: "in talks", "at a routine meeting".
func (c *clauseReader) meetingAfter(i int) bool {
	for j := i + 1; j <= i+4; j++ {
		if meetingNouns[c.lower(j)] != "" {
			return true
		}
		if !c.f.d.tokens[min(j, c.span.to-1)].is(shapeWord) || prepositions[c.lower(j)] {
			return false
		}
	}
	return false
}

// personAfter reports whether the preposition at token i is followed by a person, title and all.
func (c *clauseReader) personAfter(i int) bool {
	g, ok := c.groupFrom(i + 1)
	return ok && len(g.entities) > 0 && c.f.phrases.allPeople(g)
}

// loose are those of relationNouns that as often have nobody on their other side: "talks on the
// budget problem with Lund".
var loose = set(`problem problems situation issues`)

// relationNouns take "with" and the other side of a relation: "trade with Chile".
var relationNouns = set(`relations relation ties trade war wars dispute disputes conflict conflicts tension tensions border borders cooperation
	co-operation deal deals agreement agreements pact contacts links treaty surplus deficit talks negotiations peace dialogue ceasefire truce friction frictions
	alliance partnership differences`, loose)

// afterNouns go on with the noun before them: "the threat posed by", "a plan proposed by".
var afterNouns = set(`posed caused imposed faced created sparked triggered claimed occupied controlled backed owned proposed affected displaced frozen seized detained
	jailed stolen disputed contested united related planned shared increased improved limited armed enriched forced`)
