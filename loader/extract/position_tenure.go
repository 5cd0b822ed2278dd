package extract

import "parley/graph"

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
