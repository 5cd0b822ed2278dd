package schema

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/graphtest"
)

// TestAudits runs the audits of the npm package graphql-http.
func TestAudits(t *testing.T) {
	out := node(t, "audit.mjs")
	if !strings.HasSuffix(out, "61 of 61\n") {
		t.Errorf("audits:\n%s", out)
	}
}

// TestClient has the package graphql, which clients use, read the schema by introspection.
func TestClient(t *testing.T) {
	if out := node(t, "client.mjs", "testdata/schema.graphql"); strings.TrimSpace(out) != "same" {
		t.Error(out)
	}
}

// node runs a script of testdata/audits, whose packages `make test` has installed where it sets
// PARLEY_AUDITS, against the endpoint of an empty store.
func node(t *testing.T, script string, more ...string) string {
	t.Helper()
	folder := graphtest.Installed(t, "PARLEY_AUDITS")
	server := httptest.NewServer(service(t, &empty{}, Options{}).Handler())
	defer server.Close()
	args := append([]string{filepath.Join(folder, script), server.URL + "/graphql"}, more...)
	out, err := exec.Command("node", args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return string(out)
}

// serve sends a request and returns all that is answered.
func serve(t testing.TB, h http.Handler, r *http.Request) *httptest.ResponseRecorder {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// ask sends a request and returns its answer and body, which is without its cost.
func ask(t *testing.T, h http.Handler, r *http.Request) (*http.Response, string) {
	t.Helper()
	w := serve(t, h, r)
	body, err := io.ReadAll(w.Result().Body)
	if err != nil {
		t.Fatal(err)
	}
	if events := strings.HasPrefix(w.Header().Get("Content-Type"), typeEvents); !events && !json.Valid(body) {
		t.Errorf("no JSON: %s", body)
	}
	return w.Result(), costless(string(body))
}

func TestHandler(t *testing.T) {
	const stats = `{"query":"{ stats { people } }"}`
	for _, c := range []struct {
		name, method, path, body string
		header                   map[string]string
		status                   int
		holds                    string
	}{
		{name: "POST", method: "POST", path: "/", body: stats, status: 200, holds: `{"data":{"stats":{"people":0}}}`},
		{name: "GET", method: "GET", path: "/?query=" + url.QueryEscape(`query($t:String!){search(text:$t){score}}`) + "&variables=" + url.QueryEscape(`{"t":"a"}`), status: 200, holds: `{"data":{"search":[]}}`},
		{name: "keys in the query's order", method: "POST", path: "/", body: `{"query":"{ z: stats { store people a: claims } b: __typename }"}`, status: 200, holds: `{"data":{"z":{"store":"Empty","people":0,"a":0},"b":"Query"}}`},
		{name: "no query", method: "POST", path: "/", body: `{}`, status: 400, holds: "BAD_USER_INPUT"},
		{name: "no JSON", method: "POST", path: "/", body: `{"query" "{ stats { people } }"}`, status: 400, holds: "the body is no JSON: see byte 10"},
		{name: "half of it", method: "POST", path: "/", body: `{`, status: 400, holds: "ends too early"},
		{name: "variables that are no JSON", method: "GET", path: "/?query=%7B__typename%7D&variables=x", status: 400, holds: "variables is no JSON: see byte 1"},
		{name: "an address that is written wrongly", method: "GET", path: "/?query=%7B__typename%7D;x=1", status: 400, holds: "; as %3B"},
		{name: "compressed", method: "POST", path: "/", body: stats, header: map[string]string{"Content-Encoding": "gzip"}, status: 415, holds: "without Content-Encoding"},
		{name: "not compressed, and said so", method: "POST", path: "/", body: stats, header: map[string]string{"Content-Encoding": "identity"}, status: 200, holds: `{"data":{"stats":{"people":0}}}`},
		{name: "a list", method: "POST", path: "/", body: `[` + stats + `]`, status: 400, holds: "must be a JSON object"},
		{name: "no media type", method: "POST", path: "/", body: stats, header: map[string]string{"Content-Type": ""}, status: 415, holds: "errors"},
		{name: "a form", method: "POST", path: "/", body: "query=%7B__typename%7D", header: map[string]string{"Content-Type": "application/x-www-form-urlencoded"}, status: 415, holds: "errors"},
		{name: "another charset", method: "POST", path: "/", body: stats, header: map[string]string{"Content-Type": "application/json; charset=latin1"}, status: 415, holds: "errors"},
		{name: "DELETE", method: "DELETE", path: "/", status: 405, holds: "errors"},
		{name: "a mutation by GET", method: "GET", path: "/?query=" + url.QueryEscape("mutation { __typename }"), status: 405, holds: "errors"},
		{name: "an answer nobody can give", method: "POST", path: "/", body: stats, header: map[string]string{"Accept": "text/html"}, status: 406, holds: "errors"},
		{name: "a wrong query", method: "POST", path: "/", body: `{"query":"{ x }"}`, status: 200, holds: "GRAPHQL_VALIDATION_FAILED"},
		{name: "a wrong query, told by status", method: "POST", path: "/", body: `{"query":"{ x }"}`, header: map[string]string{"Accept": typeResponse}, status: 400, holds: "GRAPHQL_VALIDATION_FAILED"},
		{name: "too large", method: "POST", path: "/", body: `{"query":"` + strings.Repeat("x", 2_000_000) + `"}`, status: 413, holds: "QUERY_TOO_COSTLY"},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := service(t, &empty{}, Options{}).Handler()
			r := httptest.NewRequest(c.method, c.path, strings.NewReader(c.body))
			r.Header.Set("Content-Type", "application/json")
			for k, v := range c.header {
				r.Header.Set(k, v)
			}
			answer, body := ask(t, h, r)
			if answer.StatusCode != c.status || !strings.Contains(body, c.holds) {
				t.Errorf("%d %s, want %d with %s", answer.StatusCode, body, c.status, c.holds)
			}
			if answer.StatusCode == 405 && answer.Header.Get("Allow") == "" {
				t.Error("405 without Allow")
			}
			if got := answer.Header.Get("Content-Type"); !strings.HasSuffix(got, "; charset=utf-8") {
				t.Errorf("Content-Type %q", got)
			}
		})
	}
}

