package schema

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"parley/graph"
)

// get asks by GET, with headers given as pairs.
func get(query, variables string, headers ...string) *http.Request {
	values := url.Values{"query": {query}}
	if variables != "" {
		values.Set("variables", variables)
	}
	r := httptest.NewRequest("GET", "/graphql?"+values.Encode(), nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	return r
}

// settle makes what the store holds old enough for tags.
func settle(t testing.TB, s *Service, query string) {
	t.Helper()
	serve(t, s.Handler(), get(query, ""))
	now := s.tags.now().Add(settleTime)
	s.tags.now = func() time.Time { return now }
}

// An answer's tag stands for it until something is written; whoever holds the answer is told so, and
// nothing is executed.
func TestTagFollowsTheStore(t *testing.T) {
	onBothStores(t, func(t *testing.T, store graph.Store) {
		reload(t, store, talks())
		counted := &counter{Reader: store}
		s := service(t, counted, Options{})
		h := s.Handler()
		const q = `{ person(id:"Alexandr Darchiev") { name } }`
		if tag := serve(t, h, get(q, "")).Header().Get("ETag"); tag != "" {
			t.Errorf("what was just written has the tag %s", tag)
		}
		settle(t, s, q)
		first := serve(t, h, get(q, ""))
		tag := first.Header().Get("ETag")
		if tag == "" || first.Code != 200 || first.Header().Get("Cache-Control") != "private, no-cache" {
			t.Fatalf("%d %v", first.Code, first.Header())
		}
		counted.n.Store(0)
		for _, held := range []string{tag, strings.TrimPrefix(tag, "W/"), `"x", ` + tag, "*"} {
			again := serve(t, h, get(q, "", "If-None-Match", held))
			if again.Code != 304 || again.Body.Len() > 0 || again.Header().Get("ETag") != tag {
				t.Errorf("holding %s: %d %s %v", held, again.Code, again.Body, again.Header())
			}
		}
		if counted.n.Load() != 0 { // Seq is not counted
			t.Errorf("statements were sent: %q", counted.sent)
		}
		reload(t, store, homonyms())
		later := serve(t, h, get(q, "", "If-None-Match", tag))
		if later.Code != 200 || later.Header().Get("ETag") == tag {
			t.Errorf("after something was written: %d, tag %s", later.Code, later.Header().Get("ETag"))
		}
	})
}

// Tags differ wherever answers may.
func TestTagsDiffer(t *testing.T) {
	s := service(t, load(t, 1), Options{ReadToken: readToken})
	const q = `query A($n: Int) { people(first: $n) { totalCount } } query B($n: Int) { people(first: $n) { nodes { name } } }`
	authorized := func(r *http.Request) *http.Request {
		r.Header.Set("Authorization", "Bearer "+readToken)
		return r
	}
	serve(t, s.Handler(), authorized(get("{ stats { people } }", "")))
	now := time.Now().Add(time.Hour)
	s.tags.now = func() time.Time { return now }
	seen := map[string]string{}
	for name, r := range map[string]*http.Request{
		"a query":          get(`{ people { totalCount } }`, ""),
		"another text":     get(`{ people  { totalCount } }`, ""),
		"variables":        get(`query($n: Int) { people(first: $n) { totalCount } }`, `{"n":1}`),
		"other variables":  get(`query($n: Int) { people(first: $n) { totalCount } }`, `{"n":2}`),
		"a type of answer": get(`{ people { totalCount } }`, "", "Accept", typeResponse),
		"the schema":       get(`{ __schema { queryType { name } } }`, ""),
		"operation A":      named(get(q, ""), "A"),
		"operation B":      named(get(q, ""), "B"),
	} {
		w := serve(t, s.Handler(), authorized(r))
		tag := w.Header().Get("ETag")
		if w.Code != 200 || tag == "" || seen[tag] != "" {
			t.Errorf("%s: %d %s, tag %q is that of %q", name, w.Code, w.Body, tag, seen[tag])
		}
		seen[tag] = name
		if w := serve(t, s.Handler(), get(`{ people { totalCount } }`, "", "If-None-Match", tag)); w.Code != 401 {
			t.Errorf("%s: without a token, the tag is answered by %d", name, w.Code)
		}
	}
	other := service(t, load(t, 1), Options{})
	settle(t, other, "{ stats { people } }")
	if tag := serve(t, other.Handler(), get(`{ people { totalCount } }`, "")).Header().Get("ETag"); seen[tag] != "" {
		t.Error("another process gives the same tag, and may have another store")
	}
}

func named(r *http.Request, name string) *http.Request {
	r.URL.RawQuery += "&operationName=" + name
	return r
}

// What has errors, and what was posted, has no tag and is not stored.
func TestNoTag(t *testing.T) {
	s := service(t, load(t, 0), Options{})
	settle(t, s, "{ stats { people } }")
	failing := service(t, &empty{fail: errors.New("x")}, Options{})
	for name, w := range map[string]*httptest.ResponseRecorder{
		"a post":              serve(t, s.Handler(), posted("{ stats { people } }")),
		"an error":            serve(t, s.Handler(), get(`{ meetings(filter: {since: "x"}) { totalCount } stats { people } }`, "")),
		"no query":            serve(t, s.Handler(), get(`{`, "")),
		"a mutation":          serve(t, s.Handler(), get(`mutation { undo(judgement: "x") { id } }`, "", "If-None-Match", "*")),
		"a store that failed": serve(t, failing.Handler(), get(`{ stats { people } }`, "", "If-None-Match", "*")),
	} {
		if w.Header().Get("ETag") != "" || w.Header().Get("Cache-Control") != "no-store" || w.Code == 304 {
			t.Errorf("%s: %d %v", name, w.Code, w.Header())
		}
	}
}
