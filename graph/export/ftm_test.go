package export_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/export"
	"parley/graph/gazetteer"
)

// thing is an entity as followthemoney read it.
type thing struct {
	Schema     string
	Parents    []string // of the schema
	Properties map[string][]string
}

// ours is the id that we gave what an entity is of; empty of a post.
func (e thing) ours() string {
	for _, property := range []string{"recordId", "fileName"} {
		if ids := e.Properties[property]; len(ids) > 0 {
			return ids[0]
		}
	}
	for _, word := range e.Properties["keywords"] {
		if strings.Contains(word, "/") {
			return word
		}
	}
	return ""
}

// visible is what followthemoney keeps of a text, closely enough to compare by.
func visible(s string) string {
	return strings.Join(strings.FieldsFunc(graph.Fold(s), func(r rune) bool { return r < 'a' || r > 'z' }), " ")
}

func hasText(values []string, text string) bool {
	return slices.ContainsFunc(values, func(v string) bool { return visible(v) == visible(text) })
}

// parts are parts of the hostile graph whose exports are compared.
func parts(t testing.TB, s graph.Reader) map[string]export.Options {
	found, err := s.Lookup(t.Context(), []string{"person/igor-safonov-ru"})
	if err != nil || len(found["person/igor-safonov-ru"]) != 1 {
		t.Fatalf("%v, %v", found, err)
	}
	during := graph.During(graph.YearDate(2026), graph.YearDate(2026))
	return map[string]export.Options{
		"all":          {},
		"around":       {Around: []graph.Key{found["person/igor-safonov-ru"][0].Key}, Depth: 1},
		"kinds":        {Kinds: []graph.Kind{graph.KindPerson, graph.KindInstitution, graph.KindMeeting}},
		"during":       {During: &during},
		"no posts":     {Types: []graph.RelationType{graph.ParticipatedIn, graph.Said}},
		"nobody there": {Kinds: []graph.Kind{graph.KindMeeting}},
	}
}

// followthemoney takes every entity as it is written, and finds in them all nodes and relations of a part, with
// what the canonical form says of them.
func TestFollowTheMoney(t *testing.T) {
	s := openSQLite(t)
	load(t, s, hostileGraph(t)...)
	for name, o := range parts(t, s) {
		t.Run(name, func(t *testing.T) {
			entities := reread[thing](t, "ftm", file(t, s, "ftm", o))
			nodes, relations := canonical(t, s, o)
			posts, acting := map[string]bool{}, 0
			for _, r := range relations {
				if r.Type == "HOLDS_POSITION" {
					posts[r.To+graph.Fold(r.Title)] = true
				}
				if _, ok := nodes[r.Behalf]; ok {
					acting++
				}
			}
			if got, want := len(entities), len(nodes)+len(relations)+len(posts)+acting; got != want {
				t.Errorf("%d entities, want %d nodes, %d relations, %d posts and %d who act for others", got, len(nodes), len(relations), len(posts), acting)
			}
			checkThings(t, entities, nodes)
			checkLinks(t, entities, relations)
		})
	}
}

var schemaOf = map[string]string{"PERSON": "Person", "LOCATION": "Address", "MEETING": "Event", "STATEMENT": "Note", "ARTICLE": "Article"}

func checkThings(t *testing.T, entities map[string]thing, nodes map[string]canonLine) {
	byName := map[string]thing{}
	for _, e := range entities {
		if slices.Contains(e.Parents, "Thing") {
			byName[e.ours()] = e
		}
	}
	for id, n := range nodes {
		e, ok := byName[id]
		if !ok {
			t.Errorf("%s is no entity", id)
			continue
		}
		if want := schemaOf[n.Kind]; want != "" && e.Schema != want || want == "" && !slices.Contains(e.Parents, "Organization") {
			t.Errorf("%s is a %s", id, e.Schema)
		}
		if got := e.Properties["name"]; n.Kind != "STATEMENT" && !hasText(got, n.Name) {
			t.Errorf("%s is called %q, want %q", id, got, n.Name)
		}
		for _, alias := range n.Aliases {
			if !hasText(e.Properties["alias"], alias) {
				t.Errorf("%s is not also called %q but %q", id, alias, e.Properties["alias"])
			}
		}
		notes := map[string]string{"kind": n.Kind, "subkind": n.Subkind, "status": n.Status, "date": n.Date, "country": n.Country, "sources": fmt.Sprint(n.Sources)}
		for attribute, v := range notes {
			if v != "" && !slices.Contains(e.Properties["notes"], attribute+": "+v) {
				t.Errorf("%s: no note has %s %s: %q", id, attribute, v, e.Properties["notes"])
			}
		}
		if n.Latitude != nil && (!slices.Equal(e.Properties["latitude"], []string{fmt.Sprint(*n.Latitude)}) || !slices.Equal(e.Properties["longitude"], []string{fmt.Sprint(*n.Longitude)})) {
			t.Errorf("%s lies at %q, %q", id, e.Properties["latitude"], e.Properties["longitude"])
		}
	}
}

// linkOf are the schemas of relations, and the properties of their ends.
var linkOf = map[string][3]string{
	"HOLDS_POSITION": {"Occupancy", "holder", "post"}, "MEMBER_OF": {"Membership", "member", "organization"},
	"REPRESENTS": {"Representation", "agent", "client"}, "MENTIONS": {"Documentation", "document", "entity"},
}

