package extract

// firstReach is how many tokens before "in twelve years" what is the first for so long may begin.
const firstReach = 14

// firstIn reports whether the time that "in" at token i brings in is how long nothing like it was, or how often it was in
// that time: "the first summit in twelve years", "their third meeting in five months", "the longest talks in years".
func (f *dateFinder) firstIn(i int) bool {
	for j := i - 1; j >= 0 && j >= i-firstReach && f.sameSentence(j, i); j-- {
		switch w := f.lower(j); {
		case ordinals[w] > 0, w == "only", w == "most", w == "times", w == "twice", superlative(w) && !f.d.tokens[j].is(shapeCapital):
			return true
		case w == "," || w == ";" || f.word(j).kind == weekdayWord:
			return false
		}
	}
	return false
}

// superlative reports whether a word looks like one of the longest, the biggest.
func superlative(w string) bool {
	return len(w) > 5 && w[len(w)-3:] == "est" && !notSuperlative[w]
}

// notSuperlative end as superlatives do and are none.
var notSuperlative = set(`request interest protest contest forest arrest invest honest modest guest priest harvest manifest conquest suggest digest unrest`)
