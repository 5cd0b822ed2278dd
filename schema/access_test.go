package schema

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/derive"
)

const (
	writeToken = "Write-Token-1"
	readToken  = "Read-Token-2"
)

// writable makes a service over a store that whoever has the write token may write to.
func writable(t testing.TB, store graph.Store, o Options) *Service {
	t.Helper()
	now := func() time.Time { return time.Date(2025, 4, 13, 9, 30, 0, 0, time.UTC) }
	o.Writer, o.WriteToken = derive.New(store, now), writeToken
	return service(t, store, o)
}

// answered is what a client reads of an answer.
type answered struct {
	status int
	body   string
	Data   map[string]any
	Errors []struct {
		Message    string
		Path       []any
		Extensions struct {
			Code       Code
			Candidates []Candidate
		}
	}
}

func (a answered) code() Code {
	if len(a.Errors) == 0 {
		return ""
	}
	return a.Errors[0].Extensions.Code
}

// costless is an answer without what it cost.
func costless(body string) string { return costs.ReplaceAllString(body, "") }

var costs = regexp.MustCompile(`,?"extensions":\{"cost":\{"estimated":\d+,"budget":\d+\}\}`)

// send sends a query or mutation with headers, given as pairs.
func send(t testing.TB, h http.Handler, query string, headers ...string) answered {
	t.Helper()
	r := posted(query)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	a := answered{status: w.Code, body: costless(w.Body.String())}
	if err := json.Unmarshal(w.Body.Bytes(), &a); err != nil {
		t.Errorf("%s: %v", a.body, err)
	}
	if w.Code == http.StatusUnauthorized && !strings.HasPrefix(w.Header().Get("WWW-Authenticate"), "Bearer") {
		t.Error("401 without WWW-Authenticate")
	}
	return a
}

// write sends a mutation with the write token, and must be answered.
func write(t testing.TB, h http.Handler, mutation string) map[string]any {
	t.Helper()
	a := send(t, h, mutation, "Authorization", "Bearer "+writeToken)
	if len(a.Errors) > 0 {
		t.Fatalf("%s: %s", mutation, a.body)
	}
	return a.Data
}

func TestTokens(t *testing.T) {
	const (
		ask   = `{ stats { people } }`
		merge = `mutation { merge(ids:["person/john-smith-us", "person/john-smith-gb"]) { id } }`
	)
	store := load(t, 0)
	open := writable(t, store, Options{}).Handler()
	shut := writable(t, store, Options{ReadToken: readToken}).Handler()
	unset := service(t, store, Options{}).Handler()
	for _, c := range []struct {
		name, query, authorization string
		h                          http.Handler
		status                     int
		code                       Code
		holds                      string
	}{
		{"reading is open", ask, "", open, 200, "", `"people":4`},
		{"a token that nobody asks for", ask, "Bearer x", unset, 200, "", `"people":4`},
		{"another scheme", ask, "Basic dTpw", open, 200, "", `"people":4`},
		{"reading is closed", ask, "", shut, 401, CodeUnauthenticated, "PARLEY_READ_TOKEN"},
		{"reading with a wrong token", ask, "Bearer x", shut, 401, CodeUnauthenticated, "PARLEY_READ_TOKEN"},
		{"reading with its token in another case", ask, "Bearer " + strings.ToLower(readToken), shut, 401, CodeUnauthenticated, ""},
		{"reading with a part of its token", ask, "Bearer " + readToken[:5], shut, 401, CodeUnauthenticated, ""},
		{"reading with more than its token", ask, "Bearer " + readToken + "x", shut, 401, CodeUnauthenticated, ""},
		{"reading by another scheme", ask, "Basic " + readToken, shut, 401, CodeUnauthenticated, ""},
		{"reading with its token", ask, "Bearer " + readToken, shut, 200, "", `"people":4`},
		{"reading with the write token", ask, "bearer " + writeToken, shut, 200, "", `"people":4`},
		{"the schema is closed too", `{ __schema { queryType { name } } }`, "", shut, 401, CodeUnauthenticated, ""},
		{"no write token is set", merge, "Bearer " + writeToken, unset, 401, CodeUnauthenticated, "no write token is configured (PARLEY_WRITE_TOKEN)"},
		{"no write token is set, an empty one comes", merge, "Bearer ", unset, 401, CodeUnauthenticated, ""},
		{"writing without a token", merge, "", open, 401, CodeUnauthenticated, "PARLEY_WRITE_TOKEN"},
		{"writing with a wrong token", merge, "Bearer write", open, 401, CodeUnauthenticated, "PARLEY_WRITE_TOKEN"},
		{"writing with a token in another case", merge, "Bearer " + strings.ToUpper(writeToken), open, 401, CodeUnauthenticated, ""},
		{"writing with an empty token", merge, "Bearer ", open, 401, CodeUnauthenticated, ""},
		{"writing with a long token", merge, "Bearer " + strings.Repeat(writeToken, 2000), open, 401, CodeUnauthenticated, ""},
		{"writing with the read token", merge, "Bearer " + readToken, shut, 401, CodeUnauthenticated, "PARLEY_WRITE_TOKEN"},
		{"a mutation that asks for nothing", "mutation { __typename }", "", open, 401, CodeUnauthenticated, ""},
		{"writing", merge, "Bearer " + writeToken, open, 200, "", `"judgement/same-`},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := send(t, c.h, c.query, "Authorization", c.authorization)
			if a.status != c.status || a.code() != c.code || !strings.Contains(a.body, c.holds) {
				t.Errorf("%d %s, want %d, %q, %q", a.status, a.body, c.status, c.code, c.holds)
			}
			if strings.Contains(a.body, writeToken) || strings.Contains(a.body, readToken) {
				t.Errorf("the answer tells a token: %s", a.body)
			}
		})
	}
}