func checkLinks(t *testing.T, entities map[string]thing, relations []canonLine) {
	type ends struct{ kind, from, to, title string }
	links := map[ends]thing{}
	for _, e := range entities {
		var kind, title string
		for _, line := range e.Properties["description"] {
			if v, ok := strings.CutPrefix(line, "type: "); ok {
				kind = v
			}
			if v, ok := strings.CutPrefix(line, "title: "); ok {
				title = v
			}
		}
		if kind == "" || kind == "PARTICIPATED_IN" && e.Schema == "Representation" {
			continue
		}
		want, ok := linkOf[kind]
		if !ok {
			want = [3]string{"UnknownLink", "subject", "object"}
		}
		if e.Schema != want[0] {
			t.Errorf("%s is a %s", kind, e.Schema)
			continue
		}
		from, to := entities[e.Properties[want[1]][0]], entities[e.Properties[want[2]][0]]
		if to.Schema == "Position" {
			to = entities[to.Properties["organization"][0]]
		}
		links[ends{kind, from.ours(), to.ours(), title}] = e
	}
	for _, r := range relations {
		e, ok := links[ends{r.Type, r.From, r.To, r.Title}]
		if !ok {
			t.Errorf("%s from %s to %s, %q, is no entity", r.Type, r.From, r.To, r.Title)
			continue
		}
		for attribute, v := range map[string]string{
			"status": r.Status, "since": r.Since, "until": r.Until, "role": r.Role, "behalf": r.Behalf,
			"sources": fmt.Sprint(r.Sources), "confidence": fmt.Sprint(r.Confidence),
		} {
			if v != "" && !slices.Contains(e.Properties["description"], attribute+": "+v) {
				t.Errorf("%s from %s to %s: no line has %s %s: %q", r.Type, r.From, r.To, attribute, v, e.Properties["description"])
			}
		}
		if quotes := r.quotes(); len(quotes) > 0 && !slices.ContainsFunc(quotes, func(q string) bool { return hasText(e.Properties["summary"], q) }) {
			t.Errorf("%s from %s to %s: %q is none of %q", r.Type, r.From, r.To, e.Properties["summary"], quotes)
		}
	}
}

// A date is written where FollowTheMoney can say it, and is never made finer or another.
func TestFollowTheMoneyDates(t *testing.T) {
	want := map[string][3]string{ // date, start, end
		"2026-05-14": {"2026-05-14"}, "2026-05": {"2026-05"}, "2026": {"2026"}, "2026-05-14~": {"2026-05-14"}, "202X": {}, "19XX": {},
		"2026-21": {"2026"}, "2026-24": {}, "2026-05-XX": {"2026-05"}, "XXXX-05-14": {}, "XXXX-05": {}, "0999": {}, "3000-01-01": {}, "Y12026": {},
		"2026-05-14/2026-05-17": {"", "2026-05-14", "2026-05-17"}, "2026-05/2027": {"", "2026-05", "2027"}, "2015-01-08/..": {"", "2015-01-08", ""},
		"../2027-01-08": {"", "", "2027-01-08"}, "2015/": {"", "2015", ""}, "XXXX-05/XXXX-06": {},
	}
	s := openSQLite(t)
	load(t, s, dated(slices.Sorted(maps.Keys(want))...))
	seen := map[string]bool{}
	for _, e := range reread[thing](t, "ftm", file(t, s, "ftm", export.Options{Kinds: []graph.Kind{graph.KindMeeting}})) {
		date := noted(e, "date")
		seen[date] = true
		var got [3]string
		for i, property := range []string{"date", "startDate", "endDate"} {
			got[i] = strings.Join(e.Properties[property], " ")
		}
		if diff := cmp.Diff(want[date], got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", date, diff)
		}
	}
	if len(seen) != len(want) {
		t.Errorf("%d dates of %d: %v", len(seen), len(want), seen)
	}
}

func noted(e thing, attribute string) string {
	for _, line := range e.Properties["notes"] {
		if v, ok := strings.CutPrefix(line, attribute+": "); ok {
			return v
		}
	}
	return ""
}

// Every state that we know has a country in FollowTheMoney, or none; never another's.
func TestFollowTheMoneyCountries(t *testing.T) {
	h := newHostile("states", "2026-05-16")
	for _, c := range gazetteer.Countries() {
		h.entity(graph.LocalEntity{ID: c.Code, Kind: graph.KindInstitution, Subkind: graph.State, Name: c.Name, Country: graph.Nullable(c.Code), Gazetteer: "country/" + c.Code})
	}
	h.entity(graph.LocalEntity{ID: "uk", Kind: graph.KindPerson, Name: "John Nowhere", Country: "UK"})
	s := openSQLite(t)
	load(t, s, h.done())
	own := map[string]string{"SU": "suhh", "YU": "yucs", "CS": "cshh", "XS": "csxx", "UK": ""}
	none := 0
	for _, e := range reread[thing](t, "ftm", file(t, s, "ftm", export.Options{Kinds: []graph.Kind{graph.KindPerson, graph.KindInstitution}})) {
		code := noted(e, "country")
		want, ok := own[code]
		if !ok {
			want = strings.ToLower(code)
		}
		switch got := strings.Join(e.Properties["country"], " "); {
		case got == "":
			none++
		case got != want:
			t.Errorf("%s is %q, want %q", code, got, want)
		}
	}
	if none != 9 {
		t.Errorf("%d have no country, want 8 states of the past and John Nowhere", none)
	}
}
