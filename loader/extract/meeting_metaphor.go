package extract

// metaphor reports whether what the verb at token i meets is nobody: "meets the tough new target".
func (f *meetingFinder) metaphor(s span, i int) bool {
	for j := i + 1; j < s.to && j <= i+5; j++ {
		w := f.lower(s, j)
		if metaphors[w] {
			return !f.ofPeople(s, j)
		}
		if prepositions[w] && w != "with" || w == "," || w == "and" || tenseCues[w] != cueNone {
			return false
		}
	}
	return false
}

// ofPeople reports whether a word of metaphors at token j tells of people after all: "opposition leaders",
// "opposition and union leaders", "the opposition".
func (f *meetingFinder) ofPeople(s span, j int) bool {
	next := f.lower(s, j+1)
	if next == "and" || next == "or" {
		j += 2
	} else if f.lower(s, j) == "opposition" && f.lower(s, j-1) == "the" && next != "of" && next != "to" && next != "from" && !isPossessive(next) {
		return true
	}
	if j+2 < s.to && f.d.tokens[j+1].has(classBody) {
		j++ // "opposition militia leader"
	}
	if j+1 >= s.to {
		return false
	}
	w := nounWordOf(&f.d.tokens[j+1])
	return w == groupNoun || w == postNoun
}

// metaphors are what is met without meeting anybody.
var metaphors = set(`demand demands need needs target targets deadline deadlines requirement requirements criteria standard standards
	goal goals challenge challenges obligation obligations condition conditions resistance opposition expectations
	objective objectives halfway costs quota commitment commitments promise death fate response reaction criticism scepticism skepticism approval success hostility silence
	match matches applause protests disapproval suspicion indifference failure
	tear batons bullets gunfire jeers boos cheers`)
