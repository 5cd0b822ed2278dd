package main

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"parley/graph"
)

// names compares names as the annotations mean them: folded, without titles, states by any
// of their names and adjectives.
type names struct {
	states map[string]string // folded name or adjective of a state to its common name
}

// words makes a set of the words of a string.
func words(s string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		set[w] = true
	}
	return set
}

var (
	honorifics = words(`mr mrs ms miss dr prof sir dame lord lady king queen prince princess president premier chancellor
		minister secretary senator sen rep gen general col colonel ambassador envoy crown the a an`)
	nameFillers  = words("of the for and s")
	titleFillers = words("of the for and to a")
	// ranks make another post of a title, whatever else is shared.
	ranks = words("vice deputy assistant under undersecretary associate member")
)

// oneState are names of states and unions that differ by more than their spelling.
var oneState = map[string]string{
	"us": "united states", "usa": "united states", "u s": "united states", "u s a": "united states",
	"united states of america": "united states", "america": "united states", "uk": "united kingdom",
	"u k": "united kingdom", "britain": "united kingdom", "great britain": "united kingdom", "england": "united kingdom",
	"turkiye": "turkey", "soviet union": "soviet union", "ussr": "soviet union", "u s s r": "soviet union",
	"eu": "european union", "ec": "european community", "un": "united nations", "u n": "united nations",
	"west germany": "germany", "federal republic of germany": "germany", "prc": "china",
	"dprk": "north korea", "republic of korea": "south korea", "holland": "netherlands", "burma": "myanmar",
}

var (
	genitive = regexp.MustCompile(`['’]s([^\pL\pN_]|$)`)
	acronym  = regexp.MustCompile(`(^|[^\pL\pN_])((?:[a-z]\.){2,})`)
	unfolded = regexp.MustCompile(`[^a-z0-9]+`)
	letters  = strings.NewReplacer("ł", "l", "ı", "i", "ø", "o")
)

// fold is a name in plain lower-case words.
func fold(name string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(name) {
		if r < 0x80 || norm.NFKD.PropertiesString(string(r)).CCC() == 0 {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	s := genitive.ReplaceAllString(letters.Replace(b.String()), "$1")
	s = acronym.ReplaceAllStringFunc(s, func(m string) string { return strings.ReplaceAll(m, ".", "") + " " })
	return strings.TrimSpace(unfolded.ReplaceAllString(s, " "))
}

// plain is a folded name without the titles before it, and a state by one of its names.
func plain(name string) string {
	list := strings.Fields(fold(name))
	for len(list) > 1 && honorifics[list[0]] {
		list = list[1:]
	}
	s := strings.Join(list, " ")
	if full, ok := oneState[s]; ok {
		return full
	}
	return s
}

// country is an entry of the table of countries.
type country struct {
	Name         struct{ Common, Official string }
	CCA3         string
	AltSpellings []string
	Independent  bool
	Demonyms     map[string]map[string]string
}

// readNames reads the table of countries that lies beside the corpora; without it, states
// are known by the few names above alone.
func readNames(path string) (*names, error) {
	n := &names{states: map[string]string{}}
	var countries []country
	if data, err := os.ReadFile(path); err == nil {
		if err := json.Unmarshal(data, &countries); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	independent, others := []country{}, []country{} // French: France, no territory
	for _, c := range countries {
		if c.Independent {
			independent = append(independent, c)
		} else {
			others = append(others, c)
		}
	}
	for _, c := range append(independent, others...) {
		n.add(c)
	}
	for short, full := range oneState {
		if s, ok := n.states[full]; ok {
			full = s
		}
		n.states[short] = full
	}
	return n, nil
}

// add lets a country be known by all of its names that are no other's yet.
func (n *names) add(c country) {
	forms := []string{c.Name.Common, c.Name.Official, c.CCA3}
	forms = append(forms, c.AltSpellings[min(1, len(c.AltSpellings)):]...) // the first is a code
	for _, d := range c.Demonyms["eng"] {
		forms = append(forms, d)
	}
	for _, f := range forms {
		if _, taken := n.states[plain(f)]; !taken {
			n.states[plain(f)] = plain(c.Name.Common)
		}
	}
}

// state is the common name of a state, folded; of anything else, its plain name.
func (n *names) state(name string) string {
	p := plain(name)
	if s, ok := n.states[p]; ok {
		return s
	}
	return p
}

// same reports whether two names are of one thing: equal once folded, equal as a state, one
// person's surname within the other's full name, or institutions most of whose words agree.
func (n *names) same(a, b string, kind graph.Kind) bool {
	x, y := plain(a), plain(b)
	if x == "" || y == "" {
		return false
	}
	if x == y || n.state(a) == n.state(b) {
		return true
	}
	xs, ys := strings.Fields(x), strings.Fields(y)
	switch kind {
	case graph.KindPerson:
		return xs[len(xs)-1] == ys[len(ys)-1] && (len(xs) == 1 || len(ys) == 1 || xs[0][0] == ys[0][0])
	case graph.KindInstitution:
		p, q := n.telling(xs, nameFillers), n.telling(ys, nameFillers)
		both := shared(p, q)
		return both > 0 && float64(both)/float64(len(p)+len(q)-both) >= 0.6
	}
	return false
}

// sameTitle reports whether two titles are of one post.
func (n *names) sameTitle(a, b string) bool {
	p, q := n.telling(strings.Fields(fold(a)), titleFillers), n.telling(strings.Fields(fold(b)), titleFillers)
	for w := range ranks {
		if p[w] != q[w] {
			return false
		}
	}
	both := shared(p, q)
	return both > 0 && float64(both)/float64(min(len(p), len(q))) >= 0.6
}

// telling is the set of the words that are no fillers, states by their common names.
func (n *names) telling(list []string, fillers map[string]bool) map[string]bool {
	set := map[string]bool{}
	for _, w := range list {
		if !fillers[w] {
			set[n.state(w)] = true
		}
	}
	return set
}

func shared(p, q map[string]bool) (both int) {
	for w := range p {
		if q[w] {
			both++
		}
	}
	return both
}
