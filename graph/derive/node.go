package derive

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"parley/graph"
	"parley/graph/gazetteer"
	"parley/graph/identity"
)

// maxTopics is how many topics of a meeting are shown, the commonest first.
const maxTopics = 20

// describe makes a node from its profiles. Key and Sources are the caller's.
func describe(profiles []graph.Profile) graph.Node {
	all := graph.Facets{}
	for _, p := range profiles {
		all.Merge(p.Facets, 1)
	}
	lead := identity.First(profiles)
	n := graph.Node{ID: lead.ID, Kind: lead.Kind, Subkind: commonest(all[facetSubkind])}
	switch n.Kind {
	case graph.KindMeeting:
		describeMeeting(&n, all)
	case graph.KindStatement:
		n.Name = commonest(all[facetText])
		if days := slices.Sorted(maps.Keys(all[facetReported])); len(days) > 0 {
			n.Date = days[0]
		}
	default:
		describeNamed(&n, all)
	}
	index(&n, all)
	return n
}

// describeNamed fills what a person, institution or location is known by.
func describeNamed(n *graph.Node, all graph.Facets) {
	n.Name = shownName(n.Kind, all[facetName])
	n.Country = commonest(without(all[identity.FacetState], ""))
	names := map[string]bool{}
	for name := range all[facetName] {
		names[name] = true
	}
	for alias := range all[facetAlias] {
		names[alias] = true
	}
	geo := commonest(all[facetGeo])
	if code, ok := strings.CutPrefix(geo, "country/"); ok {
		describeCountry(n, code)
	} else if city := identity.City(geo); city != nil {
		n.Name, n.Country, n.GeoNames = city.Name, city.Country, city.GeoNames
		n.Latitude, n.Longitude, n.Located = city.Latitude, city.Longitude, true
	} else if id, ok := strings.CutPrefix(geo, "org/"); ok {
		if org := gazetteer.OrganisationByID(id); org != nil {
			n.Name, n.Country = org.Name, cmp.Or(org.Country, n.Country)
			for _, name := range org.Names {
				names[name] = true
			}
		}
	}
	delete(names, n.Name)
	n.Aliases = slices.Sorted(maps.Keys(names))
}

// shownName is the name that most articles use; of a person one with more than a surname, where some article has it.
func shownName(kind graph.Kind, names map[string]int) string {
	if kind == graph.KindPerson {
		full := maps.Clone(names)
		maps.DeleteFunc(full, func(name string, _ int) bool { return !strings.Contains(name, " ") })
		if len(full) > 0 {
			names = full
		}
	}
	return commonest(names)
}

// describeCountry fills what the gazetteer knows of a state or its land. The names in use come
// from articles; the others serve to find it.
func describeCountry(n *graph.Node, code string) {
	c := gazetteer.CountryByCode(code)
	if c == nil {
		return
	}
	n.Name, n.Code, n.Country = c.Name, code, code
	if n.Kind == graph.KindLocation {
		n.Latitude, n.Longitude, n.Located = c.Latitude, c.Longitude, true
	}
}

// describeMeeting fills what a meeting's reports say. See shownStatus and shownDate for which is shown.
func describeMeeting(n *graph.Node, all graph.Facets) {
	reports := readReports(all[facetReport])
	n.Subkind = kindOfMeeting(all[facetSubkind])
	n.Status = shownStatus(reports)
	n.Date, n.DateRule = shownDate(reports, n.Status)
	n.Topics = topics(all[facetTopic])
	n.Name = meetingName(n, all)
}

// kindOfMeeting is the commonest kind; of equally common ones the more telling.
func kindOfMeeting(kinds map[string]int) string {
	telling := []string{graph.Talks, graph.Visit, graph.Negotiation, graph.Summit, graph.Call, graph.Conference, graph.Ceremony}
	return pickBy(kinds, func(v string, count int) [2]int { return [2]int{count, slices.Index(telling, v)} })
}

// topics are the commonest, then by text; two that fold alike are one.
func topics(counted map[string]int) []string {
	list := slices.SortedFunc(maps.Keys(counted), func(a, b string) int {
		return cmp.Or(counted[b]-counted[a], strings.Compare(a, b))
	})
	seen := map[string]bool{}
	var out []string
	for _, t := range list {
		if f := graph.Fold(t); !seen[f] && len(out) < maxTopics {
			seen[f] = true
			out = append(out, t)
		}
	}
	return out
}

