package extract

// Who is to come to a meeting says so, or is said to: "Lund and Vik confirmed that they would attend".

// promise is the verb whose subject is told to come to a meeting by the word of attendance at token i: "have confirmed that they will
// attend", "is expected to take part", "confirmed her attendance"; or -1.
func (c *clauseReader) promise(i int) int {
	w := c.lower(i)
	if attendanceNouns[w] {
		if nounWords[c.lower(i-1)] == owner && assents[c.lower(i-2)] {
			return i - 2
		}
		return -1
	}
	if w == "part" {
		i--
		w = c.lower(i)
	}
	if w != "attend" && w != "participate" && w != "take" {
		return -1
	}
	j := i - 1
	if adverb(c.lower(j)) {
		j--
	}
	switch {
	case c.lower(j) == "to":
		if v := c.lower(j - 1); assents[v] || bound[v] || intended[v] || tenseCues[v] == cueFuture || v == "due" || v == "plans" || v == "intends" {
			return j - 1
		}
	case tenseCues[c.lower(j)] == cueModal && promisers[c.lower(j-1)]:
		if j -= 2; c.lower(j) == "that" {
			j--
		}
		if assents[c.lower(j)] || reportVerbs[c.lower(j)] {
			return j
		}
	}
	return -1
}

var (
	attendanceNouns = set(`attendance participation presence`)
	assents         = set(`confirmed confirms confirm agreed agrees agree promised promises pledged pledges accepted announced vowed`)
	promisers       = set(`he she they it`)
)
