package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/neo4j/neo4jtest"
	"parley/loader/article"
	"parley/loader/extract"
	"parley/schema"
)

// TestCorpus asks the questions of testdata/corpus of the samples and of what has become of them: on
// both stores the answers are those of the golden files, to the byte.
func TestCorpus(t *testing.T) {
	t.Run("SQLite", func(t *testing.T) { testCorpus(t, embedded(t), *update) })
	t.Run("Neo4j", func(t *testing.T) {
		neo4jtest.Server(t)
		testCorpus(t, onNeo4j(t), false)
	})
}

// TestCorpusWrites asks for the mutations of testdata/corpus/writes, one after the other.
func TestCorpusWrites(t *testing.T) {
	t.Run("SQLite", func(t *testing.T) { testCorpusWrites(t, embedded(t), *update) })
	t.Run("Neo4j", func(t *testing.T) {
		neo4jtest.Server(t)
		testCorpusWrites(t, onNeo4j(t), false)
	})
}

func testCorpus(t *testing.T, b backend, update bool) {
	w := newCorpus(t, b)
	w.happen(t)
	for _, q := range questionsIn(t, "testdata/corpus") {
		t.Run(q.name(), func(t *testing.T) { q.check(t, w.ask(t, q.text, q.variables(t)), update) })
	}
}

// testCorpusWrites is one test: what a mutation answers depends on those before it.
func testCorpusWrites(t *testing.T, b backend, update bool) {
	w := newCorpus(t, b)
	for _, q := range questionsIn(t, "testdata/corpus/writes") {
		q.check(t, w.ask(t, q.text, q.variables(t)), update)
		w.now = w.now.Add(time.Minute)
	}
}

// check compares an answer with the golden one.
func (q question) check(t *testing.T, got []byte, update bool) {
	t.Helper()
	if update {
		if err := os.WriteFile(q.golden(), got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(q.golden())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")); diff != "" {
		t.Errorf("%s (-want +got):\n%s", q.path, diff)
	}
}

// corpus is a store that holds the samples, and the service that is asked of it.
type corpus struct {
	store   graph.Store
	writer  *derive.Writer
	handler http.Handler
	now     time.Time // when the next write is recorded
}

const corpusToken = "corpus"

func newCorpus(t *testing.T, b backend) *corpus {
	t.Helper()
	w := emptyCorpus(t, b)
	w.load(t, readSamples(t)...)
	return w
}

// emptyCorpus is a corpus before the samples are loaded.
func emptyCorpus(t *testing.T, b backend) *corpus {
	t.Helper()
	w := &corpus{store: nameless{b.open(t)}, now: time.Date(2026, 11, 20, 8, 0, 0, 0, time.UTC)}
	t.Cleanup(func() { w.store.Close(context.Background()) })
	clock := func() time.Time { return w.now }
	w.writer = derive.New(w.store, clock)
	earlier := newPast(w.store, 3)
	t.Cleanup(earlier.Close)
	settings := settings{maxArticleBytes: 1 << 20}
	service, err := schema.New(w.store, schema.Options{
		Timeout: time.Hour, WriteTimeout: time.Hour, // a snapshot of the past takes its time on a busy machine
		Past: earlier.At, Writer: w.writer, WriteToken: corpusToken, Logger: slog.New(slog.DiscardHandler),
		Ingest: &ingest{&app{settings: settings, log: slog.New(slog.DiscardHandler)}, w.store, w.writer},
	})
	if err != nil {
		t.Fatal(err)
	}
	w.handler = service.Handler()
	return w
}

// nameless is a store that does not say which it is.
type nameless struct{ graph.Store }

func (nameless) Name() string { return "store" }

// ask returns what the service answers, indented, without what the question costs.
func (w *corpus) ask(t *testing.T, query string, variables map[string]any) []byte {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+corpusToken)
	rec := httptest.NewRecorder()
	w.handler.ServeHTTP(rec, r)
	answer, _, _ := bytes.Cut(rec.Body.Bytes(), []byte(`,"extensions":{"cost":`))
	if len(answer) < rec.Body.Len() {
		answer = append(answer, '}')
	}
	var out bytes.Buffer
	if err := json.Indent(&out, answer, "", "  "); err != nil {
		t.Fatalf("%v: %s", err, rec.Body)
	}
	out.WriteByte('\n')
	return out.Bytes()
}

func readSamples(t *testing.T) []graph.Article {
	t.Helper()
	r, err := article.Open([]string{"../../samples"}, nil, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	var out []graph.Article
	for {
		rec, err := r.Next()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, rec.Article)
	}
}

// load loads articles in one transaction.
func (w *corpus) load(t *testing.T, articles ...graph.Article) {
	t.Helper()
	var batch []graph.Extraction
	for _, a := range articles {
		batch = append(batch, extract.Extract(a))
	}
	if _, err := w.writer.Load(t.Context(), batch, extract.Version); err != nil {
		t.Fatal(err)
	}
	w.now = w.now.Add(24 * time.Hour)
}

// happen corrects an article, retracts one, and judges a few things; a day goes by after each.
func (w *corpus) happen(t *testing.T) {
	t.Helper()
	samples := readSamples(t)
	corrected := samples[slices.IndexFunc(samples, func(a graph.Article) bool { return a.ID == "wellington-suva-call" })]
	corrected.Title += " (corrected)"
	corrected.Text = strings.NewReplacer("on Wednesday morning", "on Tuesday morning", "twenty minutes", "an hour").Replace(corrected.Text)
	w.load(t, corrected)
	if _, err := w.writer.Retract(t.Context(), []string{"ottawa-committee-hearing"}); err != nil {
		t.Fatal(err)
	}
	w.now = w.now.Add(24 * time.Hour)
	judge := func(j graph.Judgement, err error) graph.Judgement {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		w.now = w.now.Add(24 * time.Hour)
		return j
	}
	ctx, by := t.Context(), func(why string) derive.Opinion { return derive.Opinion{By: "editor", Why: why} }
	judge(w.writer.Distinguish(ctx, "person/carlos-mendes-br", "person/carlos-mendes-pt", by("a minister of Brazil, an ambassador of Portugal")))
	judge(w.writer.Merge(ctx, []string{"location/east-sea", "location/south-china-sea"}, by("so it is called in Hanoi")))
	judge(w.writer.Split(ctx, "Marta Olsen", []string{"un-envoy-haiti-consultations"}, by("")))
	mistake := judge(w.writer.Merge(ctx, []string{"Hossam Fathy", "Tarek Shalaby"}, by("a slip")))
	judge(w.writer.Undo(ctx, mistake.ID))
	judge(w.writer.Reject(ctx, w.evidence(t, `{ meeting(id: "meeting/undated-moscow-ru-russia-046fbda1cb") { participants { evidence { id } } } }`), by("it was no meeting")))
}

// evidence is the first id of evidence that a question's answer has.
func (w *corpus) evidence(t *testing.T, query string) string {
	t.Helper()
	answer := string(w.ask(t, query, nil))
	_, rest, _ := strings.Cut(answer, `"id": "`)
	id, _, ok := strings.Cut(rest, `"`)
	if !ok {
		t.Fatalf("%s: no evidence: %s", query, answer)
	}
	return id
}
