package schema

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"testing"

	"parley/graph"
)

// shown are queries whose answers tell whether a graph is the same.
var shown = []string{
	`{ people(first:100) { totalCount nodes { id name aliases sources country { id } evidence { id quote } articles { nodes { id } } positions { id title status since until institution { id } } counterparts { nodes { count actor { id } } } relations(first:50) { nodes { id type sources confidence } } } } }`,
	`{ meetings(first:100) { totalCount nodes { id name date status sources participants { role actor { id } onBehalfOf { id } evidence { id quote } } place { id } follows { id } statements { id text } } } }`,
	`{ entities(first:500) { totalCount nodes { id name sources } edges { cursor } } articles { nodes { id version entities { nodes { id } } mentions { start entity { id } } } } stats { people meetings claims } }`,
}

func look(t *testing.T, s *Service) string {
	t.Helper()
	var out strings.Builder
	for _, q := range shown {
		r := s.Execute(t.Context(), q, nil, "")
		if len(r.Errors) > 0 {
			t.Fatal(r.Errors)
		}
		out.Write(r.Data)
	}
	return out.String()
}

var hashes = regexp.MustCompile(`(judgement/[a-z]+-|~)[0-9a-f]{8,}`)

// mutate sends mutations and compares the data with what is wanted, hashes left out.
func mutate(t *testing.T, s *Service, mutation, want string) {
	t.Helper()
	a := send(t, s.Handler(), mutation, "Authorization", "Bearer "+writeToken, "Parley-User", "Ann")
	if got := hashes.ReplaceAllString(a.body, "$1*"); got != want {
		t.Errorf("%s\ngot  %s\nwant %s", mutation, got, want)
	}
}

