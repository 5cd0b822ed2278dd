package main

import (
	"bytes"
	"context"
	"errors"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rivo/uniseg"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/neo4j/neo4jtest"
)

// namesakes are articles on two pairs of people of one name and two states each.
const namesakes = `{"id": "br", "published": "2026-05-02", "source": "Example News", "text": "Brazilian Foreign Minister Carlos Mendes met Arvind Menon in Oslo on 1 May 2026."}
{"id": "pt", "published": "2026-05-03", "text": "Portuguese Ambassador Carlos Mendes met Laura Whitcombe in Jakarta on 2 May 2026."}
{"id": "es", "published": "2026-05-04", "text": "Spanish Foreign Minister Luisa Prado met Igor Safonov in Vienna on 3 May 2026."}
{"id": "mx", "published": "2026-05-05", "text": "Mexican Ambassador Luisa Prado met Peter Hallam in Berlin on 4 May 2026."}
`

// namesakeStore is a store that holds them.
func namesakeStore(t *testing.T, b backend) graph.Store {
	t.Helper()
	if status, _, errs := run(t, env(pairs(b.variables)...), namesakes, "load", "--format", "jsonl", "-"); status != statusDone {
		t.Fatalf("load: %s", errs)
	}
	store := b.open(t)
	t.Cleanup(func() { store.Close(context.WithoutCancel(t.Context())) })
	return store
}

// sit runs a sitting in which the user presses these keys, and returns what was shown: the
// first line of each pair, and what was said between.
func sit(t *testing.T, store graph.Store, keys string) []string {
	t.Helper()
	var out bytes.Buffer
	r := &review{
		store: store, judge: derive.New(store, time.Now), by: "anna", out: &out, width: func() int { return 80 }, later: map[[2]graph.Key]bool{},
		key: func(context.Context) (string, error) {
			if keys == "" {
				return "", errors.New("no key is left")
			}
			key := keys[:1]
			keys = keys[1:]
			return key, nil
		},
	}
	if err := r.run(t.Context()); err != nil || keys != "" {
		t.Fatalf("error %v, keys left %q, shown:\n%s", err, keys, out.String())
	}
	var shown []string
	for line := range strings.Lines(out.String()) {
		line = strings.TrimSuffix(line, "\n")
		if name, _, ok := strings.Cut(line, " │ "); ok && strings.HasPrefix(name, "person/") {
			shown = append(shown, strings.TrimSpace(name))
		}
		if said.MatchString(line) {
			shown = append(shown, hash.ReplaceAllString(line, ""))
		}
		if uniseg.StringWidth(line) > 80 {
			t.Errorf("wider than the terminal: %s", line)
		}
	}
	return shown
}

var (
	said = regexp.MustCompile(`^(The same|Different|Later|Undone|There is nothing|No doubtful|Decided)`)
	hash = regexp.MustCompile(`-[0-9a-f]{10}`)
)

