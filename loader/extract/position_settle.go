package extract

import (
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
)

// settle completes the records by what the article says elsewhere and by custom, drops
// what is no post, and makes one record of all that speak of one post.
func (f *positionFinder) settle() {
	f.dropHeadlined()
	f.merge()
	f.place()
	for i := range f.found {
		f.note(&f.found[i])
	}
	for i := range f.found {
		f.common(&f.found[i])
		f.custom(&f.found[i])
		f.note(&f.found[i])
	}
	f.ofBosses()
	f.merge()
	f.successions()
	f.teachers()
	f.bury()
	f.found = slices.DeleteFunc(f.found, func(p position) bool {
		return p.at.weak && p.institution < 0 && (p.state < 0 || !leading[f.d.headWord(p.at)] && p.owner < 0 &&
			!stateOffice(lowerTitle(&p), ""))
	})
	f.dropLeaders()
	for i := range f.found {
		f.organState(&f.found[i])
	}
	f.sameServant()
	f.ministries()
	for i := range f.found {
		if p := &f.found[i]; p.institution < 0 && p.state < 0 {
			p.confidence = min(p.confidence, ownerless)
		}
	}
}

// organState gives a post in an organ of a state that state.
func (f *positionFinder) organState(p *position) {
	if p.state >= 0 || p.institution < 0 {
		return
	}
	x := &f.d.entities[p.institution]
	if f.d.headWord(p.at) == "governor" && x.subkind == graph.Company && x.country != "" && slices.Contains(strings.Fields(graph.Fold(x.name)), "bank") {
		x.subkind = graph.Agency // firms have no governors, banks of issue do
	}
	if x.organ() && x.country != "" {
		p.state = f.state(x.country)
	}
}

// leading are heads that make a post with a state alone: "the North Korean leader".
var leading = set(`leader head chief representative justice ruler lawmaker legislator parliamentarian judge dictator strongman attaché attache auditor solicitor treasurer`)

// dropLeaders drops "leader" where a record tells which office that is, and "chief" where one tells which post.
func (f *positionFinder) dropLeaders() {
	offices, posts := map[[2]int]bool{}, map[[2]int]bool{} // by who holds them, and of which state or body
	for i := range f.found {
		p := &f.found[i]
		switch {
		case p.institution >= 0 && f.headsBody(p):
			posts[[2]int{p.person, p.institution}] = true
		case p.state >= 0 && p.institution < 0 && !p.at.weak:
			offices[[2]int{p.person, p.state}] = true
		}
	}
	f.found = slices.DeleteFunc(f.found, func(p position) bool {
		return p.at.weak && p.institution < 0 && offices[[2]int{p.person, p.state}] && !strings.Contains(lowerTitle(&p), "opposition") || headlike[lowerTitle(&p)] && posts[[2]int{p.person, p.institution}]
	})
}

// dropHeadlined drops records of a title and a name that a comma parts in a headline, where the text tells of another holder: "Pope Receives
// Chadian President, NAME" is of two people.
func (f *positionFinder) dropHeadlined() {
	type office struct {
		title              string
		state, institution int
	}
	holders := map[office]int{} // as the text has them
	of := func(p *position) office { return office{lowerTitle(p), p.state, p.institution} }
	headlined := func(p *position) bool {
		s := &f.d.sentences[f.d.tokens[p.at.from].sentence]
		return s.headline || s.loud
	}
	for i := range f.found {
		if p := &f.found[i]; !headlined(p) {
			holders[of(p)] = p.person
		}
	}
	f.found = slices.DeleteFunc(f.found, func(p position) bool {
		holder, told := holders[of(&p)]
		return told && holder != p.person && p.rule == "title, name" && headlined(&p)
	})
}

// headsBody reports whether a record is of a post of the one who heads its body.
func (f *positionFinder) headsBody(p *position) bool {
	return heads[f.d.headWord(p.at)] && len(titleWords(p.title)) < 3 && !strings.Contains(lowerTitle(p), "deputy")
}

// heads are the heads of titles of those who may head a body.
var heads = set(`director president ceo executive governor commissioner secretary director-general secretary-general`, chairs)

// headlike are words for whoever heads a body, whatever the post is called.
var headlike = set(`chief head boss`)

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
	if len(x) == 1 && shortTitles[x[0]] && len(y) > 1 && slices.Contains(y, x[0]) && a.plain && b.plain {
		return !slices.Contains(y, "prime") && !slices.Contains(y, "deputy")
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

// shortTitles are called before the names of those who hold a longer title: "Minister NAME".
var shortTitles = set(`minister secretary`)

// titleWords are the words of a title in lower case, without those that join others.
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
	if b.confidence > a.confidence {
		a.confidence, a.rule = b.confidence, b.rule
	}
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

// teachers gives a title without a body the one that an apposition names: "Professor NAME,
// an expert on fish at the UNIVERSITY".
func (f *positionFinder) teachers() {
	told := map[*title]bool{} // records that were no more than the apposition
	for i := range f.found {
		p := &f.found[i]
		if !p.at.weak || p.institution >= 0 || p.state >= 0 || p.rule != "title before name" {
			continue
		}
		for k := i + 1; k < len(f.found) && k < i+4; k++ {
			q := &f.found[k]
			if q.person == p.person && q.at.weak && q.institution >= 0 && q.evidence[0] == p.evidence[0] {
				p.institution = q.institution
				if experts[f.d.headWord(q.at)] {
					told[q.at] = true
				}
				break
			}
		}
	}
	f.found = slices.DeleteFunc(f.found, func(p position) bool { return told[p.at] })
}

// experts are heads of appositions that tell no more than the field of a title before the name.
var experts = set(`expert specialist`)

// ministries gives ministers their ministry, where the article names it; who is called by his state, "Chile's finance
// minister", is of no ministry that is called without one.
func (f *positionFinder) ministries() {
	named := map[string]int{} // by its state and field
	for e := range f.d.entities {
		x := &f.d.entities[e]
		if field := ministryField(graph.Fold(x.name), x.country); x.subkind == graph.Ministry && field != "" && len(x.names) > 0 {
			named[x.country+" "+field] = e
		}
	}
	if len(named) == 0 {
		return
	}
	for i := range f.found {
		p := &f.found[i]
		field, ok := strings.CutSuffix(lowerTitle(p), " minister")
		if !ok || p.institution >= 0 || p.state < 0 {
			continue
		}
		e, ok := named[f.d.entities[p.state].country+" "+field]
		if !ok && f.bare(p.at) {
			e, ok = named[" "+field] // "the Foreign Ministry" of no named state
		}
		if ok && f.d.namedAround(e, p.at.from) {
			p.institution = e
		}
	}
}

// namedAround reports whether a name of entity e stands in the sentence of token i or in one beside it.
func (d *document) namedAround(e, i int) bool {
	at := d.tokens[i].sentence
	return slices.ContainsFunc(d.entities[e].names, func(n int) bool {
		of := d.tokens[d.names[n].from].sentence
		return of >= at-1 && of <= at+1
	})
}

// ministryField is the field of a ministry's folded name: "foreign" of "russian foreign
// ministry"; nothing where the name is of another pattern.
func ministryField(name, code string) string {
	field, ok := strings.CutSuffix(name, " ministry")
	if !ok {
		return ""
	}
	if c := gazetteer.CountryByCode(code); c != nil {
		field = strings.TrimPrefix(strings.TrimPrefix(field, graph.Fold(c.Adjective)+" "), graph.Fold(c.Name)+" ")
	}
	return field
}
