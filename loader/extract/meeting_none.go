package extract

// What is said not to be: "no meeting between Chile and Peru is planned".

// noneBefore reports whether "no" stands before the meeting's noun at token i: "no meeting", "no direct talks".
func (f *meetingFinder) noneBefore(s span, i int) bool {
	before := f.lower(s, i-1)
	return before == "no" || f.lower(s, i-2) == "no" && !prepositions[before]
}

// noneSet reports whether a sentence denies a meeting of parties that it names: "no meeting between Chile and Peru is planned",
// "there will be no talks with Chile".
func (f *meetingFinder) noneSet(s span, i int) bool {
	face := f.faceAhead(s, i)
	if !f.noneBefore(s, i) || face < 0 || !f.partyNext(s, face+1) {
		return false
	}
	for j := i - 1; j >= s.from && j >= i-noneReach; j-- {
		if f.lower(s, j) == "there" {
			return tenseCues[f.lower(s, j+1)] == cueModal || tenseCues[f.lower(s, j+1)] == cueBe
		}
	}
	for j := face + 1; j < s.to && j < face+longAside; j++ {
		switch w := f.lower(s, j); {
		case intended[w], w == "place", w == "agenda", w == "held" && f.lower(s, j-1) != "talks":
			return true
		case reportVerbs[w] || w == ";" || w == "that":
			return false
		}
	}
	return false
}

// noneReach is how many tokens before a meeting's noun "there" may stand.
const noneReach = 6

// agendas are what a meeting stands on that may come about.
var agendas = set(`agenda cards table schedule calendar`)