// TestReview presses keys and wants to see which pairs are shown and what is said.
func TestReview(t *testing.T) {
	const mendes, prado = "person/carlos-mendes-br", "person/luisa-prado-es"
	same, different := "The same: judgement/same", "Different: judgement/different"
	tests := []struct {
		name, keys string
		want       []string
	}{
		{"quit at once", "q", []string{mendes, "Decided 0: 0 the same, 0 different. Put off: 0."}},
		{"what is settled is not shown again", "sd",
			[]string{mendes, same, prado, different, "No doubtful pairs are left.", "Decided 2: 1 the same, 1 different. Put off: 0."}},
		{"put off", "ll", []string{mendes, "Later.", prado, "Later.", "No doubtful pairs are left.", "Decided 0: 0 the same, 0 different. Put off: 2."}},
		{"undone, it comes again", "suduq",
			[]string{mendes, same, prado, "Undone.", mendes, different, prado, "Undone.", mendes, "Decided 0: 0 the same, 0 different. Put off: 0."}},
		{"undone, what was put off comes again", "luq",
			[]string{mendes, "Later.", prado, "Undone.", mendes, "Decided 0: 0 the same, 0 different. Put off: 0."}},
		{"nothing to undo", "uq", []string{mendes, "There is nothing to undo.", mendes, "Decided 0: 0 the same, 0 different. Put off: 0."}},
		{"another key decides nothing", "x\rdq", []string{mendes, different, prado, "Decided 1: 0 the same, 1 different. Put off: 0."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			store := namesakeStore(t, embedded(t))
			if diff := cmp.Diff(tt.want, sit(t, store, tt.keys)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestReviewOnNeo4j wants the same to be shown where the store is a Neo4j.
func TestReviewOnNeo4j(t *testing.T) {
	neo4jtest.Server(t)
	const keys = "lusudq"
	want := sit(t, namesakeStore(t, embedded(t)), keys)
	if diff := cmp.Diff(want, sit(t, namesakeStore(t, onNeo4j(t)), keys)); diff != "" {
		t.Errorf("(-SQLite +Neo4j):\n%s", diff)
	}
}

// TestReviewSittings wants a decision to hold in the next sitting, and to be recorded.
func TestReviewSittings(t *testing.T) {
	store := namesakeStore(t, embedded(t))
	sit(t, store, "dq")
	if diff := cmp.Diff([]string{"person/luisa-prado-es", "Decided 0: 0 the same, 0 different. Put off: 0."}, sit(t, store, "q")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	found, err := store.ListJudgements(t.Context(), graph.JudgementQuery{Limit: 10})
	if err != nil || len(found) != 1 || found[0].By != "anna" || found[0].Verdict != graph.Different {
		t.Errorf("judgements %+v, error %v", found, err)
	}
}

// TestCandidatesToldApart wants two entities not to be asked about again by other profiles of theirs:
//
//	one: carlos-mendes-br, arvind-menon   told apart   two: carlos-mendes-pt
func TestCandidatesToldApart(t *testing.T) {
	store := namesakeStore(t, embedded(t))
	w := derive.New(store, time.Now)
	if _, err := w.Merge(t.Context(), []string{"person/carlos-mendes-br", "Arvind Menon"}, derive.Opinion{}); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Distinguish(t.Context(), "person/carlos-mendes-br", "person/carlos-mendes-pt", derive.Opinion{}); err != nil {
		t.Fatal(err)
	}
	menon, err := store.Lookup(t.Context(), []string{"Arvind Menon"})
	if err != nil {
		t.Fatal(err)
	}
	u, err := readUnity(t.Context(), store, menon["Arvind Menon"][0])
	if err != nil || len(u.ids) != 2 {
		t.Fatalf("one has the ids %v: %v", u.ids, err)
	}
	other := u.ids[0]
	if other == "person/carlos-mendes-br" {
		other = u.ids[1]
	}
	pair := graph.Pair{A: other, B: "person/carlos-mendes-pt", Rule: "of the test", Score: 0.9}
	err = store.Update(t.Context(), func(tx graph.Tx) error {
		return tx.Apply(t.Context(), &graph.Change{At: time.Now(), Rules: derive.RulesVersion(), Pairs: []graph.Pair{pair}})
	})
	if err != nil {
		t.Fatal(err)
	}
	for x, err := range candidates(t.Context(), store, 0) {
		if err != nil || x.Rule == pair.Rule {
			t.Errorf("%s and %s: error %v", x.A, x.B, err)
		}
	}
}

func TestWrap(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"words", "aa bb cc dd", []string{"aa bb cc", "dd"}},
		{"a long word", "a bbbbbbbbbbbb", []string{"a", "bbbbbbbb", "bbbb"}},
		{"wide characters", "汉字汉字汉字", []string{"汉字汉字", "汉字"}},
		{"marks stay with their letters", strings.Repeat("e\u0301", 9), []string{strings.Repeat("e\u0301", 8), "e\u0301"}},
		{"nothing", "", []string{""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, wrap(tt.in, 8)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
