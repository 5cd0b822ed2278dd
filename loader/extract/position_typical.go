package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// typicalTitle is a title by which few states call an office, and readers think of one of them first.
type typicalTitle struct {
	words  string // what the title ends with, or begins with before "for" or "of"
	home   string // the code of the state that readers think of; or nothing
	others string // those of the others
}

// typicalTitles are the titles that a state alone, or few, have. The first that fits counts. Those of the United States are spelt as
// there; the Philippines and Mexico call their ministers so in English, too.
var typicalTitles = []typicalTitle{
	{"taoiseach", "IE", ""}, {"tánaiste", "IE", ""}, {"tanaiste", "IE", ""}, {"pope", "VA", ""}, {"chancellor of the exchequer", "GB", ""},
	{"northern ireland secretary", "GB", ""}, {"relations with states", "VA", ""},
	{"chief cabinet secretary", "JP", ""}, {"deputy cabinet secretary", "", southAsian},
	{"cabinet secretary for", "KE", "GB"}, {" cabinet secretary", "KE", ""},
	{"foreign secretary", "GB", southAsian + " PH MM MU SC MX"}, {"home secretary", "GB", southAsian}, {"defence secretary", "GB", southAsian + " PH MM"},
	{"defense secretary", "US", "PH MX"}, {"treasury secretary", "US", ""}, {"commerce secretary", "US", southAsian}, {"labor secretary", "US", "PH MX"},
	{"agriculture secretary", "US", "PH MX " + southAsian}, {"energy secretary", "US", "GB PH MX"}, {"interior secretary", "US", "PH MX PK"},
	{"homeland security secretary", "US", ""}, {"homeland secretary", "US", ""}, {"transportation secretary", "US", "PH"}, {"education secretary", "US", "GB PH MX " + southAsian},
	{"assistant secretary", "US", "PH"}, {"deputy secretary", "US", southAsian}, {"under secretary", "US", "GB " + southAsian}, {"treasurer", "", "AU"},
	{"secretary of defense", "US", "PH MX"}, {"secretary of commerce", "US", ""}, {"secretary of labor", "US", ""}, {"secretary of agriculture", "US", "PH"},
	{"secretary of energy", "US", "PH"}, {"secretary of homeland security", "US", ""}, {"director of national intelligence", "US", ""},
}

// aboutMost is how many of the states that an article names most it may be about.
const aboutMost = 2

// southAsian are the codes of states whose ministries are run by secretaries.
const southAsian = "IN PK BD LK NP BT MV"

// fits reports whether a title in lower case is a typical one.
func (k *typicalTitle) fits(title string) bool {
	words := strings.TrimSuffix(k.words, " for")
	return strings.HasSuffix(title, k.words) || strings.HasPrefix(title, words+" for ") || strings.HasPrefix(title, words+" of ")
}

// peculiar reports whether a title in lower case is one that no other state has, and no ministry tells of: "Taoiseach".
func peculiar(title string) bool {
	return slices.ContainsFunc(typicalTitles, func(k typicalTitle) bool { return k.others == "" && k.home != "US" && k.fits(title) })
}

// ofTypical gives a post whose title is typical of one state that state, unless the article gives a better ground for another that
// has such an office. It reports whether the title is typical.
func (f *positionFinder) ofTypical(p *position, title string) bool {
	for i := range typicalTitles {
		k := &typicalTitles[i]
		if !k.fits(title) {
			continue
		}
		p.state = f.state(f.typicalHome(p, k))
		return true
	}
	return false
}

// typicalHome is the state whose office a typical title is: that whose press writes, or whose city the article was sent from, or that
// the article is about, where it has such an office; else the one that readers think of.
func (f *positionFinder) typicalHome(p *position, k *typicalTitle) string {
	others := strings.Fields(k.others)
	named := f.mostNamed(false)
	first := slices.Index(named, k.home)
	has := func(code string) bool {
		return slices.Contains(others, code) && (p.status != graph.Current || f.fits(p, f.d.headWord(p.at), code))
	}
	for _, code := range []string{f.envoysHome(p), f.itemHome(p), f.homeland()} {
		if has(code) {
			return code
		}
	}
	if code := f.datelineHome(); has(code) && (first < 0 || slices.Contains(named[:first], code)) {
		return code
	}
	if at := slices.IndexFunc(named, has); at >= 0 && at < aboutMost && first < 0 {
		return named[at]
	}
	return k.home
}
