package extract

import "parley/graph"

// Time that somebody in office spends with another is a meeting: "spent two days with President Soto", "spent Tuesday
// in Lima with Soto", "the two spent an hour together".

// spentReach is how many tokens after the verb of spending time the "with" may stand.
const spentReach = 12

// timeSpent is the meeting that a verb of spending time at token i tells of.
func (f *meetingFinder) timeSpent(s span, i int) (trigger, bool) {
	if !spends[f.lower(s, i)] {
		return trigger{}, false
	}
	timed := false
	for j := i + 1; j < s.to && j <= i+spentReach; j++ {
		w := f.lower(s, j)
		switch {
		case hoursOrDays[w] || dateWords[w].kind == weekdayWord:
			timed = true
		case w == "with":
			return f.verbOf(s, i, trigger{at: i, kind: graph.Talks, frame: withFrame}), timed && (f.personNext(s, j+1) || f.lower(s, j+1) == "the" && f.personNext(s, j+2))
		case w == "together" || w == "alone":
			return f.verbOf(s, i, trigger{at: i, kind: graph.Talks, frame: meetFrame}), timed
		case w == "," || w == ";" || w == "and" || f.d.tokens[j].has(classVerb|classSaid) || w == "talking":
			return trigger{}, false
		}
	}
	return trigger{}, false
}

// spends are the forms of the verb of spending time.
var spends = set(`spend spends spent spending`)

// hoursOrDays are times that one may spend with one person at a stretch. Months and years are those of a post.
var hoursOrDays = set(`minute minutes hour hours half-hour day days morning afternoon evening night nights weekend week`)

// passTime reports whether those who spend time together hold posts.
func (c *clauseReader) passTime(subject group, right arguments) bool {
	return len(subject.entities) > 0 && c.allPublic(subject.entities) && c.allPublic(right.with) && len(subject.entities)+len(right.with) > 1
}
