package identity

import (
	_ "embed" // the table is embedded
	"slices"
	"strings"
	"sync"

	"parley/graph"
	"parley/graph/gazetteer"
)

//go:embed names/offices.txt
var officesText string

//go:embed names/renamed.txt
var renamedText string

// offices are the English names of what states call otherwise, by the form, or by the form, a "@" and the
// code of the only state that means it.
var offices = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	for line := range tableLines(officesText) {
		forms := strings.Split(line, "|")
		for _, form := range forms[1:] {
			form, states, limited := strings.Cut(form, "@")
			var words []string
			for w := range strings.FieldsSeq(form) {
				if !foreignFillers[w] {
					words = append(words, singular(w))
				}
			}
			form = strings.Join(words, " ")
			if !limited {
				names[form] = forms[0]
			}
			for code := range strings.FieldsSeq(states) {
				names[form+"@"+code] = forms[0]
			}
		}
	}
	return names
})

var (
	// fillers tell no institutions apart.
	fillers = wordSet("the of for and on in at to")
	// foreignFillers are those of other languages; they count for nothing in offices' names.
	foreignFillers = wordSet("de del della delle degli dei di des du da do das dos la le les el los las der die fur et y e und van voor")
	// legalForms end the names of firms, as do the addresses that some go by.
	legalForms = wordSet("com inc incorporated corp corporation ltd limited plc llc llp co company ag gmbh sa nv bv spa oy oyj ab asa as kk pjsc ojsc jsc pao oao zao pty")
	// holdings are what a firm may be a part of.
	holdings = wordSet("group holding holdings international")
	// bodies head names whose words may stand in either order: Institute of Research, Research Institute.
	bodies = wordSet(`ministry department office institute university council committee commission agency parliament court embassy consulate association
		society federation union center centre academy board bureau authority directorate secretariat service chamber assembly senate foundation school college`)
	// general are words of names that every state has an institution of: a parliament, a central bank.
	general = wordSet(`foreign affairs affair defense interior finance justice health trade commerce energy agriculture education labor transport culture environment
		treasury government cabinet army navy air force armed police supreme constitutional high central bank national state federal prime minister
		president presidency presidential security intelligence house lower upper representative deputy congress military border guard coast election electoral
		statistics customs immigration tourism information planning industry public prosecutor attorney general home`)
	// missions are known by the states that send and receive them.
	missions = wordSet("embassy consulate mission legation")
	// abbreviated are words that are written short or otherwise.
	abbreviated = map[string]string{
		"dept": "department", "dep": "department", "min": "ministry", "govt": "government", "intl": "international", "natl": "national", "assn": "association",
		"univ": "university", "inst": "institute", "comm": "committee", "cmte": "committee", "ctr": "center", "centre": "center", "defence": "defense",
		"organisation": "organization", "labour": "labor", "programme": "program", "theatre": "theater", "harbour": "harbor", "org": "organization",
		"organisations": "organizations", "admin": "administration", "centres": "centers", "bros": "brothers", "st": "saint", "mt": "mount",
	}
)

// bodyName is an institution's name, taken apart.
type bodyName struct {
	folded string
	spelt  []string // its words but fillers, as they stand
	words  []string // that tell it apart, in order, states by their codes
	firm   []string // the same without what firms and their groups end in
	states []string // codes of states that it names
}

// readBody takes a folded name without its state apart.
func readBody(folded, state string) bodyName {
	n := bodyName{folded: folded}
	var plain []string
	for w := range strings.FieldsSeq(folded) {
		if full := abbreviated[w]; full != "" {
			w = full
		}
		if !fillers[w] {
			n.spelt = append(n.spelt, w)
			plain = append(plain, singular(w))
		}
	}
	if name := officeOf(plain, state); name != "" {
		plain = strings.Fields(name)
	}
	n.words = plain
	for len(n.words) > 1 && legalForms[n.words[len(n.words)-1]] {
		n.words = n.words[:len(n.words)-1]
	}
	if last := len(n.words) - 1; last > 0 && n.words[last-1] == "police" && (n.words[last] == "department" || n.words[last] == "force" || n.words[last] == "service") {
		n.words = n.words[:last]
	}
	n.firm = slices.Clone(n.words)
	for len(n.firm) > 1 && (legalForms[n.firm[len(n.firm)-1]] || holdings[n.firm[len(n.firm)-1]]) {
		n.firm = n.firm[:len(n.firm)-1]
	}
	if slices.ContainsFunc(n.words, func(w string) bool { return missions[w] }) {
		n.states = statesIn(n.words)
		if state != "" {
			n.states = append(n.states, state)
		}
		slices.Sort(n.states)
		n.states = slices.Compact(n.states)
	}
	return n
}

// officeOf is the English name of the office of a state that is called by some words, in whatever language, or empty.
func officeOf(words []string, state string) string {
	var full, bare []string
	for _, w := range words {
		if !foreignFillers[w] {
			full, bare = append(full, w), append(bare, withoutElided(w))
		}
	}
	for _, called := range [][]string{full, bare} {
		form := strings.Join(called, " ")
		if name := offices()[form+"@"+state]; name != "" {
			return name
		}
		if name := offices()[form]; name != "" {
			return name
		}
	}
	return ""
}