// Each mutation says what it did, and undone leaves the graph as it was.
func TestMutations(t *testing.T) {
	store := load(t, 2)
	s := writable(t, store, Options{})
	before := look(t, s)
	coulter := ask1(t, s, `{ person(id:"Sonata Coulter") { evidence { id } } }`, "person", "evidence", 0, "id")
	post := ask1(t, s, `{ person(id:"Alexandr Darchiev") { positions { evidence { id } } } }`, "person", "positions", 0, "evidence", 0, "id")
	for _, c := range []struct{ name, mutation, want string }{
		{"merge", `mutation { merge(ids:["person/john-smith-us","person/john-smith-gb"], why:"one man") { id verdict entities { id } evidence { quote } why by at undone } }`,
			`{"data":{"merge":{"id":"judgement/same-*","verdict":"SAME","entities":[{"id":"person/john-smith-gb"}],"evidence":null,"why":"one man","by":"Ann","at":"2025-04-13T09:30:00Z","undone":null}}}`},
		{"distinguish", `mutation { distinguish(a:"Alexandr Darchiev", b:"Sonata Coulter") { id verdict entities { name } why } }`,
			`{"data":{"distinguish":{"id":"judgement/different-*","verdict":"DIFFERENT","entities":[{"name":"Alexandr Darchiev"},{"name":"Sonata Coulter"}],"why":null}}}`},
		{"split", `mutation { split(id:"Russia", articles:["article/round-01", "round-00"]) { id verdict entities { name kind sources } articles { id title } } }`,
			`{"data":{"split":{"id":"judgement/split-*","verdict":"DIFFERENT","entities":[{"name":"Russia","kind":"INSTITUTION","sources":1},{"name":"Russia","kind":"INSTITUTION","sources":2}],"articles":[{"id":"article/round-01","title":"Title of round-01"},{"id":"article/round-00","title":"Title of round-00"}]}}}`},
		{"reject", `mutation { reject(evidence:"` + post + `") { id verdict entities { name } evidence { quote start end article { id version } } } }`,
			`{"data":{"reject":{"id":"judgement/wrong-*","verdict":"WRONG","entities":[{"name":"Alexandr Darchiev"},{"name":"Russia"}],"evidence":{"quote":"Darchiev is ambassador.","start":190,"end":213,"article":{"id":"article/talks","version":1}}}}}`},
		{"reject all that is said", `mutation { reject(evidence:"` + coulter + `") { id entities { id } evidence { quote } } }`,
			`{"data":{"reject":{"id":"judgement/wrong-*","entities":[],"evidence":{"quote":"Sonata Coulter is named – once."}}}}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			mutate(t, s, c.mutation, c.want)
			changed := look(t, s)
			if (changed == before) != (c.name == "distinguish") {
				t.Error("it should change the graph, and does not, or the other way about")
			}
			id := ask1(t, s, `{ judgements { id } }`, "judgements", 0, "id")
			for range 2 { // undone twice is undone
				mutate(t, s, `mutation { undo(judgement:"`+id+`") { undone } }`, `{"data":{"undo":{"undone":"2025-04-13T09:30:00Z"}}}`)
				if now := look(t, s); now != before {
					t.Errorf("undone, the graph is\n%s\nand was\n%s", now, before)
				}
			}
		})
	}
}

// ask1 asks for one text of an answer.
func ask1(t testing.TB, s *Service, q string, path ...any) string {
	t.Helper()
	var v any = query(t, s, q)
	for _, step := range path {
		switch step := step.(type) {
		case string:
			v = v.(map[string]any)[step]
		case int:
			v = v.([]any)[step]
		}
	}
	return v.(string)
}

// A retracted article is shown as it was, and what it alone said is gone.
func TestRetractArticle(t *testing.T) {
	s := writable(t, load(t, 1), Options{})
	mutate(t, s, `mutation { retractArticle(id:"talks") { id label title version retractedAt copyOf { id } mentions { start } entities { totalCount } } }`,
		`{"data":{"retractArticle":{"id":"article/talks","label":"Title of talks","title":"Title of talks","version":1,"retractedAt":"2025-04-13T09:30:00Z","copyOf":null,"mentions":[],"entities":{"totalCount":0}}}}`)
	r := s.Execute(t.Context(), `{ person(id:"Alexandr Darchiev") { id } article(id:"talks") { id } stats { articles } }`, nil, "")
	if got := string(r.Data); got != `{"person":null,"article":null,"stats":{"articles":2}}` {
		t.Error(got)
	}
	a := send(t, s.Handler(), `mutation { retractArticle(id:"talks") { id } }`, "Authorization", "Bearer "+writeToken)
	if a.code() != CodeNotFound || a.status != 200 {
		t.Errorf("retracted again: %s", a.body)
	}
}

// Mutations of one request run in the order of the document, each on what the one before left, and
// none after one that failed.
func TestMutationsInOrder(t *testing.T) {
	s := writable(t, load(t, 0), Options{})
	mutate(t, s, `mutation M {
			b: merge(ids:["person/john-smith-us","person/john-smith-gb"]) { entities { id sources } }
			a: merge(ids:["John Smith","person/sonata-coulter-us"]) { ...J }
			c: merge(ids:["person/sonata-coulter-us","John Smith"]) { ...J }
			... on Mutation { d: retractArticle(id:"talks") { id } }
		} fragment J on Judgement { entities { id } }`,
		`{"data":{"b":{"entities":[{"id":"person/john-smith-gb","sources":1}]},"a":{"entities":[{"id":"person/john-smith-gb"}]},"c":{"entities":[{"id":"person/john-smith-gb"}]},"d":{"id":"article/talks"}}}`)

	s = writable(t, load(t, 0), Options{})
	a := send(t, s.Handler(), `mutation {
			a: merge(ids:["person/john-smith-us","person/john-smith-gb"]) { id }
			b: merge(ids:["Nobody","Sonata Coulter"]) { id }
			c: retractArticle(id:"talks") { id }
		}`, "Authorization", "Bearer "+writeToken)
	if len(a.Errors) != 1 || a.code() != CodeNotFound || fmt.Sprint(a.Errors[0].Path) != "[b]" || a.Data != nil {
		t.Error(a.body)
	}
	r := s.Execute(t.Context(), `{ judgements { verdict } article(id:"talks") { id } }`, nil, "")
	if got := string(r.Data); got != `{"judgements":[{"verdict":"SAME"}],"article":{"id":"article/talks"}}` {
		t.Errorf("what was done before the failure stands, and nothing after it: %s", got)
	}
}

func TestMutationsRefused(t *testing.T) {
	long := strings.Repeat("x", 3000)
	store := load(t, 0)
	s := writable(t, store, Options{})
	for _, c := range []struct {
		name, mutation string
		code           Code
		holds          string
	}{
		{"an unknown name", `mutation { merge(ids:["Nobody","Russia"]) { id } }`, CodeNotFound, `nothing is known as \"Nobody\"`},
		{"an ambiguous name", `mutation { merge(ids:["John Smith","Sonata Coulter"]) { id } }`, CodeInput, `"candidates":[{"id":"person/john-smith-gb","name":"John Smith"},{"id":"person/john-smith-us","name":"John Smith"}]`},
		{"one alone", `mutation { merge(ids:["Russia"]) { id } }`, CodeInput, "two entities at least that are not one"},
		{"one twice", `mutation { merge(ids:["Russia","Russia"]) { id } }`, CodeInput, "two entities at least that are not one"},
		{"none", `mutation { merge(ids:[]) { id } }`, CodeInput, "two entities at least that are not one"},
		{"an empty name", `mutation { merge(ids:["","Russia"]) { id } }`, CodeNotFound, ""},
		{"a person and a place", `mutation { merge(ids:["Sonata Coulter","Istanbul"]) { id } }`, CodeInput, "cannot be judged so"},
		{"an article", `mutation { merge(ids:["article/talks","Istanbul"]) { id } }`, CodeNotFound, "is known as ARTICLE"},
		{"not to be told apart", `mutation { distinguish(a:"Russia", b:"Russia") { id } }`, CodeInput, "nothing tells them apart"},
		{"an unknown article", `mutation { split(id:"Russia", articles:["nowhere"]) { id } }`, CodeNotFound, "nowhere"},
		{"an article that does not speak of it", `mutation { split(id:"Russia", articles:["homonyms"]) { id } }`, CodeInput, "does not speak of"},
		{"a split by no articles", `mutation { split(id:"Russia", articles:[]) { id } }`, CodeInput, "which articles"},
		{"no evidence", `mutation { reject(evidence:"claim/talks@1/999#0") { id } }`, CodeNotFound, "claim/talks@1/999#0"},
		{"evidence of no form", `mutation { reject(evidence:"Russia") { id } }`, CodeNotFound, ""},
		{"an unknown judgement", `mutation { undo(judgement:"judgement/same-1") { id } }`, CodeNotFound, "judgement/same-1"},
		{"a node for a judgement", `mutation { undo(judgement:"person/john-smith-us") { id } }`, CodeNotFound, ""},
		{"an unknown article to retract", `mutation { retractArticle(id:"nowhere") { id } }`, CodeNotFound, "nowhere"},
		{"a person to retract", `mutation { retractArticle(id:"Sonata Coulter") { id } }`, CodeNotFound, ""},
		{"a huge id", `mutation { merge(ids:["` + long + `","Russia"]) { id } }`, CodeInput, "longer than 2000 characters"},
		{"a huge article", `mutation { split(id:"Russia", articles:["` + long + `"]) { id } }`, CodeInput, "longer than"},
		{"huge evidence", `mutation { reject(evidence:"` + long + `") { id } }`, CodeInput, "longer than"},
		{"a huge judgement", `mutation { undo(judgement:"` + long + `") { id } }`, CodeInput, "longer than"},
		{"a huge article to retract", `mutation { retractArticle(id:"` + long + `") { id } }`, CodeInput, "longer than"},
		{"a huge reason", `mutation { merge(ids:["Russia","Istanbul"], why:"` + long + `") { id } }`, CodeInput, "why is longer than"},
		{"a reason for terminals", `mutation { merge(ids:["Russia","Istanbul"], why:"\u001b[2J") { id } }`, CodeInput, "control characters"},
		{"many ids", `mutation { merge(ids:[` + strings.Repeat(`"Russia",`, 60) + `]) { id } }`, CodeInput, "60 entities"},
		{"many articles", `mutation { split(id:"Russia", articles:[` + strings.Repeat(`"talks",`, 600) + `]) { id } }`, CodeInput, "600 items"},
		{"1,000 aliases", `mutation { ` + repeat(1000, func(i int) string {
			return fmt.Sprintf(`m%d: merge(ids:["person/john-smith-us","person/john-smith-gb"]) { id }`, i)
		}) + `}`, CodeTooCostly, "tokens"},
		{"100 aliases", `mutation { ` + repeat(100, func(i int) string {
			return fmt.Sprintf(`m%d: merge(ids:["person/john-smith-us","person/john-smith-gb"]) { id }`, i)
		}) + `}`, CodeTooCostly, "100 mutations"},
		{"100 by fragments", `mutation { ...A ...B } fragment A on Mutation { ` + repeat(50, func(i int) string { return fmt.Sprintf(`a%d: undo(judgement:"x") { id }`, i) }) + `} fragment B on Mutation { ` +
			repeat(50, func(i int) string { return fmt.Sprintf(`b%d: undo(judgement:"x") { id }`, i) }) + `}`, CodeTooCostly, "100 mutations"},
		{"one field, asked for 60 times", `mutation {` + strings.Repeat(` ...A`, 60) + ` } fragment A on Mutation { ` + strings.Repeat(`undo(judgement:"x") { id } `, 2) + `}`, CodeNotFound, ""},
		{"an answer too large", `mutation { merge(ids:["person/john-smith-us","person/john-smith-gb"]) { entities { relations(first:500) { nodes { evidence { article { meetings { id } } } } } } } }`, CodeTooCostly, "objects"},
		{"a missing argument", `mutation { merge { id } }`, CodeValidation, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := send(t, s.Handler(), c.mutation, "Authorization", "Bearer "+writeToken)
			if a.code() != c.code || !strings.Contains(a.body, c.holds) || len(a.body) > 2000 {
				t.Errorf("%d %.1000s, want %s with %q", a.status, a.body, c.code, c.holds)
			}
		})
	}
	if list, err := store.ListJudgements(t.Context(), graph.JudgementQuery{Limit: 1}); err != nil || len(list) > 0 {
		t.Errorf("what was refused was done: %v %v", list, err)
	}
}

