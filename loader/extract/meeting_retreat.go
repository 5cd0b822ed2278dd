package extract

// retreatHere reports whether the retreat at token i is one to which officials withdraw to talk, "a two-day retreat of
// leaders", and not that of an army, or a house in the country.
func (f *meetingFinder) retreatHere(s span, i int) bool {
	if f.lower(s, i+1) == "of" && f.officialsSoon(s, i+2) {
		return true
	}
	for j := i - 1; j >= s.from && j >= i-retreatReach; j-- {
		switch w := f.lower(s, j); {
		case daysIn(w) > 0 || withdrawn[w]:
			return true
		case holdsRetreat[w]:
			return nounWords[f.lower(s, j+1)].opens()
		case nounWords[w] == owner || prepositions[w] && w != "for":
			return false
		}
	}
	return false
}

// retreatReach is how many tokens before a retreat the word may stand that tells of which kind it is.
const retreatReach = 6

// withdrawn are adjectives of retreats that are meetings, and holdsRetreat verbs whose object they are.
var (
	withdrawn    = set(`informal ministerial ministers leaders annual summit day`)
	holdsRetreat = set(`hold holds held holding host hosts hosted hosting attend attends attended attending convene convened for`)
)
