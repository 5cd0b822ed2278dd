package schema

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
)

// doubt stores doubtful pairs of profiles, by likelihood, beside what a store has.
func doubt(t testing.TB, store graph.Store, pairs ...graph.Pair) {
	t.Helper()
	err := store.Update(t.Context(), func(tx graph.Tx) error {
		rules, err := tx.Rules(t.Context())
		if err != nil {
			return err
		}
		return tx.Apply(t.Context(), &graph.Change{Rules: rules, Pairs: pairs})
	})
	if err != nil {
		t.Fatal(err)
	}
}

func alike(a, b string, score float64) graph.Pair {
	return graph.Pair{A: a, B: b, Rule: "alike", Score: score, Reasons: []string{"for", "against"}}
}

const (
	smithGB, smithUS   = "person/john-smith-gb", "person/john-smith-us"
	darchiev, coulter  = "person/alexandr-darchiev-ru", "person/sonata-coulter-us"
	mergedDarchiev     = `mutation { merge(ids:["person/alexandr-darchiev-ru","person/sonata-coulter-us"]) { id } }`
	candidatesAndTotal = `{ candidates(first:%d%s) { totalCount nodes { a { id } b { id } score reasons } pageInfo { hasNextPage endCursor } } }`
)

type candidatePage struct {
	Candidates struct {
		TotalCount int
		Nodes      []struct {
			A, B    struct{ ID string }
			Score   float64
			Reasons []string
		}
		PageInfo struct {
			HasNextPage bool
			EndCursor   string
		}
	}
}

// walk reads the candidates page by page, as "a b score".
func walk(t testing.TB, s *Service, first int, filter string) (pages [][]string, total int) {
	t.Helper()
	after := ""
	for len(pages) < 20 {
		var p candidatePage
		r := s.Execute(t.Context(), fmt.Sprintf(candidatesAndTotal, first, filter+after), nil, "")
		if err := json.Unmarshal(r.Data, &p); err != nil || len(r.Errors) > 0 {
			t.Fatal(r.Errors, err)
		}
		var list []string
		for _, c := range p.Candidates.Nodes {
			list = append(list, fmt.Sprintf("%s %s %g %s", c.A.ID, c.B.ID, c.Score, strings.Join(c.Reasons, "/")))
		}
		pages = append(pages, list)
		if !p.Candidates.PageInfo.HasNextPage {
			return pages, p.Candidates.TotalCount
		}
		after = fmt.Sprintf(", after:%q", p.Candidates.PageInfo.EndCursor)
	}
	t.Fatal("no end")
	return nil, 0
}

// Doubtful pairs come the likeliest first. What is one entity already is no candidate, and two
// entities are shown once on a page, however many of their names are alike.
func TestCandidates(t *testing.T) {
	store := load(t, 0)
	s := writable(t, store, Options{})
	write(t, s.Handler(), mergedDarchiev)
	doubt(t, store, alike(darchiev, coulter, 0.9), alike(smithGB, smithUS, 0.8), alike(darchiev, smithUS, 0.7), alike(smithGB, coulter, 0.6), alike(coulter, smithUS, 0.5))
	const (
		smiths  = smithGB + " " + smithUS + " 0.8 for/against"
		likely  = darchiev + " " + smithUS + " 0.7 for/against"
		doubted = smithGB + " " + darchiev + " 0.6 for/against"
	)
	for _, c := range []struct {
		first  int
		filter string
		want   [][]string
		total  int
	}{
		{20, "", [][]string{{smiths, likely, doubted}}, 4},
		{3, "", [][]string{{smiths, likely, doubted}, {darchiev + " " + smithUS + " 0.5 for/against"}}, 4},
		{1, ", minScore:0.6", [][]string{{smiths}, {likely}, {doubted}}, 3},
		{1, ", minScore:0.81", [][]string{nil}, 0},
	} {
		pages, total := walk(t, s, c.first, c.filter)
		if diff := cmp.Diff(c.want, pages); diff != "" || total != c.total {
			t.Errorf("%d a page%s: total %d (-want +got):\n%s", c.first, c.filter, total, diff)
		}
	}
}

// Judgements are found by the entities that they are about, and neither they nor changes are nodes.
func TestJudgements(t *testing.T) {
	s := writable(t, load(t, 1), Options{})
	h := s.Handler()
	write(t, h, mergedDarchiev)
	write(t, h, `mutation { distinguish(a:"`+smithGB+`", b:"`+smithUS+`", why:"two men") { id } }`)
	same := ask1(t, s, `{ judgements(of:"Sonata Coulter") { id } }`, "judgements", 0, "id")
	mutate(t, s, `{ judgements { verdict entities { id } why by undone } }`,
		`{"data":{"judgements":[{"verdict":"DIFFERENT","entities":[{"id":"`+smithGB+`"},{"id":"`+smithUS+`"}],"why":"two men","by":"api","undone":null},`+
			`{"verdict":"SAME","entities":[{"id":"`+darchiev+`"}],"why":null,"by":"api","undone":null}]}}`)
	mutate(t, s, `{ judgements(of:"`+coulter+`") { verdict } node(id:"`+same+`") { id } nodes(ids:["`+same+`","`+coulter+`"]) { id } }`,
		`{"data":{"judgements":[{"verdict":"SAME"}],"node":null,"nodes":[null,{"id":"`+darchiev+`"}]}}`)
	write(t, h, `mutation { undo(judgement:"`+same+`") { id } }`)
	mutate(t, s, `{ judgements(of:"`+coulter+`") { verdict entities { id } undone } }`,
		`{"data":{"judgements":[{"verdict":"SAME","entities":[{"id":"`+darchiev+`"},{"id":"`+coulter+`"}],"undone":"2025-04-13T09:30:00Z"}]}}`)
}

