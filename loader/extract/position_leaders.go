package extract

import (
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
)

// officesOf are the offices, as the table of leaders calls them, that a title may mean.
func officesOf(title, head string) []string {
	switch head {
	case "president", "king", "queen", "emperor", "emir", "sultan", "pope":
		return []string{strings.TrimSuffix(strings.ReplaceAll(title, "-", " "), " of state")}
	case "premier", "chancellor", "taoiseach":
		return headsOfGovernment
	case "minister":
		switch title {
		case "prime minister":
			return headsOfGovernment
		case "foreign minister", "minister of foreign affairs", "external affairs minister":
			return []string{"foreign minister"}
		}
	case "secretary", "prince":
		return []string{title}
	case "leader", "ruler", "head":
		if title == head || title == "supreme leader" || title == "paramount leader" || title == "head of state" {
			return anyLeader
		}
	}
	return nil
}

var (
	headsOfGovernment = []string{"prime minister", "premier", "chancellor", "taoiseach"}
	anyLeader         = []string{"leader", "president", "prime minister", "king", "emir", "sultan", "premier", "chancellor"}
)

// tenures lists the tenures of those of whom a person's name may be the name, as of the
// day of publication: the ones that last, else those that are over.
func (d *document) tenures(person int) []*gazetteer.Leader {
	return d.asOf(bearers(graph.Fold(d.entities[person].name)))
}

// bearers lists the tenures of those who bear a folded name, with or without the middle of it.
func bearers(key string) []*gazetteer.Leader {
	words := strings.Fields(key)
	found := gazetteer.Leaders(key)
	if found == nil && len(words) > 1 {
		for _, l := range gazetteer.Leaders(words[len(words)-1]) {
			if slices.ContainsFunc(l.Names, func(n string) bool { return samePerson(words, strings.Fields(n)) }) {
				found = append(found, l)
			}
		}
	}
	return found
}

// monarchs lists the tenures of those who reign by the first word of a folded name:
// "Hussein bin Talal".
func monarchs(key string) []*gazetteer.Leader {
	first, _, _ := strings.Cut(key, " ")
	var found []*gazetteer.Leader
	for _, l := range gazetteer.Leaders(first) {
		if reigns[l.Office] {
			found = append(found, l)
		}
	}
	return found
}

// asOf keeps of tenures those that last on the day of publication, else those that are over.
func (d *document) asOf(found []*gazetteer.Leader) []*gazetteer.Leader {
	day, ok := d.published.Earliest()
	if !ok {
		return found
	}
	year, _, _ := day.Date()
	var lasting, over []*gazetteer.Leader
	for _, l := range found {
		switch {
		case l.From <= year && year <= l.Until:
			lasting = append(lasting, l)
		case l.Until < year:
			over = append(over, l)
		}
	}
	if lasting != nil {
		return lasting
	}
	return over
}

// ruled is the code of the state that the holder of record p is known to have led in the
// office that the title names; of several, the one that the article names most.
func (f *positionFinder) ruled(p *position) string {
	offices := officesOf(lowerTitle(p), f.d.headWord(p.at))
	if offices == nil {
		return ""
	}
	key := graph.Fold(f.d.entities[p.person].name)
	found := bearers(key)
	if found == nil {
		found = monarchs(key)
	}
	var codes []string
	for _, l := range f.d.asOf(found) {
		if slices.Contains(offices, l.Office) && !slices.Contains(codes, l.Country) {
			codes = append(codes, l.Country)
		}
	}
	if len(codes) == 1 {
		return codes[0]
	}
	for _, code := range f.mostNamed(false) {
		if slices.Contains(codes, code) {
			return code
		}
	}
	return ""
}

// titleOfLeader is the rule of records that titled makes.
const titleOfLeader = "title of known leader"

// titled gives titles that no name stands beside to the leaders who are known to bear them:
// "the Chadian president" to the one whom the article calls by the name alone.
func (f *positionFinder) titled() {
	d := f.d
	leaders := map[string][]int{} // people by state and office
	for e := range d.entities {
		if d.entities[e].kind != graph.KindPerson || d.entities[e].name == "" || d.stateLed(e) == "" {
			continue
		}
		for _, l := range d.tenures(e) {
			if key := l.Country + " " + l.Office; !slices.Contains(leaders[key], e) {
				leaders[key] = append(leaders[key], e)
			}
		}
	}
	if len(leaders) == 0 {
		return
	}
	for n := range d.titles {
		t, p := &d.titles[n], &f.posts[n]
		if f.holders[n] >= 0 || t.plural || t.status != "" || p.state < 0 || p.institution >= 0 {
			continue
		}
		for _, office := range officesOf(d.lowerText(t), d.headWord(t)) {
			if found := leaders[d.entities[p.state].country+" "+office]; len(found) == 1 {
				f.hold(n, found[0], titleOfLeader, "")
				break
			}
		}
	}
}
