package extract

import (
	"cmp"
	"strings"

	"parley/graph"
)

// homeland is the code of the state whose press wrote the article, which calls the offices of that
// state by their bare names: that of the agency, else that whose capital somebody leaves, or that of a leader whose office stands bare in
// the first sentences. It is empty where nothing tells.
func (f *positionFinder) homeland() string {
	if !f.homeSought {
		f.homeSought = true
		f.homeCode = cmp.Or(f.agencyAbroad(f.d.agencyHome()), f.departureHome(), f.leadersHome())
	}
	return f.homeCode
}

// agencyAbroad is the state whose offices stand bare in a report of the agency of the state with a code: that of the city
// that the report was sent from, where its first sentences name a holder of an office of that state and none of its own.
func (f *positionFinder) agencyAbroad(code string) string {
	host := f.datelineHome()
	if code == "" || host == "" || host == code {
		return code
	}
	lead, hosts := leadOf(f.d), false
	for i := range f.found {
		p := &f.found[i]
		switch {
		case f.d.tokens[p.at.from].sentence > lead || p.state < 0 && p.institution >= 0:
		case p.state < 0 || f.d.entities[p.state].country == code:
			return code
		default:
			hosts = hosts || f.d.entities[p.state].country == host
		}
	}
	if hosts {
		return host
	}
	return code
}

// datelineTokens is how many tokens from the beginning, and from the end, name the agency of an article.
const datelineTokens, signatureTokens = 24, 4

// agencyHome is the state of the national agency that an article says it is from.
func (d *document) agencyHome() string {
	n := len(d.tokens)
	for i := range d.tokens[:min(n, datelineTokens)] {
		if code := agencies[d.tokens[i].text]; code != "" && (i+1 < n && !d.tokens[i+1].is(shapeWord)) {
			return code
		}
	}
	for i := max(0, n-signatureTokens); i < n; i++ {
		if code := agencies[d.tokens[i].text]; code != "" && i > 0 && !d.tokens[i-1].is(shapeWord) {
			return code
		}
	}
	return ""
}

// agencies are the national news agencies as datelines and signatures call them, by the state whose
// offices they call by bare names. Those that write for the world, as Reuters, are not among them.
var agencies = func() map[string]string {
	out := map[string]string{}
	for code, marks := range map[string]string{
		"AE": "WAM", "AM": "Armenpress ARMENPRESS", "AR": "Telam Télam", "AZ": "AZERTAC Trend", "BD": "BSS UNB", "BG": "BTA", "BH": "BNA",
		"BR": "Agência", "BY": "BelTA BELTA", "CN": "Xinhua", "CU": "ACN", "CZ": "CTK ČTK", "EG": "MENA", "ET": "ENA FBC FMC",
		"GH": "GNA", "HR": "HINA Hina", "HU": "MTI", "ID": "ANTARA Antara", "IN": "PTI ANI IANS UNI", "IQ": "INA", "IR": "IRNA ISNA MNA Tasnim",
		"IT": "ANSA", "JO": "Petra", "JP": "Kyodo Jiji", "KE": "KNA", "KP": "KCNA", "KR": "Yonhap", "KW": "KUNA", "KZ": "Kazinform",
		"LB": "NNA", "LY": "LANA", "MA": "MAP", "MN": "MONTSAME Montsame", "MY": "Bernama BERNAMA", "NG": "NAN", "NP": "RSS", "OM": "ONA",
		"PH": "PNA", "PK": "APP", "PL": "PAP", "PS": "WAFA", "PT": "Lusa", "QA": "QNA", "RO": "AGERPRES Agerpres", "RS": "Tanjug",
		"RU": "TASS Interfax Sputnik", "SA": "SPA", "SD": "SUNA", "SI": "STA", "SN": "APS", "SO": "SONNA", "SY": "SANA", "TN": "TAP",
		"TR": "AA", "TW": "CNA", "UA": "Ukrinform UKRINFORM", "VN": "VNA", "YE": "Saba", "ZA": "SAnews",
	} {
		for mark := range strings.FieldsSeq(marks) {
			out[mark] = code
		}
	}
	return out
}()

// envoysHome is the state to which the title of another sends an envoy in the sentence of record p:
// "the Chadian ambassador to Peru called on Speaker NAME".
func (f *positionFinder) envoysHome(p *position) string {
	s := f.d.sentenceAt(p.at.from)
	for i := s.from; i < s.to; i++ {
		n := f.d.titleAt[i]
		if n == 0 {
			continue
		}
		t := &f.d.titles[n-1]
		told := copulas[f.d.tokens[max(s.from, f.skipDeterminers(t.begin-1))].lower] // "was ambassador to Peru" tells of a career
		if h := f.d.headWord(t); t != p.at && told == 0 && (residents[h] || h == "commissioner") {
			if code := f.targetOf(t); code != "" {
				return code
			}
		}
		i = max(i, t.after-1)
	}
	return ""
}

// datelineHome is the state of the city that the article was sent from.
func (f *positionFinder) datelineHome() string {
	if city := datelineCity(f.d); city >= 0 {
		return f.d.then(f.d.entities[city].country)
	}
	return ""
}

// itemHome is the state of the city that the item of record p was sent from, where the article is a digest of several.
func (f *positionFinder) itemHome(p *position) string {
	if !f.landsSought {
		f.landsSought, f.lands = true, f.d.itemLands()
	}
	if f.lands == nil {
		return ""
	}
	return f.lands[f.d.tokens[p.at.from].sentence]
}

