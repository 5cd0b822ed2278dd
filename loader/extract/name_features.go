package extract

import (
	"parley/graph"
	"parley/graph/gazetteer"
)

// nameSight is what the learned name finder sees of an article: for each token that may
// be part of a name, its features.
type nameSight struct {
	wordSight
	active []bool  // may be part of a name
	judged []uint8 // what the rules make of each token
	known  []uint16
	runs   []run
	said   map[uint32]*wordEvidence
}

// run is a stretch of capitalised tokens; there is one for each token.
type run struct{ from, to int32 }

// runAt is the stretch that the token at i is in.
func (s *nameSight) runAt(i int) span { return span{int(s.runs[i].from), int(s.runs[i].to)} }

func (d *document) newSight() *nameSight {
	n := len(d.tokens)
	s := &nameSight{wordSight: d.newWordSight(), active: make([]bool, n), judged: make([]uint8, n), known: make([]uint16, n),
		runs: make([]run, n), said: make(map[uint32]*wordEvidence, 256)}
	s.activate()
	s.judge()
	s.lookUpAll()
	s.findRuns()
	s.gather()
	return s
}

// joining is the most tokens that stand between two capitalised words of one name: "Office
// for the Coordination".
const joining = 3

// activate marks what may be part of a name: capitalised words, and what stands between
// two of them or just beside one and has no capital in some names.
func (s *nameSight) activate() {
	t := s.d.tokens
	last := -joining - 2
	for i := range t {
		if !t[i].is(shapeCapital) {
			continue
		}
		s.active[i] = true
		if i-last <= joining+1 && s.d.sameSentence(last, i) {
			for j := last + 1; j < i; j++ {
				s.active[j] = true
			}
		}
		last = i
		for _, j := range []int{i - 1, i + 1} {
			if j >= 0 && j < len(t) && (t[j].is(shapeNumber) || t[j].has(classParticle)) && s.d.sameSentence(j, i) {
				s.active[j] = true
			}
		}
	}
}

// What the rules make of a token; the first of a name has judgedFirst too.
const (
	judgedPerson = 1 + iota
	judgedBody
	judgedState
	judgedLand
	judgedPeople
	judgedKnown
	judgedMaybe
	judgedFirst = 16
)

func (s *nameSight) judge() {
	for i := range s.d.candidates {
		c := &s.d.candidates[i]
		j := uint8(judgedMaybe)
		switch {
		case c.people:
			j = judgedPeople
		case c.kind == graph.KindPerson:
			j = judgedPerson
		case c.kind == graph.KindInstitution && c.subkind == graph.State:
			j = judgedState
		case c.kind == graph.KindInstitution:
			j = judgedBody
		case c.kind == graph.KindLocation:
			j = judgedLand
		case c.known != known{}:
			j = judgedKnown
		}
		for k := c.from; k < c.to; k++ {
			s.judged[k] = j
		}
		s.judged[c.from] |= judgedFirst
	}
}

// What the gazetteer knows of a token by the longest name that covers it.
const (
	knownCountry = 1 << iota
	knownPeople
	knownCapital
	knownCity
	knownTown // of less than 300,000
	knownRegion
	knownOrganisation
	knownSeat
	knownGiven
	knownSurname
	knownDoubtful // an organisation, and more than that
	knownFirst    // the token begins that name
	knownLast
)

func (s *nameSight) lookUpAll() {
	covered := 0
	for i := range s.d.tokens {
		t := &s.d.tokens[i]
		if !t.is(shapeCapital) {
			continue
		}
		if s.d.given(i) {
			s.known[i] |= knownGiven
		}
		if gazetteer.Surname(foldedWord(t)) {
			s.known[i] |= knownSurname
		}
		if len(gazetteer.OrganisationsByWord(foldedWord(t))) > 0 {
			s.known[i] |= knownDoubtful
		}
		if i < covered {
			continue
		}
		k, to := s.d.lookUp(i)
		if to == i {
			continue
		}
		bits := k.bits()
		for j := i; j < to; j++ {
			s.known[j] |= bits
		}
		s.known[i] |= knownFirst
		s.known[to-1] |= knownLast
		covered = to
	}
}

func (k *known) bits() (b uint16) {
	if k.country != nil {
		b |= knownCountry
	}
	if k.people != nil {
		b |= knownPeople
	}
	if k.ruled != nil {
		b |= knownCapital
	}
	if k.city != nil {
		if k.city.Population >= 300000 {
			b |= knownCity
		} else {
			b |= knownTown
		}
	}
	if k.region != nil {
		b |= knownRegion
	}
	if k.org != nil {
		b |= knownOrganisation
	}
	if k.seat != nil {
		b |= knownSeat
	}
	return b
}

func (s *nameSight) findRuns() {
	t := s.d.tokens
	for i := 0; i < len(t); i++ {
		if !t[i].is(shapeCapital) {
			s.runs[i] = run{int32(i), int32(i + 1)}
			continue
		}
		j := i + 1
		for j < len(t) && t[j].is(shapeCapital) && s.d.sameSentence(i, j) {
			j++
		}
		for k := i; k < j; k++ {
			s.runs[k] = run{int32(i), int32(j)}
		}
		i = j - 1
	}
}

// Marks of what an article says of a word wherever it stands.
const (
	saidInside  = iota // capitalised, not at the beginning of a sentence
	saidLower          // without a capital
	saidTitled         // after a title or honorific
	saidGiven          // after a given name
	saidPlaced         // after "in"
	saidSpeaks         // before or after "said"
	saidBody           // in a run that ends with the head of an institution
	saidArticle        // after "the"
	saidPerson         // the rules take it for a person's name
	saidOrg
	saidLand
	saidMarks
)

// wordEvidence counts these marks, for one word of an article.
type wordEvidence [saidMarks]int32

func (s *nameSight) gather() {
	for i := range s.d.tokens {
		if t := &s.d.tokens[i]; t.is(shapeCapital) && s.said[s.words[i]] == nil {
			s.said[s.words[i]] = new(wordEvidence)
		}
	}
	for i := range s.d.tokens {
		e := s.said[s.words[i]]
		if e == nil || !s.d.tokens[i].is(shapeWord) {
			continue
		}
		for m, yes := range s.marks(i) {
			if yes {
				e[m]++
			}
		}
	}
}

// marks are those of the token at i.
func (s *nameSight) marks(i int) (m [saidMarks]bool) {
	d, t := s.d, &s.d.tokens[i]
	if !t.is(shapeCapital) {
		m[saidLower] = true
		return m
	}
	sen := &d.sentences[t.sentence]
	m[saidInside] = i > sen.from && !opening(d.tokens[i-1].text) && !sen.loud
	r := s.runAt(i)
	if i > sen.from {
		p := &d.tokens[i-1]
		m[saidTitled] = d.titleEndsAt(i) || p.has(classHonorific) && p.is(shapeCapital)
		m[saidGiven] = s.known[i-1]&knownGiven != 0
		m[saidPlaced] = p.lower == "in" || p.lower == "near"
		m[saidArticle] = p.lower == "the"
		m[saidSpeaks] = p.has(classSaid)
	}
	if r.to < sen.to {
		m[saidSpeaks] = m[saidSpeaks] || d.tokens[r.to].has(classSaid)
	}
	m[saidBody] = d.tokens[r.to-1].has(classBody)
	switch s.judged[i] &^ judgedFirst {
	case judgedPerson:
		m[saidPerson] = true
	case judgedBody:
		m[saidOrg] = true
	case judgedLand, judgedState:
		m[saidLand] = true
	}
	return m
}
