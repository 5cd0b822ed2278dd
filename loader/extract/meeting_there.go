package extract

import "parley/graph"

// whereabouts is where the sentence before says that somebody went or is: "flew to Oslo on Monday.
// There she met Berg".
type whereabouts struct {
	place    int // entity, or -1
	date     *date
	sentence int
	scene    bool // it says where somebody was and on which day, and no more
}

// keepScene takes note of the day and the place where a sentence that tells of no meeting sets the scene: "On Monday Lund was
// in Lima.", "It was Monday morning in Lima.", "Monday was a long day for Lund."
func (f *meetingFinder) keepScene(c *clauseReader) {
	if len(c.dates) != 1 || f.d.sentences[c.sentence].headline {
		return
	}
	d := &c.dates[0]
	if d.value.Precision() != graph.PrecisionDay || isInterval(d.value) || !f.recently(d) || d.from > c.span.from+sceneReach {
		return
	}
	for i := c.span.from; i < c.span.to; i++ {
		w := c.lower(i)
		if w == "," || w == ";" || quoteMarks[w] || reportVerbs[w] {
			return
		}
		if w != "was" && w != "were" {
			continue
		}
		if next := c.lower(i + 1); d.from == i+1 || d.to == i && next == "a" {
			f.there = whereabouts{place: c.scenePlace(max(i+1, d.to)), date: d, sentence: c.sentence, scene: true}
		} else if at := c.scenePlace(i + 1); at >= 0 {
			f.there = whereabouts{place: at, date: d, sentence: c.sentence, scene: true}
		}
		return
	}
}

// sceneReach is how many tokens into a sentence the day may stand on which the scene is.
const sceneReach = 9

// scenePlace is the city or land that "in" at token i names, a word or two before it; or -1.
func (c *clauseReader) scenePlace(i int) int {
	for ; adverb(c.lower(i)) || c.lower(i) == "back"; i++ {
	}
	if c.lower(i) == "in" {
		return c.f.landAt(i + 1)
	}
	return -1
}

// onScene gives a meeting that is told right after the scene was set the day and the place of that.
func (f *meetingFinder) onScene(e *encounter) {
	if there := f.there; there.scene && e.sentence == there.sentence+1 && e.status == graph.Held && e.date == nil && e.order != earlierMeeting && e.trigger.kind != graph.Visit {
		if e.place >= 0 && there.place >= 0 && f.apart(e.place, there.place) {
			return
		}
		if e.date = there.date; e.place < 0 && e.trigger.kind != graph.Call {
			e.place = there.place
		}
	}
}

// keepThere takes note of where a sentence says that somebody went or is.
func (f *meetingFinder) keepThere(c *clauseReader) {
	for _, t := range c.triggers {
		goal := -1
		switch t.frame {
		case travelFrame:
			goal = f.goal(c.span, t.at)
		case stayFrame:
			goal = f.landAt(c.stayGoal(t.at))
		case visitFrame:
			goal = f.landAt(f.pastThe(c.span, t.at+1))
		}
		if goal >= 0 {
			f.there = whereabouts{place: goal, sentence: c.sentence}
			for i := range c.dates {
				if d := &c.dates[i]; !c.ofSaying(d) && c.dateOf(t.at, d) {
					f.there.date = d
				}
			}
		}
	}
}

// wentThere is where a journey led that the sentence told of before token at: "travelled to Lima and met there with Soto".
func (c *clauseReader) wentThere(at int) whereabouts {
	for n := len(c.triggers) - 1; n >= 0; n-- {
		if t := c.triggers[n]; t.at < at && t.frame == travelFrame {
			return whereabouts{place: c.f.goal(c.span, t.at), date: c.when(n), sentence: c.sentence}
		}
	}
	return whereabouts{place: -1}
}

// dateOf reports whether a date is near the word at token at, with no other clause between.
func (c *clauseReader) dateOf(at int, d *date) bool {
	from, to := min(at, d.to), max(at, d.from)
	return to-from <= argumentReach && !c.clauseBreak(from, to)
}

// onArrival reports whether the arrival named at token i says when something was: "shortly after her arrival".
func (c *clauseReader) onArrival(i int) bool {
	if nounWords[c.lower(i-1)] == owner {
		i--
	}
	w := c.lower(i - 1)
	return w == "after" || w == "on" || w == "upon"
}

// metThere gives a meeting without a place the one where the sentence before says that those who meet
// went: "There she met Berg", "On Tuesday she met Berg there".
func (c *clauseReader) metThere(e *encounter) {
	if e.place >= 0 || e.trigger.kind == graph.Call || e.trigger.kind == graph.Visit {
		return
	}
	there := c.f.there
	if here := c.wentThere(e.trigger.at); here.place >= 0 {
		there = here
	} else if there.place < 0 || e.sentence != there.sentence+1 {
		return
	}
	for i := c.span.from; i < c.span.to; i++ {
		if !(c.lower(i) == "arrival" && c.onArrival(i)) && c.lower(i) != "there" || tenseCues[c.lower(i+1)] == cueBe || tenseCues[c.lower(i-1)] == cueBe || c.lower(i-1) == "from" {
			continue
		}
		if i < e.trigger.at && e.trigger.at-i > speakerReach || i > e.trigger.at+argumentReach {
			continue
		}
		e.place = there.place
		if e.date == nil && done(e.status) {
			e.date = there.date
		}
		return
	}
}
