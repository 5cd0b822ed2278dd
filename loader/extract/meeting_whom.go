package extract

// whomReach is how many tokens may lie between "whom" and the meeting's word of its clause.
const whomReach = 14

// whom is the one whom a clause says that somebody met: Soto in "Soto, whom Lund met on Monday,"
// and in "Soto, with whom Lund held talks".
func (c *clauseReader) whom(at int) (group, bool) {
	for i := at - 1; i > c.span.from && i >= at-whomReach; i-- {
		switch w := c.lower(i); {
		case w == "," || w == ";" || reportVerbs[w]:
			return group{}, false
		case w == "whom":
			if c.lower(i-1) == "with" {
				i--
			}
			n := c.groupBefore(i)
			if n < 0 || i-c.groups[n].to > 1 || i-c.groups[n].to == 1 && c.lower(i-1) != "," {
				return group{}, false
			}
			return c.groups[n], c.onePerson(c.groups[n])
		}
	}
	return group{}, false
}
