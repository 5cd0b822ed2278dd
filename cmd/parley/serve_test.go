package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// env is an environment of these variables alone.
func env(pairs ...string) func(string) (string, bool) {
	return func(key string) (string, bool) {
		for i := 0; i < len(pairs); i += 2 {
			if pairs[i] == key {
				return pairs[i+1], true
			}
		}
		return "", false
	}
}

// run runs the program in this process.
func run(t *testing.T, lookup func(string) (string, bool), stdin string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	status = Run(t.Context(), args, IO{Stdin: strings.NewReader(stdin), Stdout: &out, Stderr: &errs, LookupEnv: lookup})
	return status, out.String(), errs.String()
}

// server is a parley serve under way.
type server struct {
	url  string
	said []string // what it printed
	stop context.CancelFunc
	done chan int
	errs *bytes.Buffer
}

// startServer starts it with as much time for a question as may be set, where the test sets none: the machine may be busy.
func startServer(t *testing.T, lookup func(string) (string, bool)) *server {
	t.Helper()
	patient := func(key string) (string, bool) {
		value, set := lookup(key)
		if !set && key == "PARLEY_QUERY_TIMEOUT" {
			return maxQueryTimeout.String(), true
		}
		return value, set
	}
	ctx, cancel := context.WithCancel(t.Context())
	r, w := io.Pipe()
	s := &server{stop: cancel, done: make(chan int, 1), errs: &bytes.Buffer{}}
	go func() {
		s.done <- Run(ctx, []string{"serve"}, IO{Stdin: strings.NewReader(""), Stdout: w, Stderr: s.errs, LookupEnv: patient})
		w.Close()
	}()
	lines := bufio.NewScanner(r)
	for len(s.said) < 6 && lines.Scan() {
		s.said = append(s.said, lines.Text())
	}
	if len(s.said) < 6 {
		t.Fatalf("serve printed %q and ended with %d: %s", s.said, <-s.done, s.errs)
	}
	s.url = strings.TrimPrefix(s.said[0], "Parley on ")
	return s
}

func (s *server) wait(t *testing.T) int {
	t.Helper()
	select {
	case status := <-s.done:
		return status
	case <-time.After(5 * time.Minute):
		t.Fatal("serve does not end")
		return -1
	}
}

