package extract

// denies reports whether a clause denies a meeting that others may say took place: "denied that he
// had met Berg", "the meeting did not take place". It is one meeting with the one that they tell
// of, and refused.
func (c *clauseReader) denies(e *encounter) bool {
	at := e.trigger.at
	if testifies[c.lower(at)] && c.lower(e.governor) == "in" {
		return false // "denied it in testimony"
	}
	if c.underDenial(at) {
		return !speaking[e.trigger.frame] && !(e.trigger.noun() && c.underThat(at) && c.toldMore(at))
	}
	if !e.trigger.noun() || !e.definite {
		return false
	}
	for i := at + 1; i < c.span.to && i <= at+8; i++ {
		if w := c.lower(i); w == "place" && c.lower(i-1) == "take" || w == "happen" || w == "occur" {
			for j := i - 1; j > at && j >= i-4; j-- {
				if v := c.lower(j); v == "not" || v == "never" || v == "n't" {
					modal, _, _ := c.auxiliaries(j)
					return modal == ""
				}
			}
			return false
		} else if w == "," || w == ";" || w == "that" {
			return false
		}
	}
	return false
}

// otherDenied reports whether somebody denies to have met one who takes no part in the meeting of a
// record: that one was not denied.
func (f *meetingFinder) otherDenied(e *encounter, r *record) bool {
	if !e.denied {
		return false
	}
	_, own, _ := f.compare(e.sides, r.sides)
	return own > 0 || len(e.bodies) > 0 && among(e.bodies, r.bodies, func(x, y int) bool { return x == y }) == 0
}

// underDenial reports whether somebody denies what the clause of token at says.
func (c *clauseReader) underDenial(at int) bool {
	reported := -1 // what is told by others, "reports that"
	for i := at - 1; i >= c.span.from && i >= at-14; i-- {
		switch w := c.lower(i); {
		case denials[w], reported >= 0 && rejections[w]:
			_, negated, be := c.auxiliaries(i)
			return !negated && be == "" && c.lower(i-1) != "nor"
		case disclaimed[w] && (c.lower(i+1) == "that" || c.lower(i+1) == "of"):
			reported = i
			if c.untrue(at) {
				return true
			}
		case w == "," || w == ";" || w == "but" || w == "“" || reportVerbs[w] && w != "claims":
			return false
		}
	}
	return false
}

// unconfirmed reports whether all that a clause tells of a meeting is that somebody does not confirm it: "declined to confirm that they had
// met", "neither confirmed nor denied the meeting".
func (c *clauseReader) unconfirmed(e *encounter) bool {
	for i := e.trigger.at - 1; i >= c.span.from && i >= e.trigger.at-14; i-- {
		switch w := c.lower(i); {
		case w == "confirm" || w == "confirmed" || w == "verify":
			_, negated, _ := c.auxiliaries(i)
			before := c.lower(i - 1)
			return negated || before == "neither" || before == "to" && withholding[c.lower(i-2)]
		case w == "," || w == ";" || w == "“":
			return false
		}
	}
	return false
}

// withholding are words of who does not do something: "declined to confirm".
var withholding = set(`declined declines declining refused refuses refusing unable unwilling failed`)

// untrue reports whether what is told by the clause of token at is told not to be so after it: "reports that they met are false".
func (c *clauseReader) untrue(at int) bool {
	for i := at + 1; i < c.span.to && i <= at+20; i++ {
		w := c.lower(i)
		if untruths[w] || (w == "true" || w == "correct" || w == "accurate") && (c.lower(i-1) == "not" || c.lower(i-1) == "n't") {
			return true
		}
		if w == ";" {
			return false
		}
	}
	return false
}

// underThat reports whether "that" opens the clause of token at, which stands close behind it: "denied that the talks".
func (c *clauseReader) underThat(at int) bool {
	for i := at - 1; i >= at-4; i-- {
		if c.lower(i) == "that" {
			return nounWords[c.lower(i+1)].opens() && c.lower(i+1) != "a" && c.lower(i+1) != "any"
		}
	}
	return false
}

// toldMore reports whether the clause about the meeting's noun at token at says something else of it than that it takes place: "the talks
// had hit a snag".
func (c *clauseReader) toldMore(at int) bool {
	for i := at + 1; i < c.span.to && i <= at+12; i++ {
		switch w := c.lower(i); {
		case w == "," || w == ";":
			return false
		case tenseCues[w] >= cueModal || adverb(w) || w == "not":
		case c.finite(i) || tenseCues[c.lower(i-1)] >= cueModal:
			return !occurs[w]
		}
	}
	return false
}

// deniedAt reports whether somebody denies what the clause of token at says.
func (d *document) deniedAt(at int) bool {
	c := clauseReader{f: &meetingFinder{d: d}, span: d.sentenceAt(at)}
	return c.underDenial(at)
}

// speaking are the frames of what is said or signed at a meeting: "denied that they had discussed a
// truce" does not deny that they met.
var speaking = map[verbFrame]bool{tellFrame: true, discussFrame: true, signFrame: true}

// denials say that something is not so, and rejections do where they are of what others tell.
var (
	denials    = set(`denied denies denying`)
	rejections = set(`rejected rejects rejecting dismissed dismisses dismissing refuted refutes rebutted disputed disputes`)
)

// untruths are words for what is not so.
var untruths = set(`untrue false wrong baseless groundless unfounded fabricated incorrect inaccurate fake fabrication invention nonsense lie lies`)

// occurs are verbs of what takes place or is to.
var occurs = set(`took taken held happened occurred planned scheduled arranged agreed set convened begun began started underway`)
