package schema

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

func hashed(query string) string {
	sum := sha256.Sum256([]byte(query))
	return hex.EncodeToString(sum[:])
}

// byHash asks by POST or GET for a query by its hash, with the text or without.
func byHash(method, query, hash string) *http.Request {
	extensions := `{"persistedQuery":{"version":1,"sha256Hash":"` + hash + `"}}`
	if method == "GET" {
		values := url.Values{"extensions": {extensions}}
		if query != "" {
			values.Set("query", query)
		}
		return httptest.NewRequest("GET", "/?"+values.Encode(), nil)
	}
	params := map[string]any{"extensions": json.RawMessage(extensions)}
	if query != "" {
		params["query"] = query
	}
	body, _ := json.Marshal(params)
	return posting(string(body))
}

// A client sends the hash, hears that it is not known, sends both, and from then on the hash does.
func TestPersistedQueries(t *testing.T) {
	const (
		q        = "query Totals { stats { people } }"
		data     = `{"data":{"stats":{"people":0}}}`
		notFound = `{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}`
	)
	for _, method := range []string{"POST", "GET"} {
		h := service(t, &empty{}, Options{}).Handler()
		for i, step := range []struct{ method, query, want string }{{method, "", notFound}, {method, q, data}, {method, "", data}, {"POST", "", data}, {"GET", "", data}} {
			if answer, body := ask(t, h, byHash(step.method, step.query, hashed(q))); body != step.want || answer.StatusCode != 200 {
				t.Errorf("%s, step %d: %d %s, want %s", method, i, answer.StatusCode, body, step.want)
			}
		}
	}
}

func TestPersistedQueryRefused(t *testing.T) {
	s := service(t, &empty{}, Options{})
	h := s.Handler()
	const q, wrong = "{ stats { people } }", "{ x }"
	for _, c := range []struct {
		name string
		r    *http.Request
		want int
		code Code
	}{
		{"the hash of another text", byHash("POST", q, hashed("{ stats { claims } }")), 400, CodeInput},
		{"no hash", byHash("POST", q, "abc"), 400, CodeInput},
		{"a hash in capitals", byHash("GET", q, strings.ToUpper(hashed(q))), 400, CodeInput},
		{"another version", posting(`{"extensions":{"persistedQuery":{"version":2,"sha256Hash":"` + hashed(q) + `"}}}`), 400, CodeInput},
		{"no object", posting(`{"extensions":{"persistedQuery":[1]}}`), 400, CodeInput},
		{"none, and no query", posting(`{"extensions":{"persistedQuery":null}}`), 400, CodeInput},
		{"a query that is not valid", byHash("POST", wrong, hashed(wrong)), 200, CodeValidation},
		{"is not kept", byHash("POST", "", hashed(wrong)), 200, CodePersistedNotFound},
	} {
		t.Run(c.name, func(t *testing.T) {
			answer, body := ask(t, h, c.r)
			if answer.StatusCode != c.want || !strings.Contains(body, string(c.code)) {
				t.Errorf("%d %s, want %d %s", answer.StatusCode, body, c.want, c.code)
			}
		})
	}
	if n := s.texts.Len(); n != 0 {
		t.Errorf("%d texts are kept", n)
	}
}

// However many queries come, the memory for them is bounded.
func TestPersistedQueriesAreBounded(t *testing.T) {
	s := service(t, &empty{}, Options{})
	h := s.Handler()
	long := "{ __typename " + strings.Repeat("#", rememberedLength) + "\n}"
	if _, body := ask(t, h, byHash("POST", long, hashed(long))); !strings.Contains(body, `"data"`) || s.texts.Len() != 0 {
		t.Errorf("%.200s, %d are kept", body, s.texts.Len())
	}
	for i := range persistedQueries + 10 {
		q := fmt.Sprintf("{ __typename # %d\n}", i)
		ask(t, h, byHash("POST", q, hashed(q)))
	}
	if n := s.texts.Len(); n != persistedQueries {
		t.Errorf("%d texts are kept, want %d", n, persistedQueries)
	}
}

// A mutation runs by no GET, of its hash neither.
func TestPersistedMutation(t *testing.T) {
	store := load(t, 0)
	h := writable(t, store, Options{}).Handler()
	const q = `mutation { retractArticle(id:"talks") { id } }`
	for i, c := range []struct {
		r      *http.Request
		status int
	}{{byHash("POST", q, hashed(q)), 401}, {byHash("GET", "", hashed(q)), 405}} {
		if i > 0 {
			c.r.Header.Set("Authorization", "Bearer "+writeToken)
		}
		if w := serve(t, h, c.r); w.Code != c.status {
			t.Errorf("%s: %d %s, want %d", c.r.Method, w.Code, w.Body, c.status)
		}
	}
	if seq, err := store.Seq(t.Context()); seq != 1 || err != nil {
		t.Errorf("the store is at %d: %v", seq, err)
	}
}