func TestServe(t *testing.T) {
	db := filepath.Join(t.TempDir(), "graph.db")
	lookup := env("PARLEY_DB", db, "PARLEY_ADDR", "127.0.0.1:0")
	if status, _, stderr := run(t, lookup, "", "load", "../../samples/geneva-talks-wire.md"); status != 0 {
		t.Fatal(stderr)
	}
	s := startServer(t, lookup)

	if !strings.HasPrefix(s.url, "http://127.0.0.1:") || strings.HasSuffix(s.url, ":0") {
		t.Errorf("the address bound is not printed: %q", s.said[0])
	}
	if want := "store: SQLite (" + db + ")"; s.said[1] != want {
		t.Errorf("printed %q, want %q", s.said[1], want)
	}
	page, err := http.Get(s.url + "/")
	if err != nil {
		t.Fatal(err)
	}
	page.Body.Close()
	if page.StatusCode != http.StatusOK || !strings.HasPrefix(page.Header.Get("Content-Type"), "text/html") {
		t.Errorf("/ answers %s, %s", page.Status, page.Header.Get("Content-Type"))
	}

	// The question it proposes is one that it can answer.
	command := strings.Join(s.said[4:6], "\n")
	body := command[strings.Index(command, "-d '")+4 : strings.LastIndex(command, "'")]
	answer, err := http.Post(s.url+"/graphql", "application/json", strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	var got struct {
		Data struct {
			Meetings struct {
				Nodes []struct{ Kind string }
			}
		}
		Errors []any
	}
	if err := json.NewDecoder(answer.Body).Decode(&got); err != nil {
		t.Fatal(err)
	}
	if len(got.Errors) > 0 || len(got.Data.Meetings.Nodes) == 0 {
		t.Errorf("the proposed question is answered by %+v", got)
	}

	s.stop()
	if status := s.wait(t); status != 0 {
		t.Errorf("exit status %d after an interrupt: %s", status, s.errs)
	}
	if _, err := http.Get(s.url + "/"); err == nil {
		t.Error("it still answers")
	}
}

// asks sends a query or mutation, with the token where there is one, and returns the answer.
func (s *server) asks(t *testing.T, token, query string) string {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.url+"/graphql", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Parley-User", "Ann")
	out, _, _ := send(t, r, token)
	return costs.ReplaceAllString(out, "")
}

// send sends a request, with the token where there is one, and returns the answer.
func send(t *testing.T, r *http.Request, token string) (body string, status int, header http.Header) {
	t.Helper()
	if token != "" {
		r.Header.Set("Authorization", "Bearer "+token)
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	out, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(out), answer.StatusCode, answer.Header
}

var costs = regexp.MustCompile(`,"extensions":\{"cost":\{[^}]*\}\}`)

// corrected merges two people over HTTP, and takes it back: what was merged is one, whatever it is
// asked for by, and undone all is as before.
func corrected(t *testing.T, s *server) {
	t.Helper()
	const (
		people  = `{ people(first: 500) { totalCount nodes { id name sources positions { title evidence { quote } } meetings { nodes { id name } } } } }`
		safonov = `{ person(id: "Igor Safonov") { id } b: person(id: "Laura Whitcombe") { id } judgements { by why undone entities { name } } }`
		merge   = `mutation { merge(ids: ["Igor Safonov", "Laura Whitcombe"], why: "a test") { id } }`
	)
	before := s.asks(t, "reader", people)
	if !strings.Contains(before, "Igor Safonov") {
		t.Fatal(before)
	}
	for token, want := range map[string]string{"": `"UNAUTHENTICATED"`, "reader": `"UNAUTHENTICATED"`, "Writer": `"UNAUTHENTICATED"`} {
		if got := s.asks(t, token, merge); !strings.Contains(got, want) {
			t.Errorf("merging with the token %q: %s", token, got)
		}
	}
	var merged struct {
		Data struct{ Merge struct{ ID string } }
	}
	if answer := s.asks(t, "writer", merge); json.Unmarshal([]byte(answer), &merged) != nil || merged.Data.Merge.ID == "" {
		t.Fatal(answer)
	}
	want := `{"data":{"person":{"id":"person/igor-safonov-ru"},"b":{"id":"person/igor-safonov-ru"},"judgements":[{"by":"Ann","why":"a test","undone":null,"entities":[{"name":"Igor Safonov"}]}]}}`
	if got := s.asks(t, "writer", safonov); got != want {
		t.Errorf("merged: %s, want %s", got, want)
	}
	if got := s.asks(t, "writer", `mutation { undo(judgement: "`+merged.Data.Merge.ID+`") { verdict } }`); got != `{"data":{"undo":{"verdict":"SAME"}}}` {
		t.Error(got)
	}
	if after := s.asks(t, "reader", people); after != before {
		t.Errorf("undone: %s, before: %s", after, before)
	}
}

// loaded loads articles over HTTP: tried, new, again, and one that is none.
func loaded(t *testing.T, s *server) {
	t.Helper()
	const (
		articles = `articles: [{id: "paris", published: "2026-06-02", text: "French Foreign Minister Jean Dupont met US Secretary of State Mary Miller in Paris on Monday."}, {id: "none", text: " "}, {url: "https://example.org/x", text: "Nothing happened.", published: "Monday"}]`
		report   = `{ read loaded unchanged replaced rejected { index id reason } articles { id meetings { name date } } }`
	)
	rejected := `"rejected":[{"index":1,"id":"none","reason":"the text is empty"},{"index":2,"id":null,"reason":"published: `
	for _, c := range []struct{ mutation, begins, holds string }{
		{`mutation { loadArticles(dryRun: true, ` + articles + `) { read loaded unchanged replaced rejected { index id reason } articles { id } preview } }`,
			`{"data":{"loadArticles":{"read":3,"loaded":1,"unchanged":0,"replaced":0,` + rejected, `"articles":[],"preview":[{"article":{"id":"paris",`},
		{`mutation { loadArticles(` + articles + `) ` + report + ` }`,
			`{"data":{"loadArticles":{"read":3,"loaded":1,"unchanged":0,"replaced":0,` + rejected, `"articles":[{"id":"article/paris","meetings":[{"name":`},
		{`mutation { loadArticles(` + articles + `) ` + report + ` }`,
			`{"data":{"loadArticles":{"read":3,"loaded":0,"unchanged":1,"replaced":0,` + rejected, `"date":"2026-06-01"}]}]`},
	} {
		if got := s.asks(t, "writer", c.mutation); !strings.HasPrefix(got, c.begins) || !strings.Contains(got, c.holds) {
			t.Errorf("%s: %s, want %s … %s", c.mutation, got, c.begins, c.holds)
		}
	}
}

func TestServeCorrections(t *testing.T) {
	lookup := env("PARLEY_DB", filepath.Join(t.TempDir(), "graph.db"), "PARLEY_ADDR", "127.0.0.1:0", "PARLEY_WRITE_TOKEN", "writer", "PARLEY_READ_TOKEN", "reader")
	if status, _, stderr := run(t, lookup, "", "load", "../../samples/geneva-talks-wire.md"); status != 0 {
		t.Fatal(stderr)
	}
	s := startServer(t, lookup)
	if want := `-H "Authorization: Bearer $PARLEY_READ_TOKEN"`; !strings.Contains(s.said[4], want) {
		t.Errorf("it proposes %q, without %s", s.said[4], want)
	}
	corrected(t, s)
	loaded(t, s)
	s.stop()
	if status := s.wait(t); status != 0 || strings.Contains(strings.Join(s.said, "")+s.errs.String(), "writer") {
		t.Errorf("exit status %d, printed %q, %s", status, s.said, s.errs)
	}
}

func TestTokenThatCannotBeSent(t *testing.T) {
	for _, name := range []string{"PARLEY_WRITE_TOKEN", "PARLEY_READ_TOKEN"} {
		status, _, stderr := run(t, env(name, "a secret"), "", "serve")
		if status != statusUsage || !strings.HasPrefix(stderr, "parley: "+name) || strings.Contains(stderr, "a secret") {
			t.Errorf("exit status %d, %q", status, stderr)
		}
	}
}

func TestServeWhereAnotherListens(t *testing.T) {
	other, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	addr := other.Addr().String()
	db := filepath.Join(t.TempDir(), "graph.db")
	status, _, stderr := run(t, env("PARLEY_DB", db), "", "serve", "--addr", addr)
	if want := fmt.Sprintf("parley: %s is in use by another program", addr); status != statusNotNow || !strings.HasPrefix(stderr, want) {
		t.Errorf("exit status %d, %q, want %d, %q", status, stderr, statusNotNow, want)
	}
}

func TestReachable(t *testing.T) {
	for _, c := range []struct {
		addr net.Addr
		want string
	}{
		{&net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 8080}, "127.0.0.1:8080"},
		{&net.TCPAddr{IP: net.IPv6zero, Port: 80}, "localhost:80"},
		{&net.TCPAddr{IP: net.IPv6loopback, Port: 80}, "[::1]:80"},
	} {
		if got := reachable(c.addr); got != c.want {
			t.Errorf("%v: %s, want %s", c.addr, got, c.want)
		}
	}
}

// Snapshots of the past cost room on the disk: whoever keeps the server can do without.
func TestServeWithoutPast(t *testing.T) {
	for snapshots, want := range map[string]string{"": `"totalCount":0`, "0": "no snapshots of the past are kept"} {
		lookup := env("PARLEY_DB", filepath.Join(t.TempDir(), "graph.db"), "PARLEY_ADDR", "127.0.0.1:0", "PARLEY_SNAPSHOTS", snapshots)
		if status, _, stderr := run(t, lookup, "", "load", "../../samples/geneva-talks-wire.md"); status != 0 {
			t.Fatal(stderr)
		}
		s := startServer(t, lookup)
		answer, err := http.Post(s.url+"/graphql", "application/json", strings.NewReader(`{"query":"{ meetings(asOf:{known:\"2000-01-01T00:00:00Z\"}) { totalCount } }"}`))
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(answer.Body)
		answer.Body.Close()
		if err != nil || !strings.Contains(string(body), want) {
			t.Errorf("PARLEY_SNAPSHOTS=%s: %s %v, want %s", snapshots, body, err, want)
		}
		s.stop()
		s.wait(t)
	}
}
