package neo4j_test

import (
	"encoding/json"
	"os"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/neo4j/neo4jtest"
)

// TestQuotesBesideRelations wants the first quote of each relation, and its article, beside it, whatever happens to its claims.
func TestQuotesBesideRelations(t *testing.T) {
	store := neo4jtest.OpenStore(t)
	w := derive.New(store, time.Now)
	list := twoArticles(t)
	ask := func(text string) (rows [][]any) {
		t.Helper()
		result, err := driverSession(t).Run(t.Context(), text, nil)
		if err != nil {
			t.Fatal(err)
		}
		records, err := result.Collect(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range records {
			rows = append(rows, r.Values)
		}
		return rows
	}
	check := func(what string, atLeast int) {
		t.Helper()
		want, got := map[string][2]any{}, map[string][2]any{}
		ids := map[graph.Key]any{}
		for _, row := range ask("match (a:Article) return a.key, a.id") {
			ids[graph.Key(row[0].(int64))] = row[1]
		}
		quoted := 0
		for _, row := range ask("match ()-[r]->() where r.basis is not null return r.key, r.quote, r.article") {
			key := row[0].(string)
			got[key] = [2]any{row[1], row[2]}
			found, err := store.Evidence(t.Context(), []string{key}, 1)
			if err != nil {
				t.Fatal(err)
			}
			want[key] = [2]any{}
			for _, e := range found[key] {
				quoted++
				want[key] = [2]any{e.Quote.Text, ids[e.Article]}
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-first evidence +beside the relation):\n%s", what, diff)
		}
		if quoted < atLeast {
			t.Errorf("%s: %d relations have quotes, which tries nothing", what, quoted)
		}
	}
	load := func(x ...graph.Extraction) {
		t.Helper()
		if _, err := w.Load(t.Context(), x, "test/1"); err != nil {
			t.Fatal(err)
		}
	}
	judged := func(j graph.Judgement, err error) string {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return j.ID
	}
	undo := func(id string) {
		t.Helper()
		judged(w.Undo(t.Context(), id))
	}
	load(list[0])
	check("one article", 5)
	load(list[1])
	check("another one on the same", 10)

	post := ask("match (:Person)-[r:HOLDS_POSITION]->() return r.key limit 1")[0][0].(string)
	found, err := store.Evidence(t.Context(), []string{post}, 1)
	if err != nil || len(found[post]) == 0 {
		t.Fatalf("%v, %v", found, err)
	}
	rejected := judged(w.Reject(t.Context(), found[post][0].ID, derive.Opinion{}))
	check("a sentence rejected", 5)
	undo(rejected)
	check("and not", 10)
	same := judged(w.Merge(t.Context(), []string{"person/igor-safonov-ru", "person/laura-whitcombe-us"}, derive.Opinion{}))
	check("two people are one", 5)
	undo(same)
	check("and are not", 10)

	later := list[0]
	later.Article.Published = "2027-01-01"
	load(later)
	check("an article published anew", 10)
	if _, err := w.Retract(t.Context(), []string{later.Article.ID}); err != nil {
		t.Fatal(err)
	}
	check("and retracted", 5)
}

// TestQuotesAreNotSoughtInVain wants relations left alone whose new claims quote nothing: those of a state have claims without end.
func TestQuotesAreNotSoughtInVain(t *testing.T) {
	store := neo4jtest.OpenStore(t)
	w := derive.New(store, time.Now)
	session := driverSession(t)
	ask := func(text string) []any {
		t.Helper()
		result, err := session.Run(t.Context(), text, nil)
		if err != nil {
			t.Fatal(err)
		}
		record, err := result.Single(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return record.Values
	}
	list := twoArticles(t)
	for i, x := range list {
		if i == len(list)-1 {
			ask("match ()-[r:GOVERNS|WITHIN]->() set r.quote = 'left alone', r.article = 'this too' return count(r)")
		}
		if _, err := w.Load(t.Context(), []graph.Extraction{x}, "test/1"); err != nil {
			t.Fatal(err)
		}
	}
	got := ask(`match ()-[r:GOVERNS|WITHIN]->() where count { (c:Claim {fact: r.key}) } = 2
		return collect(distinct r.quote), collect(distinct r.article)`)
	if diff := cmp.Diff([]any{[]any{"left alone"}, []any{"this too"}}, got); diff != "" {
		t.Errorf("what is known of states, told of again (-want +got):\n%s", diff)
	}
}

// twoArticles are on one meeting.
func twoArticles(t *testing.T) (list []graph.Extraction) {
	t.Helper()
	f, err := os.Open("../export/testdata/small.claims.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for dec := json.NewDecoder(f); dec.More(); {
		var x graph.Extraction
		if err := dec.Decode(&x); err != nil {
			t.Fatal(err)
		}
		list = append(list, x)
	}
	return list
}
