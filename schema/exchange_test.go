package schema

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"

	"parley/graph"
)

// logged makes a service that logs into a buffer, as JSON.
func logged(t testing.TB, store graph.Reader, o Options) (*Service, *bytes.Buffer) {
	t.Helper()
	s := service(t, store, o)
	var out bytes.Buffer
	s.opts.Logger = slog.New(slog.NewJSONHandler(&out, &slog.HandlerOptions{Level: slog.LevelInfo}))
	return s, &out
}

// Each request is one line, which tells nothing that is the client's own business.
func TestAccessLog(t *testing.T) {
	s, out := logged(t, load(t, 0), Options{ReadToken: readToken})
	r := posting(`{"query":"query Who($n: ID!) { person(id: $n) { name } }","variables":{"n":"Alexandr Darchiev"}}`)
	r.URL.Path = "/graphql"
	r.Header.Set("Authorization", "Bearer "+readToken)
	r.Header.Set("X-Request-Id", "abc-1")
	w := serve(t, s.Handler(), r)
	var line struct {
		Level, Msg, ID, Method, Path, Type, Operation, Code string
		Status, Cost, Bytes                                 int
		Took                                                *int64
	}
	if err := json.Unmarshal(out.Bytes(), &line); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if line.Took == nil {
		t.Errorf("no time: %s", out)
	}
	line.Took = nil
	want := line
	want.Level, want.Msg, want.ID, want.Method, want.Path, want.Type, want.Operation = "INFO", "request", "abc-1", "POST", "/graphql", "query", "Who"
	want.Code, want.Status, want.Cost, want.Bytes = "", 200, 1, w.Body.Len()
	if line != want {
		t.Errorf("%+v, want %+v", line, want)
	}
	for _, secret := range []string{readToken, "Darchiev", "person("} {
		if strings.Contains(out.String(), secret) {
			t.Errorf("the log tells %q: %s", secret, out)
		}
	}
}

// Whatever is sent, a line of the log is a line, and no long one.
func TestAccessLogOfHostileRequests(t *testing.T) {
	s, out := logged(t, &empty{}, Options{})
	long := strings.Repeat("x", 100_000)
	for _, r := range []*http.Request{posted("query " + long[:20_000] + " { __typename }"), posting(long), get("{ x }", "", "X-Request-Id", "a\nb"), get("{", "")} {
		r.URL.Path = "/" + long + "\n"
		out.Reset()
		serve(t, s.Handler(), r)
		if n := strings.Count(out.String(), "\n"); n != 1 || out.Len() > 1000 {
			t.Errorf("%d lines, %d bytes: %.300s", n, out.Len(), out)
		}
	}
}

// panicking is a store that panics.
type panicking struct{ empty }

func (*panicking) Stats(context.Context) (graph.Stats, error) { panic("secret: on purpose") }

func (*panicking) Seq(context.Context) (int64, error) { panic("secret: on purpose") }

// Whoever is told of an internal error is told an id as well, by which the log tells the rest.
func TestInternalErrorsHaveAnID(t *testing.T) {
	for name, c := range map[string]struct {
		store  graph.Reader
		r      *http.Request
		status int
	}{
		"an error":              {&empty{fail: errors.New("secret")}, posted("{ stats { people } }"), 200},
		"a panic":               {&panicking{}, posted("{ stats { people } }"), 200},
		"a panic anywhere else": {&panicking{}, get("{ stats { people } }", ""), 500},
	} {
		t.Run(name, func(t *testing.T) {
			s, out := logged(t, c.store, Options{})
			w := serve(t, s.Handler(), c.r)
			var answer struct {
				Errors []struct {
					Message    string
					Extensions struct{ Code, RequestID string }
				}
			}
			if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil || len(answer.Errors) != 1 {
				t.Fatalf("%v: %s", err, w.Body)
			}
			e, id := answer.Errors[0], w.Header().Get("X-Request-Id")
			if w.Code != c.status || e.Extensions.Code != string(CodeInternal) || e.Message != "internal error" || id == "" || e.Extensions.RequestID != id {
				t.Errorf("%d %s, id %q", w.Code, w.Body, id)
			}
			if strings.Contains(w.Body.String(), "secret") || !strings.Contains(out.String(), "secret") || strings.Count(out.String(), `"`+id+`"`) < 2 {
				t.Errorf("answer %s\nlog %s", w.Body, out)
			}
		})
	}
}

// A request that the client gives up is not executed to its end.
func TestClientGone(t *testing.T) {
	store := &empty{hold: make(chan struct{})}
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() {
		defer close(done)
		serve(t, service(t, store, Options{}).Handler(), posted("{ stats { people } }").WithContext(ctx))
	}()
	for store.n.Load() == 0 {
		time.Sleep(time.Millisecond)
	}
	cancel()
	<-done
}
