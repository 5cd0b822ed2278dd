package schema

import (
	"bufio"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/neo4j/neo4jtest"
	"parley/graph/sqlite"
)

// patience is how long tests wait for what has to come.
const patience = 2 * time.Minute

// event is a server-sent event, or what else stands between two empty lines.
type event struct{ id, name, data, comment, retry string }

// listener is a client of server-sent events.
type listener struct {
	answer *http.Response
	events chan event // closed at the end of the stream
	cut    context.CancelFunc
}

// listen sends a request for events, with headers given as pairs.
func listen(t *testing.T, address string, headers ...string) *listener {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept", typeEvents)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	return receive(t, r, cancel)
}

func receive(t *testing.T, r *http.Request, cancel context.CancelFunc) *listener {
	t.Helper()
	t.Cleanup(cancel)
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	l := &listener{answer, make(chan event, 10_000), cancel}
	go func() {
		defer close(l.events)
		defer answer.Body.Close()
		var e event
		for lines := bufio.NewReader(answer.Body); ; {
			line, err := lines.ReadString('\n')
			if err != nil {
				return
			}
			switch field, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ":"); {
			case line == "\n":
				l.events <- e
				e = event{}
			case field == "":
				e.comment = ":" + value
			default:
				*map[string]*string{"id": &e.id, "event": &e.name, "data": &e.data, "retry": &e.retry}[field] = strings.TrimPrefix(value, " ")
			}
		}
	}()
	return l
}

// at is the address of a query, with more parameters given as pairs.
func at(server *httptest.Server, query string, more ...string) string {
	q := url.Values{"query": {query}}
	for i := 0; i < len(more); i += 2 {
		q.Set(more[i], more[i+1])
	}
	return server.URL + "/graphql?" + q.Encode()
}

// event waits for the next block; an empty one is the end of the stream.
func (l *listener) event(t *testing.T) event {
	t.Helper()
	select {
	case e := <-l.events:
		return e
	case <-time.After(patience):
		t.Fatal("nothing comes")
		return event{}
	}
}

// next waits for the next event that has a name.
func (l *listener) next(t *testing.T) event {
	t.Helper()
	for {
		if e := l.event(t); e.name != "" || e == (event{}) {
			return e
		}
	}
}

// began waits for the beginning of a subscription, past heartbeats while it is prepared, and returns its place in the log.
func (l *listener) began(t *testing.T) string {
	t.Helper()
	e := l.event(t)
	for e == (event{comment: ":"}) {
		e = l.event(t)
	}
	if e.id == "" || e.retry == "" || e.name != "" {
		t.Fatalf("it begins with %+v", e)
	}
	return e.id
}

// change is what tests ask of a change.
type change struct{ ID, Type, Summary string }

// changes waits for so many events and returns them.
func (l *listener) changes(t *testing.T, n int) []change {
	t.Helper()
	out := make([]change, n)
	for i := range out {
		e := l.next(t)
		var got struct {
			Data       struct{ Changes change }
			Errors     []Error
			Extensions struct{ LastEventID string }
		}
		if err := json.Unmarshal([]byte(e.data), &got); err != nil || e.name != "next" || len(got.Errors) > 0 || got.Extensions.LastEventID != e.id {
			t.Fatalf("event %d of %d is %+v (%v)", i+1, n, e, err)
		}
		out[i] = got.Data.Changes
		out[i].ID = e.id
	}
	return out
}

// inLog lists what the log has after a place.
func inLog(t *testing.T, s *Service, after, of string) []change {
	t.Helper()
	var out []change
	for more := true; more; {
		r := s.Execute(t.Context(), `query($after: String) { changes(first: 500, after: $after`+of+`) { edges { cursor node { type summary } } pageInfo { hasNextPage } } }`, map[string]any{"after": after}, "")
		var got struct {
			Changes struct {
				Edges []struct {
					Cursor string
					Node   change
				}
				PageInfo struct{ HasNextPage bool }
			}
		}
		if err := json.Unmarshal(r.Data, &got); err != nil || len(r.Errors) > 0 {
			t.Fatal(err, r.Errors)
		}
		for _, e := range got.Changes.Edges {
			e.Node.ID, after = e.Cursor, e.Cursor
			out = append(out, e.Node)
		}
		more = got.Changes.PageInfo.HasNextPage
	}
	return out
}

// onStores runs a test on each store, which holds the world of the tests.
func onStores(t *testing.T, test func(t *testing.T, store graph.Store)) {
	fill := func(t *testing.T, store graph.Store) graph.Store {
		t.Helper()
		reload(t, store, talks())
		reload(t, store, homonyms())
		return store
	}
	t.Run("SQLite", func(t *testing.T) {
		store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "test.db"))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { store.Close(context.Background()) })
		test(t, fill(t, store))
	})
	t.Run("Neo4j", func(t *testing.T) { test(t, fill(t, neo4jtest.Open(t))) })
}

// serving serves a store; its subscriptions end with the test.
func serving(t *testing.T, store graph.Reader, o Options) (*Service, *httptest.Server) {
	t.Helper()
	if o.Poll == 0 {
		o.Poll = 5 * time.Millisecond
	}
	if w, ok := store.(graph.Store); ok {
		o.Writer = derive.New(w, time.Now)
	}
	s := service(t, store, o)
	server := httptest.NewServer(s.Handler())
	t.Cleanup(func() {
		s.Shutdown()
		server.Close()
	})
	return s, server
}

const changesQuery = `subscription { changes { type summary } }`
