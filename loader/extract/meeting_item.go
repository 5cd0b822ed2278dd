package extract

import "parley/graph"

// newsItem is one of the items of an article, which as a rule is but one: digests and diaries have many, each under its
// own dateline.
type newsItem struct {
	home    int // the city of the dateline, which "here" stands for, or -1
	label   int // the place that an entry of a diary begins with, where it happens, or -1
	above   int // the city that the headline places a meeting in, or -1
	lead    int // the last of the sentences that it opens with
	council int // the body of states that it is about, or -1
	news    []newsDay
}

// items takes note of the item that sentence n begins, if it begins one: what was told under an earlier dateline is of
// another story.
func (f *meetingFinder) items(n int) {
	place, label := f.itemPlace(n)
	if place < 0 || f.fineness(place) == 1 && f.datelines < 2 {
		return // countries alone are a list of what each thinks of one thing
	}
	if f.datelines++; f.datelines > 1 {
		f.endItem()
		*f.scene = scene{d: f.d, subject: -1, guest: -1, host: -1, states: f.scene.states}
		f.newsItem = &newsItem{home: place, above: -1, lead: n + leadSentences, council: -1}
		f.assembly, f.dayTold, f.tour, f.travels, f.retinue, f.there = assembly{}, dayTold{}, tour{}, tour{}, retinue{}, whereabouts{place: -1}
	}
	f.label = -1
	if label {
		f.label = place
	}
}

// endItem puts the meetings of an item aside, so that nothing of the next is taken for one of them.
func (f *meetingFinder) endItem() {
	f.openRest()
	f.onNewsDay()
	f.earlier, f.records, f.pending = append(f.earlier, f.records...), nil, nil
}

// itemPlace is the place of the dateline that sentence n is or begins with, or of the entry that it begins, "- LIMA: Envoys
// meet"; or -1. Under the day of a diary and behind a mark of a list it is where things happen.
func (f *meetingFinder) itemPlace(n int) (place int, label bool) {
	s := f.d.sentences[n]
	if d := f.entryDay(s.span); d != nil && !f.d.sameLine(s.from) {
		return f.d.labelAt(span{d.to + 1, s.to}), true
	}
	place, label = f.d.itemPlace(n)
	return place, label || f.diary.day != nil && n <= f.diary.until
}

// itemPlace is the place of the dateline that sentence n is or begins with; or -1. It tells whether a mark of a list stands
// before it.
func (d *document) itemPlace(n int) (place int, bulleted bool) {
	s := d.sentences[n]
	if s.dateline {
		return d.firstPlace(s.span), false
	}
	from := s.from
	for from < s.to && bullets[d.tokens[from].lower] {
		from++
	}
	if from > 0 && d.sameLine(s.from) {
		return -1, false
	}
	return d.labelAt(span{from, s.to}), from > s.from
}

// firstPlace is the first place named in a stretch of tokens, or -1.
func (d *document) firstPlace(s span) int {
	for i := s.from; i < s.to; i++ {
		if n := d.nameAt[i]; n > 0 && d.entities[d.names[n-1].entity].kind == graph.KindLocation {
			return d.names[n-1].entity
		}
	}
	return -1
}

// labelAt is the place that a stretch of tokens begins with before a colon or a dash, or -1.
func (d *document) labelAt(s span) int {
	if s.from >= s.to || d.nameAt[s.from] == 0 {
		return -1
	}
	nm := d.names[d.nameAt[s.from]-1]
	if to := nm.to; nm.from != s.from || to >= s.to-1 || !entrySigns[d.tokens[to].lower] || d.tokens[to].start == d.tokens[to-1].end && d.tokens[to].lower != ":" {
		return -1
	}
	if d.entities[nm.entity].kind != graph.KindLocation {
		return -1
	}
	return nm.entity
}

// itemLands are, for each sentence, the code of the land from which the item that it stands in was sent, where the article has
// several items; else nil.
func (d *document) itemLands() []string {
	out, land, cities := make([]string, len(d.sentences)), "", 0
	for n := range d.sentences {
		if place, _ := d.itemPlace(n); place >= 0 && (!d.entities[place].ofCountry() || cities > 1) {
			land, cities = d.then(d.entities[place].country), cities+1
		}
		out[n] = land
	}
	if cities < 2 {
		return nil
	}
	return out
}