// A split is found by the entity that it was taken from, as by the one that it made, and names the articles.
func TestSplitIsFound(t *testing.T) {
	s := writable(t, load(t, 2), Options{})
	write(t, s.Handler(), `mutation { split(id:"Russia", articles:["round-01"]) { id } }`)
	second := ask1(t, s, `{ judgements { entities { id } } }`, "judgements", 0, "entities", 1, "id")
	const want = `[{"verdict":"DIFFERENT","articles":[{"id":"article/round-01","title":"Title of round-01"}]}]`
	mutate(t, s, `{ from: judgements(of:"institution/russia") { verdict articles { id title } } of: judgements(of:"`+second+`") { verdict articles { id title } } }`,
		`{"data":{"from":`+want+`,"of":`+want+`}}`)
}

// A rejected sentence is shown where its article now has it, and no longer than that.
func TestRejectedEvidence(t *testing.T) {
	store := load(t, 0)
	s := writable(t, store, Options{})
	id := ask1(t, s, `{ person(id:"Alexandr Darchiev") { positions { evidence { id } } } }`, "person", "positions", 0, "evidence", 0, "id")
	write(t, s.Handler(), `mutation { reject(evidence:"`+id+`") { id } }`)
	const q = `{ judgements { evidence { quote start article { version } } } }`
	mutate(t, s, q, `{"data":{"judgements":[{"evidence":{"quote":"Darchiev is ambassador.","start":190,"article":{"version":1}}}]}}`)

	moved := newArticle("talks", "2025-04-11")
	d := moved.person("Alexandr Darchiev", "RU")
	moved.x.Positions = []graph.LocalPosition{{Person: d, Title: "ambassador", State: graph.Nullable(moved.state("Russia", "RU")), Status: graph.Current, Attribution: moved.says("Darchiev is ambassador.")}}
	reload(t, store, moved.x)
	mutate(t, s, q, `{"data":{"judgements":[{"evidence":{"quote":"Darchiev is ambassador.","start":59,"article":{"version":2}}}]}}`)
	reload(t, store, newArticle("talks", "2025-04-11").x)
	mutate(t, s, q, `{"data":{"judgements":[{"evidence":null}]}}`)
	write(t, s.Handler(), `mutation { retractArticle(id:"talks") { id } }`)
	mutate(t, s, q, `{"data":{"judgements":[{"evidence":null}]}}`)
}

// The log tells what came, changed and went, with what of it is there still.
func TestChanges(t *testing.T) {
	s := writable(t, load(t, 0), Options{})
	h := s.Handler()
	write(t, h, mergedDarchiev)
	write(t, h, `mutation { retractArticle(id:"homonyms") { id } }`)
	mutate(t, s, `{ changes(since:"2025-04-13T00:00:00Z", of:["Alexandr Darchiev"]) { totalCount nodes { at type node { id } relation { type from { id } } article { id } judgement { verdict } summary } } }`,
		`{"data":{"changes":{"totalCount":4,"nodes":[`+
			`{"at":"2025-04-13T09:30:00Z","type":"ADDED","node":null,"relation":null,"article":null,"judgement":{"verdict":"SAME"},"summary":"person/alexandr-darchiev-ru, person/sonata-coulter-us are one"},`+
			`{"at":"2025-04-13T09:30:00Z","type":"MERGED","node":{"id":"`+darchiev+`"},"relation":null,"article":null,"judgement":null,"summary":"Sonata Coulter is Alexandr Darchiev"},`+
			`{"at":"2025-04-13T09:30:00Z","type":"CHANGED","node":null,"relation":{"type":"PARTICIPATED_IN","from":{"id":"`+darchiev+`"}},"article":null,"judgement":null,"summary":"Alexandr Darchiev – participated in: head – Talks: Russia and United States, Istanbul, 2025-04-10"},`+
			`{"at":"2025-04-13T09:30:00Z","type":"REMOVED","node":null,"relation":null,"article":null,"judgement":null,"summary":"Sonata Coulter – participated in: head – Talks: Russia and United States, Istanbul, 2025-04-10"}]}}}`)
	mutate(t, s, `{ changes(of:["`+smithUS+`"]) { nodes { type node { id } article { id } summary } } }`,
		`{"data":{"changes":{"nodes":[{"type":"ADDED","node":null,"article":null,"summary":"John Smith"},{"type":"REMOVED","node":null,"article":null,"summary":"John Smith"}]}}}`)
	mutate(t, s, `{ changes(of:["article/talks"]) { nodes { type node { label } article { id } summary } } }`,
		`{"data":{"changes":{"nodes":[{"type":"ADDED","node":{"label":"Title of talks"},"article":{"id":"article/talks"},"summary":"Title of talks"}]}}}`)
	mutate(t, s, `{ changes(of:["Nobody"]) { totalCount } }`,
		`{"errors":[{"message":"nothing is known as \"Nobody\"; search finds what has a part of a name","locations":[{"line":1,"column":3}],"path":["changes"],"extensions":{"code":"NOT_FOUND"}}],"data":null}`)
	mutate(t, s, `{ changes(of:["location/istanbul-tr"], first:1) { totalCount nodes { type node { id } article { id } } pageInfo { hasNextPage hasPreviousPage } } }`,
		`{"data":{"changes":{"totalCount":2,"nodes":[{"type":"ADDED","node":{"id":"location/istanbul-tr"},"article":{"id":"article/talks"}}],"pageInfo":{"hasNextPage":true,"hasPreviousPage":false}}}}`)
}