// meetingName is a title made from what, who, where and when.
func meetingName(n *graph.Node, all graph.Facets) string {
	what := strings.ToUpper(n.Subkind[:min(1, len(n.Subkind))]) + strings.ToLower(n.Subkind[min(1, len(n.Subkind)):])
	names := map[string]string{} // profile of a side: its name
	for _, v := range slices.Sorted(maps.Keys(all[facetParty])) {
		side, name, _ := strings.Cut(v, sep)
		if old, ok := names[side]; !ok || all[facetParty][side+sep+name] > all[facetParty][side+sep+old] {
			names[side] = name
		}
	}
	for side := range identity.Doubles(all) {
		delete(names, side)
	}
	title := what
	if who := slices.Sorted(maps.Values(names)); len(who) > 0 {
		title += ": " + enumerate(who)
	}
	if place := commonest(all[facetPlace]); place != "" {
		title += ", " + place
	}
	if n.Date != "" {
		title += ", " + n.Date
	}
	return title
}

// maxNamed is how many sides of a meeting its name names.
const maxNamed = 4

// enumerate writes names as a sentence does: "Kenya, Rwanda and Uganda".
func enumerate(names []string) string {
	switch n := len(names); {
	case n == 1:
		return names[0]
	case n > maxNamed:
		return strings.Join(names[:maxNamed], ", ") + " and others"
	default:
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
}

// maxNameSort bounds the sort key of a name: databases index short texts only.
const maxNameSort = 200

// index fills what a node is found and sorted by.
func index(n *graph.Node, all graph.Facets) {
	n.Index.IndexDate(n.Date)
	n.Index.NameSort = graph.Fold(n.Name)
	if len(n.Index.NameSort) > maxNameSort {
		n.Index.NameSort = n.Index.NameSort[:maxNameSort]
	}
	var words []string
	switch n.Kind {
	case graph.KindMeeting:
		words = append(words, n.Name)
		words = append(words, n.Topics...)
		words = append(words, slices.Sorted(maps.Keys(all[facetWord]))...)
		n.Index.Topics = barred(n.Topics)
	case graph.KindStatement:
		words = append(words, n.Name)
	default:
		words = append(append(words, n.Name), n.Aliases...)
		if c := gazetteer.CountryByCode(n.Code); c != nil {
			words = append(words, c.Names...)
		}
		n.Index.Names = foldedNames(words)
	}
	n.Index.Text = strings.Join(foldedWords(words), " ")
}

// barred folds texts and puts them between bars, which no folded text has.
func barred(texts []string) string {
	out := ""
	for _, f := range foldedNames(texts) {
		out += " " + f + " |"
	}
	if out != "" {
		out = "|" + out
	}
	return out
}

// foldedNames folds each name, without the empty and the too long, sorted, each once.
func foldedNames(names []string) []string {
	out := make([]string, 0, len(names))
	for _, name := range names {
		if f := graph.Fold(name); f != "" && len(f) <= maxNameSort {
			out = append(out, f)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// foldedWords are the distinct words of some texts, in order of appearance.
func foldedWords(texts []string) []string {
	seen := map[string]bool{}
	var out []string
	for _, t := range texts {
		for _, w := range strings.Fields(graph.Fold(t)) {
			if !seen[w] {
				seen[w] = true
				out = append(out, w)
			}
		}
	}
	return out
}

// articleNode is the node of an article.
func articleNode(key graph.Key, a graph.Article) graph.Node {
	n := graph.Node{Key: key, ID: "article/" + a.ID, Kind: graph.KindArticle, Name: cmp.Or(a.Title, opening(a.Text)), Sources: 1}
	if d, err := graph.ParsePublished(a.Published); a.Published != "" && err == nil {
		n.Date = d.String()
	}
	n.Index.IndexDate(n.Date)
	n.Index.NameSort = graph.Fold(n.Name)
	n.Index.NameSort = n.Index.NameSort[:min(len(n.Index.NameSort), maxNameSort)]
	n.Index.Text = strings.Join(foldedWords([]string{a.Title, a.Text}), " ")
	return n
}

// opening is the first line of a text, shortened, for articles without a title.
func opening(text string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	if utf8.RuneCountInString(line) <= 80 {
		return line
	}
	return strings.TrimSpace(string([]rune(line)[:79])) + "…"
}

// commonest is the value counted most often; of equally common ones the least by text.
func commonest(counted map[string]int) string {
	return pickBy(counted, func(_ string, count int) [2]int { return [2]int{count, 0} })
}

// pickBy is the value with the greatest rank; of equal ones the least by text.
func pickBy(counted map[string]int, rank func(value string, count int) [2]int) string {
	best, bestRank, found := "", [2]int{}, false
	for v, n := range counted {
		r := rank(v, n)
		c := cmp.Or(r[0]-bestRank[0], r[1]-bestRank[1])
		if !found || c > 0 || c == 0 && v < best {
			best, bestRank, found = v, r, true
		}
	}
	return best
}

func without(counted map[string]int, value string) map[string]int {
	out := maps.Clone(counted)
	delete(out, value)
	return out
}
