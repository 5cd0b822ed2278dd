package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// tenureOf is the person whose tenure of a title "as" at token i ends, and what the noun
// tells of it: "NAME's tenure as", "his time as".
func (f *positionFinder) tenureOf(i, start int) (int, graph.PositionStatus) {
	d := f.d
	if i-2 < start || d.tokens[i].lower != "as" {
		return -1, ""
	}
	status, ok := tenureNouns[d.tokens[i-1].lower]
	if !ok {
		return f.serviceOf(i, start), graph.Former
	}
	for j := i - 2; j >= start && j > i-5; j-- {
		switch w := d.tokens[j].lower; {
		case w == "his" || w == "her":
			return d.resolve(j), status
		case d.possessive(j):
			return d.personEnding(j - 1), status
		}
	}
	return -1, ""
}

// serviceOf is the person of whom something is told "as" at token i: "NAME's use of a private boat as
// minister", "her handling of it as minister"; or -1.
func (f *positionFinder) serviceOf(i, start int) int {
	d := f.d
	for j := i - 1; j > start && j > i-serviceReach; j-- {
		t := &d.tokens[j]
		switch {
		case d.possessive(j):
			return d.personEnding(j - 1)
		case (t.lower == "his" || t.lower == "her") && services[d.tokens[j+1].lower]:
			return d.resolve(j)
		case !t.is(shapeWord) || t.has(classVerb|classSaid) || d.nameCovering(j) >= 0:
			return -1
		}
	}
	return -1
}

// serviceReach is how many words "as" may stand from the possessive, and services are nouns of what somebody
// does in office.
const serviceReach = 9

var services = set(`use handling record work conduct service performance decisions actions`)

// tenureNouns are nouns of the time that somebody holds a post.
var tenureNouns = map[string]graph.PositionStatus{
	"tenure": graph.Former, "time": graph.Former, "term": "", "years": graph.Former, "days": graph.Former, "stint": graph.Former,
	"role": "", "work": "", "leadership": "", "appointment": "", "election": "", "nomination": graph.Designate, "resignation": graph.Former,
	"inauguration": "", "capacity": "",
}

// tenure reads since when, or until when, a post is held: "since 2010", "from 2001 to
// 2009", "took office in May".
func (f *positionFinder) tenure(x *position, from int) {
	d := f.d
	end := d.sentenceEnd(x.at.from)
	i, _ := slices.BinarySearchFunc(d.dates, from, func(w date, from int) int { return w.from - from })
	for ; i < len(d.dates) && d.dates[i].from <= from+4 && d.dates[i].from < end; i++ {
		w := &d.dates[i]
		switch {
		case w.prep == "since":
			x.since = w.value
		case w.prep == "until" || w.prep == "till":
			x.until = w.value
		case w.prep == "from" || w.prep == "between" || w.prep == "(":
			if first, last, ok := strings.Cut(w.value.String(), "/"); ok {
				x.since, _ = graph.ParseDate(first)
				x.until, _ = graph.ParseDate(last)
			} else if w.prep == "from" && x.since.IsZero() {
				x.since, from = w.value, w.to
			}
		case w.prep == "to" && !x.since.IsZero():
			x.until = w.value
		case (w.prep == "in" || w.prep == "on") && f.begins(x.at):
			x.since = w.value
		}
	}
	if x.plain && f.over(x.until) {
		x.status, x.plain = graph.Former, false
	}
}

// begins reports whether the words before a title tell that a tenure begins: "became",
// "was elected", "took office as".
func (f *positionFinder) begins(t *title) bool {
	d := f.d
	for i := t.begin - 1; i >= 0 && i > t.begin-7 && d.sameSentence(i, t.begin); i-- {
		if copulas[d.tokens[i].lower] == 'n' {
			return true
		}
	}
	return false
}

// over reports whether a date has passed when the article appears; one of an article with
// no date has, if its year is told.
func (f *positionFinder) over(until graph.Date) bool {
	last, ok := until.Latest()
	if !ok {
		return false
	}
	today, dated := f.d.published.Earliest()
	return !dated || last < today
}
