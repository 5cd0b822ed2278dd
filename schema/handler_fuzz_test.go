package schema

import (
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"
)

// FuzzHandler sends whatever there is. Each request is answered, as GraphQL and HTTP have it, by a store that
// answers at once and by one that never does: there the time limit has to end it, or else the test
// would not end.
func FuzzHandler(f *testing.F) {
	for _, q := range legal {
		body, _ := json.Marshal(map[string]string{"query": q})
		f.Add("POST", "", "Content-Type: application/json\nAccept: application/json", string(body))
		f.Add("GET", "query="+url.QueryEscape(q), "Accept: */*;q=0.1, application/graphql-response+json\nIf-None-Match: W/\"x\", *", "")
	}
	for _, seed := range []struct{ headers, body string }{
		{"", `{"query":"mutation { merge(ids:[\"a\",\"b\"], why:\"x\") { id } undo(judgement:\"j\") { at } }"}`},
		{"", `{"query":"mutation($a:[ArticleInput!]!) { loadArticles(articles:$a, dryRun:true) { preview } }","variables":{"a":[{"text":"x","published":[1]}]}}`},
		{"", `{"query":"query($n:Int){people(first:$n){totalCount}}","variables":{"n":{"a":[1]}},"operationName":null}`},
		{"Origin: https://evil.example\nSec-Fetch-Site: cross-site", `{"query":"{ stats { people } }"}`},
		{"Authorization: Bearer " + writeToken + "\nParley-User: \xff", `{"query":"{ stats { people } }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"` + hashed("{ stats { people } }") + `"}}}`},
	} {
		f.Add("POST", "", "Content-Type: application/json\n"+seed.headers, seed.body)
	}
	f.Add("OPTIONS", "", "Origin: https://charts.example.org\nAccess-Control-Request-Method: POST\nAccess-Control-Request-Headers: a,\x00", "")
	f.Add("GET", "lastEventId=x&query="+url.QueryEscape(`subscription { changes(of: ["a"], types: [SAID]) { type } }`), "Accept: text/event-stream", "")
	f.Add("GET", "query="+url.QueryEscape(`subscription { changes { type } }`), "Accept: application/json, text/event-stream;q=0.1", "")
	o := Options{Origins: []string{"https://charts.example.org"}, Hosts: []string{"parley.example"}}
	closing := func(store *empty) http.Handler {
		s := service(f, store, o)
		s.Shutdown() // so that subscriptions end as they begin
		return s.Handler()
	}
	prompt := closing(&empty{})
	o.Timeout = time.Millisecond
	never := closing(&empty{hold: make(chan struct{})})
	f.Fuzz(func(t *testing.T, method, query, headers, body string) {
		for _, h := range []http.Handler{prompt, never} {
			r, err := http.NewRequest(method, "http://127.0.0.1/graphql", strings.NewReader(body))
			if err != nil {
				return
			}
			r.URL.RawQuery = query
			for line := range strings.SplitSeq(headers, "\n") {
				name, value, _ := strings.Cut(line, ":")
				if name == "Host" {
					r.Host = strings.TrimSpace(value)
				}
				r.Header.Add(name, strings.TrimSpace(value))
			}
			checkAnswer(t, serve(t, h, r).Result(), method+query+headers+body)
		}
	})
}

// checkAnswer wants an answer to be one that a client can make sense of.
func checkAnswer(t *testing.T, answer *http.Response, sent string) {
	t.Helper()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	if answer.Header.Get("X-Request-Id") == "" {
		t.Error("no id")
	}
	if answer.StatusCode == http.StatusNoContent || answer.StatusCode == http.StatusNotModified {
		if len(body) > 0 {
			t.Errorf("%d with a body: %s", answer.StatusCode, body)
		}
		return
	}
	if !slices.Contains([]int{200, 400, 401, 403, 405, 406, 413, 415, 503}, answer.StatusCode) {
		t.Errorf("status %d", answer.StatusCode)
	}
	if strings.HasPrefix(answer.Header.Get("Content-Type"), typeEvents) {
		_, event, one := strings.Cut(string(body), "event: next\ndata: ")
		if !one && strings.HasPrefix(string(body), "retry: ") {
			return // a subscription
		}
		event, end, _ := strings.Cut(event, "\n")
		if body = []byte(event); end != "\nevent: complete\ndata:\n\n" {
			t.Errorf("%s ends with %q", body, end)
		}
	}
	var said struct {
		Data   json.RawMessage
		Errors []struct {
			Message    string
			Extensions struct{ Code string }
		}
	}
	if err := json.Unmarshal(body, &said); err != nil || said.Data == nil && len(said.Errors) == 0 {
		t.Fatalf("%v: %s", err, body)
	}
	for _, e := range said.Errors {
		if e.Message == "" || e.Extensions.Code == "" || e.Extensions.Code == string(CodeInternal) && !strings.Contains(sent, string(CodeInternal)) {
			t.Errorf("%s", body)
		}
	}
}
