package extract

// followsRemotely reports whether the verb at token i is of one who is at a meeting by a screen: "followed the talks by video
// link".
func (c *clauseReader) followsRemotely(i int) bool {
	for j := i + 1; j < c.span.to && j <= i+4; j++ {
		if meetingNouns[c.lower(j)] != "" {
			return c.byScreen(j + 1)
		}
	}
	return false
}

// byScreen reports whether the words from token i on say that one is there by a screen: "by video link", "remotely".
func (c *clauseReader) byScreen(i int) bool {
	if screens[c.lower(i)] {
		return true
	}
	for j := i + 1; j <= i+3; j++ {
		if c.f.onChannel(c.span, j) {
			return true
		}
	}
	return false
}

// remote reports whether those of an encounter meet by a screen: "will meet Soto online", "a virtual summit".
func (c *clauseReader) remote(e *encounter) bool {
	for i := e.trigger.at - 2; i < c.span.to && i <= e.trigger.at+argumentReach; i++ {
		if w := c.lower(i); screens[w] || w == "virtual" || c.f.onChannel(c.span, i) {
			return true
		}
	}
	return false
}

// screens tell that one is there and yet elsewhere.
var screens = set(`remotely virtually online`)

// noneOf reports whether a group is told of as those who were not there: "no Bolivian took part", "neither Chile nor Peru".
func (c *clauseReader) noneOf(g group) bool {
	before := c.lower(g.from - 1)
	return absent[before] || absent[c.lower(g.from)] || (before == "of" || before == "from") && absent[c.lower(g.from-2)]
}

// absent are the words before those who are not there.
var absent = set(`no neither nor none nobody`)
