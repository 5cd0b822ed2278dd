package extract

import "slices"

// newDay is the day to which the meeting whose noun is token at was put off: "planned for Monday, was
// postponed until May 3", "delayed its meeting to May 3"; or nil.
func (c *clauseReader) newDay(at int) *date {
	if d := c.nowOn(at); d != nil || meetingNouns[c.lower(at)] == "" {
		return d
	}
	for i := range c.dates {
		d := &c.dates[i]
		if untils[c.lower(d.from-1)] && c.putOffBy(at, d) {
			return d
		}
	}
	return nil
}

// putOffBy reports whether a verb of giving another day stands before a date, with the meeting at token at as its subject,
// or right before it as its object.
func (c *clauseReader) putOffBy(at int, d *date) bool {
	reach := newDayReach
	for j := d.from - 2; j >= c.span.from && reach > 0; j, reach = j-1, reach-1 {
		switch w := c.lower(j); {
		case putsOff[w]:
			return j > at || j >= at-putOffReach
		case j == at:
			reach = putOffReach + 1
		case w == ";" || w == "," || c.anyTriggerAt(j):
			return false
		}
	}
	return false
}

// newDayReach is how many tokens before a new day the meeting or the verb may stand, and putOffReach how many before a
// meeting the verb of which it is the object.
const newDayReach, putOffReach = 12, 5

// nowOn is the day on which a meeting is to be in place of another day that the sentence tells first: "due to convene on Monday,
// will now gather on May 3", "set for Monday, will instead take place on May 3"; or nil.
func (c *clauseReader) nowOn(at int) *date {
	for i := at + 1; i < c.span.to-1; i++ {
		if w := c.lower(i); c.lower(i-1) != "will" || w != "now" && w != "instead" {
			continue
		}
		n := slices.IndexFunc(c.dates, func(d date) bool { return d.from > i && d.from <= i+newDayReach })
		if n < 1 || c.dates[n-1].to > i || c.dates[n-1].from < at {
			return nil
		}
		return &c.dates[n]
	}
	return nil
}

// putsOff give a meeting another day, which one of untils brings in.
var (
	putsOff = set(`postponed delayed rescheduled moved shifted deferred pushed adjourned put postpone delay reschedule postpones delays`)
	untils  = set(`until till to for`)
)
