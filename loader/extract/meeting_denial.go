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
		return !speaking[e.trigger.frame]
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
	for i := at - 1; i >= c.span.from && i >= at-14; i-- {
		switch w := c.lower(i); {
		case denials[w]:
			_, negated, be := c.auxiliaries(i)
			return !negated && be == ""
		case w == "," || w == ";" || w == "but" || w == "“" || reportVerbs[w] && w != "claims":
			return false
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

// denials say that something is not so.
var denials = set(`denied denies denying`)