// A graph that other rules derived takes nothing, and the client hears what to do.
func TestMutationUnderOtherRules(t *testing.T) {
	store := load(t, 0)
	err := store.Update(t.Context(), func(tx graph.Tx) error { return tx.Apply(t.Context(), &graph.Change{Rules: "others"}) })
	if err != nil {
		t.Fatal(err)
	}
	a := send(t, writable(t, store, Options{}).Handler(), `mutation { retractArticle(id:"talks") { id } }`, "Authorization", "Bearer "+writeToken)
	if a.code() != CodeUnavailable || !strings.Contains(a.body, "parley rebuild") {
		t.Error(a.body)
	}
}

// Many clients merge, undo and ask at the same time; each mutation is whole, and the graph ends as it was.
func TestConcurrentMutations(t *testing.T) {
	store := load(t, 1)
	s := writable(t, store, Options{})
	before := look(t, s)
	h := s.Handler()
	var group sync.WaitGroup
	for n := range 4 {
		group.Go(func() {
			for range 5 {
				a := send(t, h, `mutation { merge(ids:["person/john-smith-us","person/john-smith-gb"]) { id entities { id } } }`, "Authorization", "Bearer "+writeToken)
				if a.code() == CodeUnavailable {
					continue // too many wait
				}
				j, _ := a.Data["merge"].(map[string]any)
				id, _ := j["id"].(string)
				if b := send(t, h, `mutation { undo(judgement:"`+id+`") { undone } }`, "Authorization", "Bearer "+writeToken); b.code() != "" && b.code() != CodeUnavailable {
					t.Error(a.body, b.body)
				}
			}
		})
		group.Go(func() {
			for range 10 {
				if a := send(t, h, shown[n%len(shown)]); a.code() != "" {
					t.Error(a.body)
				}
			}
		})
	}
	group.Wait()
	for _, j := range judgements(t, s) {
		write(t, h, `mutation { undo(judgement:"`+j+`") { undone } }`)
	}
	if now := look(t, s); now != before {
		t.Errorf("the graph is\n%s\nand was\n%s", now, before)
	}
}

// judgements are the ids of all judgements.
func judgements(t *testing.T, s *Service) (ids []string) {
	t.Helper()
	var data struct{ Judgements []struct{ ID string } }
	if err := json.Unmarshal(s.Execute(t.Context(), "{ judgements { id } }", nil, "").Data, &data); err != nil {
		t.Fatal(err)
	}
	for _, j := range data.Judgements {
		ids = append(ids, j.ID)
	}
	return ids
}