func posted(query string) *http.Request {
	body, _ := json.Marshal(map[string]string{"query": query})
	return posting(string(body))
}

func posting(body string) *http.Request {
	r := httptest.NewRequest("POST", "/", strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	return r
}

func TestInternalsStayInside(t *testing.T) {
	for _, c := range []struct {
		fail  error
		holds string
	}{
		{errors.New("dial tcp 10.0.0.7:7687: secret"), `"code":"INTERNAL"`},
		{graph.ErrUnavailable, `"code":"UNAVAILABLE"`},
		{graph.ErrTimeout, `"code":"TIMEOUT"`},
	} {
		h := service(t, &empty{fail: c.fail}, Options{}).Handler()
		_, body := ask(t, h, posted("{ stats { people } }"))
		if !strings.Contains(body, c.holds) || strings.Contains(body, "secret") || !strings.Contains(body, `"data":null`) {
			t.Errorf("%v: %s", c.fail, body)
		}
	}
}

func TestErrorStopsAtNullable(t *testing.T) {
	h := service(t, &empty{fail: errors.New("x")}, Options{}).Handler()
	_, body := ask(t, h, posted(`{ person(id:"a") { name } __typename }`))
	if !strings.HasSuffix(body, `"data":{"person":null,"__typename":"Query"}}`) || !strings.Contains(body, `"path":["person"]`) {
		t.Error(body)
	}
}

func TestTimeout(t *testing.T) {
	h := service(t, &empty{hold: make(chan struct{})}, Options{Timeout: time.Millisecond}).Handler()
	if _, body := ask(t, h, posted("{ stats { people } }")); !strings.Contains(body, `"code":"TIMEOUT"`) {
		t.Error(body)
	}
}

func TestLongAnswer(t *testing.T) {
	s := service(t, load(t, 3), Options{MaxAnswer: 300})
	r := s.Execute(t.Context(), "{ articles { nodes { id text } } }", nil, "")
	if len(r.Errors) != 1 || r.Errors[0].Code() != CodeTooCostly || string(r.Data) != "null" {
		t.Errorf("%v %s", r.Errors, r.Data)
	}
}

func TestTooManyAtOnce(t *testing.T) {
	store := &empty{hold: make(chan struct{})}
	h := service(t, store, Options{MaxConcurrent: 1}).Handler()
	ask(t, h, posted("{ __schema { queryType { name } } }")) // remembered from now on
	done := make(chan struct{})
	go func() {
		defer close(done)
		ask(t, h, posted("{ stats { people } }"))
	}()
	for store.n.Load() == 0 {
		time.Sleep(time.Millisecond)
	}
	answer, body := ask(t, h, posted("{ stats { people } }"))
	if answer.StatusCode != 503 || answer.Header.Get("Retry-After") == "" || !strings.Contains(body, `"code":"UNAVAILABLE"`) {
		t.Errorf("%d %s", answer.StatusCode, body)
	}
	if answer, _ := ask(t, h, posted("{ __schema { queryType { name } } }")); answer.StatusCode != 200 {
		t.Errorf("the schema: %d", answer.StatusCode)
	}
	close(store.hold)
	<-done
}

// Large bodies that are being read are bounded in number, and so in what they hold; small ones need not wait for them.
func TestTooManyBodies(t *testing.T) {
	s := service(t, &empty{}, Options{})
	for range maxBodies {
		s.bodies <- struct{}{}
	}
	if w := serve(t, s.Handler(), posted("{ stats { people } }")); w.Code != 200 {
		t.Errorf("a small one: %d %s", w.Code, w.Body)
	}
	large := "{ stats { people } }" + strings.Repeat(" ", smallBody)
	w := serve(t, s.Handler(), posted(large))
	if w.Code != 503 || w.Header().Get("Retry-After") == "" || !strings.Contains(w.Body.String(), `"code":"UNAVAILABLE"`) {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	<-s.bodies
	if w := serve(t, s.Handler(), posted(large)); w.Code != 200 || len(s.bodies) != maxBodies-1 {
		t.Errorf("when one was read: %d %s", w.Code, w.Body)
	}
}