// withoutElided is a word without the article that French or Italian writes in one with it: dell'Interno, l'Intérieur.
func withoutElided(w string) string {
	for _, article := range []string{"dell", "all", "l", "d"} {
		if rest, ok := strings.CutPrefix(w, article); ok && len(rest) > 3 && strings.ContainsRune("aeiouh", rune(rest[0])) {
			return rest
		}
	}
	return w
}

// singular is a word without the s of its plural: Elections Commission, Election Commission.
func singular(w string) string {
	if len(w) > 5 && pluralS(w) {
		return w[:len(w)-1]
	}
	return w
}

// pluralS reports whether a word ends in an s that may be that of a plural.
func pluralS(w string) bool {
	return w[len(w)-1] == 's' && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is")
}

// team is what a team of a city is called without it: "saints" of "new orleans saints"; empty where a name is
// not of that form.
func (n bodyName) team() string {
	for from := min(3, len(n.spelt)-1); from > 0 && len(n.spelt)-from < 3; from-- {
		last := n.spelt[len(n.spelt)-1]
		if w := singular(last); !several(last) || bodies[w] || private[w] || private[last] || manned[w] {
			return ""
		}
		if gazetteer.Cities(strings.Join(n.spelt[:from], " ")) != nil {
			return strings.Join(n.spelt[from:], " ")
		}
	}
	return ""
}

// several reports whether a word may be a plural, as the names of teams are: Colts, Red Sox.
func several(w string) bool {
	return len(w) > 3 && pluralS(w) || strings.HasSuffix(w, "x")
}

// manned are what plural words of names of cities are that are no teams.
var manned = wordSet(`brigade force new time service official police talk accord line work system industry store hotel book record studio picture partner
	news gas arts labs films foods jobs works sales`)

// statesIn are the codes of the states that words name.
func statesIn(words []string) (codes []string) {
	for i := 0; i < len(words); i++ {
		for n := min(3, len(words)-i); n > 0; n-- {
			part := strings.Join(words[i:i+n], " ")
			c := gazetteer.CountryByName(part)
			if c == nil {
				c = gazetteer.CountryByDemonym(part)
			}
			if c != nil {
				codes, i = append(codes, c.Code), i+n-1
				break
			}
		}
	}
	return codes
}

// everywhere reports whether every state may have an institution of the name.
func (n bodyName) everywhere() bool {
	for _, w := range n.words {
		if !general[w] && !bodies[w] {
			return false
		}
	}
	return true
}

// acronym are the first letters of a name of three words or more, or the name itself where it may be
// one; else empty.
func (n bodyName) acronym() string {
	if len(n.words) == 1 && len(n.words[0]) > 1 && len(n.words[0]) < 7 {
		return n.words[0]
	}
	if len(n.words) < 3 {
		return ""
	}
	letters := make([]byte, len(n.words))
	for i, w := range n.words {
		letters[i] = w[0]
	}
	return string(letters)
}

// bag are the words in alphabetical order.
func bag(words []string) string {
	return strings.Join(slices.Sorted(slices.Values(words)), " ")
}

// renamed are the institutions that took another name, by the gazetteer's id of each: the id of the first.
var renamed = sync.OnceValue(func() map[string]string {
	ids := map[string]string{}
	for line := range tableLines(renamedText) {
		f := strings.Split(line, "|")
		ids[f[0]], ids[f[1]] = f[0], f[0]
	}
	return ids
})

// institutionBlocks are the blocks of an institution: its words in any order, its first letters, its first
// words; a mission's are the states that it stands between. One that the gazetteer knows is in those of all its names.
func institutionBlocks(f graph.Facets) []string {
	state, known := onlyOf(f, FacetState), onlyOf(f, FacetKnown)
	var keys []string
	if first := renamed()[known]; first != "" {
		keys = append(keys, "institution|renamed|"+first)
	}
	for _, name := range append(bodyNames(f), sortedValues(f[FacetAlias])...) {
		n := readBody(name, state)
		switch {
		case len(n.words) == 0:
		case len(n.states) > 0:
			keys = append(keys, "institution|mission|"+strings.Join(n.states, "|"))
		default:
			keys = append(keys, "institution|"+bag(n.firm))
			if t := n.team(); t != "" {
				keys = append(keys, "institution|"+bag(readBody(t, state).firm))
			}
			if a := n.acronym(); a != "" && known == "" {
				keys = append(keys, "institution|~"+a)
			}
			if len(n.words) > 2 && known == "" {
				keys = append(keys, "institution|"+bag(n.words[:3])+"|")
			}
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// bodyNames are the folded names of an institution, without its state: all that the gazetteer knows, or the one
// that articles give.
func bodyNames(f graph.Facets) []string {
	state := onlyOf(f, FacetState)
	org := gazetteer.OrganisationByID(onlyOf(f, FacetKnown))
	if org == nil {
		return sortedValues(f[FacetName])
	}
	var names []string
	for _, name := range append([]string{org.Name}, org.Names...) {
		rest, _ := institutionName(graph.Fold(name), state)
		if !slices.Contains(names, rest) {
			names = append(names, rest)
		}
	}
	return names
}
