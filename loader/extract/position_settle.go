package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// settle completes the records by what the article says elsewhere and by custom, drops
// what is no post, and makes one record of all that speak of one post.
func (f *positionFinder) settle() {
	f.merge()
	for i := range f.found {
		f.note(&f.found[i])
	}
	for i := range f.found {
		f.custom(&f.found[i])
		f.note(&f.found[i])
	}
	f.merge()
	f.found = slices.DeleteFunc(f.found, func(p position) bool {
		return p.at.weak && p.institution < 0 && (p.state < 0 || !leading[f.d.headWord(p.at)] &&
			!stateOffice(strings.ToLower(p.title), ""))
	})
	f.dropLeaders()
	for i := range f.found {
		f.organState(&f.found[i])
	}
	f.sameServant()
}

// organState gives a post in an organ of a state that state.
func (f *positionFinder) organState(p *position) {
	if p.state >= 0 || p.institution < 0 {
		return
	}
	if x := &f.d.entities[p.institution]; x.organ() && x.country != "" {
		p.state = f.state(x.country)
	}
}

// leading are heads that make a post with a state alone: "the North Korean leader".
var leading = set(`leader head chief representative prosecutor justice`)

// dropLeaders drops "leader" where a record tells which office that is.
func (f *positionFinder) dropLeaders() {
	offices := map[[2]int]bool{}
	for i := range f.found {
		if p := &f.found[i]; p.state >= 0 && p.institution < 0 && !p.at.weak {
			offices[[2]int{p.person, p.state}] = true
		}
	}
	f.found = slices.DeleteFunc(f.found, func(p position) bool {
		return p.at.weak && p.institution < 0 && offices[[2]int{p.person, p.state}]
	})
}

// merge makes one record of those of one person that speak of one post.
func (f *positionFinder) merge() {
	f.of = map[int][]int{}
	out := f.found[:0]
	for _, p := range f.found {
		merged := false
		posts := f.of[p.person]
		for _, at := range posts[max(0, len(posts)-manyPosts):] {
			if samePost(&out[at], &p) {
				f.join(&out[at], &p)
				merged = true
				break
			}
		}
		if !merged {
			f.of[p.person] = append(posts, len(out))
			out = append(out, p)
		}
	}
	f.found = out
}

// samePost reports whether two records of one person can be of one post.
func samePost(a, b *position) bool {
	if a.institution >= 0 && b.institution >= 0 && a.institution != b.institution {
		return false
	}
	if a.state >= 0 && b.state >= 0 && a.state != b.state {
		return false
	}
	x, y := titleWords(a.title), titleWords(b.title)
	again := len(y) < len(x) && a.at.from < b.at.from // the shorter title comes after the longer
	if len(x) > len(y) {
		x, y = y, x
	}
	for _, w := range y {
		if !slices.Contains(x, w) && ranks[w] && !(again && len(x) > 1 && (w == "foreign" || w == "first")) {
			return false
		}
	}
	for _, w := range x {
		if !slices.Contains(y, w) {
			return false
		}
	}
	return true
}

func titleWords(title string) []string {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return r == ' ' || r == '.' || r == ',' || r == '-' })
	return slices.DeleteFunc(words, func(w string) bool { return w == "of" || w == "for" || w == "the" || w == "to" || w == "and" })
}

// ranks are words that make another post of a title.
var ranks = set(`vice deputy assistant under associate prime first second foreign chief state`)

// join adds record b to a.
func (f *positionFinder) join(a, b *position) {
	if len(b.title) > len(a.title) && len(titleWords(b.title)) > len(titleWords(a.title)) {
		a.title = b.title
	}
	if a.institution < 0 {
		a.institution = b.institution
	}
	if a.state < 0 {
		a.state = b.state
	}
	if a.plain && !b.plain {
		a.status, a.plain = b.status, false
	}
	if a.since == (graph.Date{}) {
		a.since = b.since
	}
	if a.until == (graph.Date{}) {
		a.until = b.until
	}
	a.confidence = max(a.confidence, b.confidence)
	a.at = strongerTitle(a.at, b.at)
	if last := a.evidence[len(a.evidence)-1]; b.evidence[0] != last && len(a.evidence) < 4 {
		a.evidence = append(a.evidence, b.evidence[0])
	}
}

func strongerTitle(a, b *title) *title {
	if a.weak {
		return b
	}
	return a
}