// No mutation runs by GET, whatever token comes with it.
func TestGetNeverWrites(t *testing.T) {
	store := load(t, 0)
	h := writable(t, store, Options{}).Handler()
	before, err := store.Seq(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range []string{
		`mutation { retractArticle(id:"talks") { id } }`,
		`query A { __typename } mutation B { retractArticle(id:"talks") { id } }`,
	} {
		r := httptest.NewRequest("GET", "/?operationName=B&query="+url.QueryEscape(q), nil)
		r.Header.Set("Authorization", "Bearer "+writeToken)
		if strings.HasPrefix(q, "mutation {") {
			r.URL.RawQuery = "query=" + url.QueryEscape(q)
		}
		answer, body := ask(t, h, r)
		if answer.StatusCode != http.StatusMethodNotAllowed || answer.Header.Get("Allow") != "POST" {
			t.Errorf("%s: %d %s", q, answer.StatusCode, body)
		}
	}
	if after, err := store.Seq(t.Context()); err != nil || after != before {
		t.Errorf("the store was at %d, and is at %d: %v", before, after, err)
	}
}

func TestUser(t *testing.T) {
	h := writable(t, load(t, 0), Options{}).Handler()
	const merge = `mutation { merge(ids:["person/john-smith-us", "person/john-smith-gb"]) { id by } }`
	for _, c := range []struct{ user, want string }{
		{"", "api"}, {"  Zoë Ó Briain ", "Zoë Ó Briain"}, {strings.Repeat("é", maxUser), strings.Repeat("é", maxUser)},
	} {
		a := send(t, h, merge, "Authorization", "Bearer "+writeToken, "Parley-User", c.user)
		j, _ := a.Data["merge"].(map[string]any)
		if j["by"] != c.want {
			t.Errorf("%q: %s, want %q", c.user, a.body, c.want)
		}
		write(t, h, `mutation { undo(judgement:"`+j["id"].(string)+`") { undone } }`)
	}
	for _, user := range []string{strings.Repeat("é", maxUser+1), "a\tb", "\xff\xfe", "a\u200bb", "\x1b[2J"} {
		if a := send(t, h, merge, "Authorization", "Bearer "+writeToken, "Parley-User", user); a.status != 400 || a.code() != CodeInput {
			t.Errorf("%q: %s", user, a.body)
		}
	}
}