// hostsHome is the state of the city that the article was sent from, where the article opens with the holder of an office of that state:
// offices of the hosts stand bare after that.
func (f *positionFinder) hostsHome() string {
	if !f.hostSought {
		f.hostSought = true
		code, lead := f.datelineHome(), leadOf(f.d)
		for i := range f.found {
			if p := &f.found[i]; code != "" && p.state >= 0 {
				if f.d.tokens[p.at.from].sentence <= lead && f.d.entities[p.state].country == code {
					f.hostCode = code
				}
				break
			}
		}
	}
	return f.hostCode
}

// departureHome is the state of the capital that somebody leaves in the first sentences: "left Lima for Quito".
func (f *positionFinder) departureHome() string {
	d := f.d
	for i, end := 0, d.sentences[leadOf(d)].to; i+1 < end; i++ {
		if !leaves[d.tokens[i].lower] {
			continue
		}
		if m := d.nameCovering(i + 1); m >= 0 {
			if x := &d.entities[d.names[m].entity]; cityOf(x.gazetteer) != nil && cityOf(x.gazetteer).Capital {
				return d.then(x.country)
			}
		}
	}
	return ""
}

// leadersHome is the state of the first leader whose office stands bare in the first sentences.
func (f *positionFinder) leadersHome() string {
	lead := leadOf(f.d)
	for i := range f.found {
		p := &f.found[i]
		if f.d.tokens[p.at.from].sentence > lead {
			break
		}
		if strings.HasSuffix(p.rule, knownLeader) && p.state >= 0 || f.bare(p.at) && p.state >= 0 && f.ruled(p) == f.d.entities[p.state].country {
			return f.d.entities[p.state].country
		}
	}
	return ""
}

// bare reports whether nothing beside a title says what it belongs to.
func (f *positionFinder) bare(t *title) bool {
	n := f.d.titleAt[t.from]
	return n > 0 && f.d.titles[n-1].span == t.span && f.posts[n-1].ownerless()
}

// fits reports whether record p can be of an office of the state with a code that nobody else is told to hold.
func (f *positionFinder) fits(p *position, head, code string) bool {
	return code != "" && p.status == graph.Current && possible(head, code) && !f.taken(head, code) && !f.held[[2]string{code, lowerTitle(p)}]
}

// bareOffice reports whether a title is an office of a state that stands without it: one of those that
// each state has, or one that the press of a state tells of its own.
func (f *positionFinder) bareOffice(p *position, title, head string) bool {
	if stateOffice(title, head) {
		return true
	}
	if strings.HasSuffix(title, " staff") && strings.Contains(title, " of ") && title != "chief of staff" || f.d.ofState(p.at) {
		return true // "Chief of Army Staff"
	}
	if title == "speaker" && f.ofParliament(p.at) || title == "chief of protocol" || title == "chief secretary" || f.fieldSecretary(p.at) || f.d.runsStaff(p.at) && p.at.begin > 0 && f.d.possessive(p.at.begin-1) {
		return true
	}
	return (title == "speaker" || title == "high commissioner" || strings.HasSuffix(title, "cabinet secretary")) &&
		(f.d.agencyHome() != "" || f.envoysHome(p) != "")
}

// fieldSecretary reports whether a title is that of one who runs a ministry, as some states call their ministers: "Health Secretary".
func (f *positionFinder) fieldSecretary(t *title) bool {
	return f.d.headWord(t) == "secretary" && t.to == t.head+1 && t.head > t.from && ministryFields[f.d.tokens[t.head-1].lower]
}

// ministryFields are those of ministries that no party or firm has a secretary of.
var ministryFields = set(`health justice trade economy finance environment transport housing tourism welfare pensions business culture science fisheries mining competition budget
	enlargement agriculture energy defence`)

// ofParliament reports whether words beside the title of a speaker tell that he is a parliament's: "Parliament Speaker NAME",
// "the speaker of parliament".
func (f *positionFinder) ofParliament(t *title) bool {
	d, i := f.d, t.begin-1
	if i >= 0 && d.sameSentence(i, t.from) && (parliaments[d.tokens[i].lower] || d.tokens[i].lower == "parliamentary") {
		return true
	}
	i = t.after + 1
	return i+1 < d.sentenceEnd(t.from) && d.tokens[t.after].lower == "of" && parliaments[d.tokens[d.pastThe(i)].lower]
}

// ofStates are, by their heads, the words beside them that make offices of which a state has one or a few, and which
// stories of one state call by their bare names; "*" where the head alone does.
var ofStates = func() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for heads, words := range map[string]string{
		"ombudsman ombudswoman dictator strongman negotiator": "*",
		"auditor comptroller solicitor":                       "general",
		"prosecutor":                                          "general chief",
		"justice":                                             "chief",
		"ruler":                                               "military",
		"spokesman spokeswoman spokesperson":                  "presidential",
		"chief":                                               "intelligence spy security defence defense army navy military",
		"commander":                                           "army navy military",
		"adviser advisor":                                     "presidential chief special economic policy political security",
	} {
		for _, head := range strings.Fields(heads) {
			out[head] = set(words)
		}
	}
	return out
}()

// ofState reports whether a title is one of those offices.
func (d *document) ofState(t *title) bool {
	words := ofStates[d.headWord(t)]
	return words["*"] || t.head > t.from && words[d.tokens[t.head-1].lower] || t.to > t.head+1 && words[d.tokens[t.head+1].lower]
}