// custom completes a record without institution by what readers take for granted: some
// posts exist in one state alone, a pope rules the Vatican, and the president of an
// article about one state is the president of that state.
func (f *positionFinder) custom(p *position) {
	d := f.d
	title := strings.ToLower(p.title)
	if d.headWord(p.at) == "ambassador" && p.institution >= 0 && d.entities[p.institution].subkind != graph.Embassy &&
		!unions[d.entities[p.institution].gazetteer] {
		p.institution = -1 // "Russia's UN ambassador" serves Russia
	}
	if p.state < 0 && p.institution < 0 {
		p.state = f.ledBy(p)
	}
	head := d.headWord(p.at)
	if head == "consul" && p.institution < 0 {
		p.institution = f.consulate(p.state)
	}
	switch {
	case strings.Contains(title, "secretary of state"):
		f.secretaryOfState(p, title)
		return
	case head == "commissioner" && (p.institution >= 0 && d.entities[p.institution].gazetteer == "org/eu" ||
		p.institution < 0 && strings.HasPrefix(title, "european")):
		p.institution = f.body("european-commission", "European Commission")
	case p.institution >= 0 || p.state >= 0 && !congress[head]:
		return
	case p.owner >= 0 && !congress[head]:
		f.ofBoss(p, p.owner)
		return
	}
	switch {
	case congress[head] || strings.Contains(title, "congress"):
		f.inCongress(p, head)
	case strings.HasSuffix(title, "attorney general") && f.american():
		p.state = f.state("US")
		if title != "attorney general" {
			p.institution = f.named("us-justice-department")
		}
	case strings.HasSuffix(title, "secretary of the treasury"):
		p.state, p.institution = f.state("US"), f.named("us-treasury")
	case strings.HasSuffix(title, "of the exchequer") || title == "home secretary" || title == "foreign secretary":
		p.state = f.state("GB")
	case usSecretary(title) || title == "secretary" && f.american():
		p.state = f.state("US")
	case head == "pope":
		p.state = f.state("VA")
	case strings.HasPrefix(title, "secretary-general") || strings.HasPrefix(title, "secretary general"):
		p.institution = f.lastUnion(p.at.from)
	case f.one(p):
	case stateOffice(title, head):
		if e := f.near(p, head); e >= 0 {
			p.state = e
			p.confidence = min(p.confidence, 0.7)
			return
		}
		if code := f.homeState(head, head == "president" || title == "attorney general" ||
			strings.HasPrefix(title, "vice president") || strings.HasPrefix(title, "national security")); code != "" {
			p.state = f.state(code)
			p.confidence = min(p.confidence, 0.6)
		}
	}
}

// unions are bodies that send ambassadors of their own.
var unions = set(`org/eu org/african-union org/au`)

// consulate is the one consulate that the article names, if it can be of that state; else -1.
func (f *positionFinder) consulate(state int) int {
	if !f.sought {
		f.sought = true
		for e := range f.d.entities {
			if x := &f.d.entities[e]; x.subkind == graph.Embassy && strings.Contains(strings.ToLower(x.name), "consulate") {
				f.consulates = append(f.consulates, e)
			}
		}
	}
	if len(f.consulates) != 1 {
		return -1
	}
	found := f.consulates[0]
	if state >= 0 && f.d.entities[found].country != f.d.entities[state].country {
		return -1
	}
	return found
}

func lowerTitle(p *position) string { return strings.ToLower(p.title) }

// one reports whether "a" stands before a title: "a former foreign minister" may be one
// of any state.
func (f *positionFinder) one(p *position) bool {
	i := p.at.begin - 1
	return p.status == graph.Former && i >= 0 && (f.d.tokens[i].lower == "a" || f.d.tokens[i].lower == "an")
}

// secretaryOfState gives the officers of the US State Department their department where
// the article names it; the Secretary of State serves the United States.
func (f *positionFinder) secretaryOfState(p *position, title string) {
	if p.institution >= 0 {
		return
	}
	if p.state < 0 {
		p.state = f.state("US")
	}
	if f.d.entities[p.state].country != "US" || strings.HasPrefix(title, "secretary") {
		return
	}
	p.institution = f.named("us-state-department")
}

// ofBoss gives a record the state that the holder's superior serves.
func (f *positionFinder) ofBoss(p *position, boss int) {
	if state := f.serves(boss); state >= 0 {
		p.state = state
	}
}

// serves is the state of the first record that gives a person one, or -1.
func (f *positionFinder) serves(person int) int {
	posts := f.of[person]
	for _, i := range posts[:min(len(posts), manyPosts)] {
		if f.found[i].state >= 0 {
			return f.found[i].state
		}
	}
	return -1
}

var congress = set(`sen senator rep congressman congresswoman`)

// inCongress gives a member of the US Congress the chamber.
func (f *positionFinder) inCongress(p *position, head string) {
	if p.state >= 0 && f.d.entities[p.state].country != "US" {
		return
	}
	id, name := "us-house", "House"
	if head == "sen" || head == "senator" {
		id, name = "us-senate", "Senate"
		if p.state < 0 && f.named(id) < 0 && head == "senator" && f.homeState(head, true) != "US" {
			return
		}
	}
	p.institution = f.body(id, name)
}

// usSecretary reports whether a title is one of the US cabinet: no other state calls its
// ministers so with this spelling.
func usSecretary(title string) bool {
	if !strings.HasSuffix(title, " secretary") || strings.Contains(title, "general") {
		return false
	}
	for _, w := range []string{"defense", "treasury", "commerce", "labor", "agriculture", "energy", "interior", "homeland", "transportation", "education"} {
		if strings.Contains(title, w) {
			return true
		}
	}
	return false
}

// stateOffice reports whether a title is an office of a state.
func stateOffice(title, head string) bool {
	switch head {
	case "minister", "president", "premier", "chancellor", "king", "queen", "prince", "princess", "emir", "sultan", "vice-president", "taoiseach", "prime-minister", "monarch":
		return true
	}
	switch title {
	case "attorney general", "national security adviser", "national security advisor", "foreign secretary", "home secretary", "director of national intelligence", "vice president":
		return true
	}
	return false
}
