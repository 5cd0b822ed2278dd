package extract

// aboutMeetings gives each statement the meeting that it is about: one that its words name,
// one after or at which it was made, else the one that its speaker comes from and speaks of.
func (f *statementFinder) aboutMeetings() {
	heads := f.d.headsOfMeetings()
	for i := range f.out {
		f.out[i].about = f.meetingOf(&f.out[i], heads)
	}
}

// meetingOf is the meeting that a statement is about, or -1.
func (f *statementFinder) meetingOf(s *statement, heads map[int]int) int {
	beside := -1
	for _, e := range s.evidence {
		for i := e.from; i < e.to; i++ {
			n, ok := heads[i]
			if !ok {
				continue
			}
			if inSpans(s.said, i) {
				return n
			}
			if beside < 0 && f.occasion(e, i) {
				beside = n
			}
		}
	}
	if beside >= 0 {
		return beside
	}
	if n := f.recent(s, heads); n >= 0 && f.concerned(s.speaker, &f.d.meetings[n]) && f.speaksOf(s) {
		return n
	}
	return -1
}

// occasion reports whether the meeting's word at token i is when or where something is
// said: "after the talks", "told the meeting".
func (f *statementFinder) occasion(s span, i int) bool {
	for j := i - 1; j >= s.from && j >= i-6; j-- {
		switch w := f.d.tokens[j].lower; {
		case w == "after" || w == "following" || w == "at" || w == "during" || w == "of" || w == "on" || w == "about" || w == "told" || w == "before" || w == "in":
			return true
		case w == "," || prepositions[w] || tenseCues[w] != cueNone:
			return false
		}
	}
	return false
}

// recentReach is how many sentences back a meeting is still what is spoken of.
const recentReach = 8

// recent is the meeting that the sentences before a statement name last, or -1.
func (f *statementFinder) recent(s *statement, heads map[int]int) int {
	n := f.d.tokens[s.evidence[0].from].sentence
	from := f.d.sentences[max(0, n-recentReach)].from
	for i := s.evidence[0].to - 1; i >= from; i-- {
		if m, ok := heads[i]; ok {
			return f.main(m)
		}
	}
	return -1
}

// main is the meeting that the article told before as the one after another: an earlier round is
// but recalled.
func (f *statementFinder) main(n int) int {
	for m := range f.d.meetings[:n] {
		if f.d.meetings[m].follows == n {
			return m
		}
	}
	return n
}

// concerned reports whether a speaker takes part in a meeting or serves a state that does.
func (f *statementFinder) concerned(speaker int, m *meeting) bool {
	e := &f.d.entities[speaker]
	for _, p := range m.participants {
		if p.entity == speaker || e.country != "" && f.d.entities[p.entity].country == e.country {
			return true
		}
	}
	return false
}

// speaksOf reports whether the words of a statement can be of a meeting: they name one, or
// what is done at one, or speak for those who were there.
func (f *statementFinder) speaksOf(s *statement) bool {
	for n, p := range s.said {
		for i := p.from; i < p.to; i++ {
			if n == 0 && i <= p.from+1 && f.d.tokens[i].lower == "this" {
				return true // "This is about fish"
			}
			if w := f.d.tokens[i].lower; meetingWords[w] || meetingNouns[w] != "" || meetingVerbs[w].frame == meetFrame {
				return true
			}
		}
	}
	return false
}

// meetingWords are what those who met say of it.
var meetingWords = set(`we we've us our both discussed discussing agreed agreement sides delegation delegations dialogue exchange exchanged
	counterpart counterparts frank constructive productive fruitful cordial progress round invitation trip table`)
