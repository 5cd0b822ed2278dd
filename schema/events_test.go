package schema

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"parley/graph"
)

// What is no subscription comes as one event over server-sent events, and what is wrong with one does, too.
func TestEvents(t *testing.T) {
	s, server := serving(t, load(t, 0), Options{WriteToken: writeToken})
	future := endOf(1000).id()
	for _, c := range []struct{ name, query, holds string }{
		{"a query", `{ article(id:"talks") { id } }`, `{"data":{"article":{"id":"article/talks"}}`},
		{"a wrong query", `{ x }`, `GRAPHQL_VALIDATION_FAILED`},
		{"no query", `{`, `GRAPHQL_PARSE_FAILED`},
		{"two fields", `subscription { a: changes { type } ...F } fragment F on Subscription { b: changes { type } }`, `a subscription has one field, and this one has 2`},
		{"none", `subscription($no: Boolean = true) { changes @skip(if: $no) { type } }`, `a subscription has one field, and this one has 0`},
		{"the schema", `subscription { __typename }`, `GRAPHQL_VALIDATION_FAILED`},
		{"who is not known", `subscription { changes(of: ["Nobody"]) { type } }`, `NOT_FOUND`},
		{"who may be two", `subscription { changes(of: ["John Smith"]) { type } }`, `"candidates":[`},
		{"too many", `subscription { changes(of: [` + strings.Repeat(`"Russia",`, 51) + `]) { type } }`, `of has 51 items; 50 are allowed`},
		{"no type", `subscription { changes(types: [X]) { type } }`, `GRAPHQL_VALIDATION_FAILED`},
		{"too costly", `subscription { changes { node { ... on Actor { meetings(first:500) { nodes { participants { actor { meetings(first:500) { nodes { id } } } } } } } } } }`, `QUERY_TOO_COSTLY`},
		{"no variable", `subscription($of: [ID!]!) { changes(of: $of) { type } }`, `BAD_USER_INPUT`},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := listen(t, at(server, c.query))
			if e := l.next(t); e.name != "next" || !strings.Contains(e.data, c.holds) {
				t.Errorf("%+v, want %s", e, c.holds)
			}
			if e := l.next(t); e != (event{name: "complete"}) {
				t.Errorf("then comes %+v", e)
			}
			if e := l.event(t); e != (event{}) {
				t.Errorf("then comes %+v", e)
			}
			if l.answer.StatusCode != 200 || l.answer.Header.Get("Content-Type") != typeEvents+"; charset=utf-8" ||
				l.answer.Header.Get("Cache-Control") != "no-cache, no-transform" || l.answer.Header.Get("X-Accel-Buffering") != "no" {
				t.Errorf("%s %v", l.answer.Status, l.answer.Header)
			}
		})
	}
	for _, id := range []string{"x", "12", endOf(1).id() + "x", position{-1, 0}.id(), writeCursor(graph.Cursor{"1", "99999999999999999999"}, sortChange, ""), writeCursor(graph.Cursor{"a", "b"}, sortName, ""), future} {
		l := listen(t, at(server, changesQuery), "Last-Event-ID", id)
		if e := l.next(t); !strings.Contains(e.data, "BAD_USER_INPUT") || !strings.Contains(e.data, "last event id") {
			t.Errorf("the last event %q: %+v", id, e)
		}
	}
	if n := s.feed.number; n != 0 {
		t.Errorf("%d are taken for subscribers", n)
	}
}

// What is no GraphQL request, or is not allowed, is told by the status, as without events.
func TestEventsRefused(t *testing.T) {
	s, server := serving(t, load(t, 0), Options{WriteToken: writeToken, ReadToken: readToken, Subscribers: 1})
	token := "Bearer " + readToken
	for _, c := range []struct {
		name, address string
		status        int
		headers       []string
	}{
		{"no token", at(server, changesQuery), 401, nil},
		{"another token", at(server, changesQuery), 401, []string{"Authorization", "Bearer x"}},
		{"a mutation by GET", at(server, `mutation { undo(judgement: "x") { id } }`), 405, []string{"Authorization", "Bearer " + writeToken}},
		{"no query", server.URL, 400, []string{"Authorization", token}},
	} {
		if got := listen(t, c.address, c.headers...).answer; got.StatusCode != c.status || !strings.HasPrefix(got.Header.Get("Content-Type"), typeJSON) {
			t.Errorf("%s: %s, %s", c.name, got.Status, got.Header.Get("Content-Type"))
		}
	}
	first := listen(t, at(server, changesQuery), "Authorization", token)
	first.began(t)
	if got := listen(t, at(server, changesQuery), "Authorization", token).answer; got.StatusCode != 503 || got.Header.Get("Retry-After") == "" {
		t.Errorf("one too many: %s", got.Status)
	}
	first.cut()
	for deadline := time.Now().Add(patience); s.feed.subscribers() > 0; time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("who went is not forgotten")
		}
	}
	listen(t, at(server, changesQuery), "Authorization", token).began(t)
}

// Who does not take events is told to, and who takes JSON as well gets it for what is no subscription.
func TestEventsNegotiated(t *testing.T) {
	_, server := serving(t, load(t, 0), Options{})
	for _, c := range []struct{ accept, query, media string }{
		{"", changesQuery, typeJSON},
		{"*/*", changesQuery, typeJSON},
		{"application/json", changesQuery, typeJSON},
		{"text/event-stream;q=0", changesQuery, typeJSON},
		{"application/json, text/event-stream", changesQuery, typeEvents},
		{"application/graphql-response+json, application/json, text/event-stream, multipart/mixed", changesQuery, typeEvents},
		{"application/json, text/event-stream", `{ stats { people } }`, typeJSON},
		{"application/json;q=0.5, text/event-stream", `{ stats { people } }`, typeEvents},
		{"text/event-stream, */*", `{ stats { people } }`, typeEvents},
	} {
		got := listen(t, at(server, c.query), "Accept", c.accept).answer.Header.Get("Content-Type")
		if !strings.HasPrefix(got, c.media) && (c.accept != "text/event-stream;q=0" || got == typeEvents) {
			t.Errorf("%s, accepting %q: %s", c.query, c.accept, got)
		}
	}
}

// Mutations go by POST with the write token, as ever.
func TestMutationOverEvents(t *testing.T) {
	_, server := serving(t, load(t, 0), Options{WriteToken: writeToken})
	for token, want := range map[string]string{"": "", writeToken: `{"data":{"merge":{"verdict":"SAME"}}`} {
		ctx, cancel := context.WithCancel(t.Context())
		r := posted(`mutation { merge(ids: ["person/john-smith-us", "person/john-smith-gb"]) { verdict } }`).WithContext(ctx)
		r.URL, r.RequestURI, r.Host = must1(url.Parse(server.URL)), "", ""
		r.Header.Set("Accept", typeEvents)
		r.Header.Set("Authorization", "Bearer "+token)
		l := receive(t, r, cancel)
		if want == "" && l.answer.StatusCode != 401 {
			t.Errorf("without a token: %s", l.answer.Status)
		}
		if want != "" {
			if e := l.next(t); !strings.HasPrefix(e.data, want) || l.next(t).name != "complete" {
				t.Errorf("%+v", e)
			}
		}
	}
}

func must1[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// A stream outlives the server's limits, and says now and then that it lives, and where it is: what a
// client has not asked for it need not be told again.
func TestHeartbeats(t *testing.T) {
	store := load(t, 0)
	s := service(t, store, Options{Heartbeat: 5 * time.Millisecond, Poll: time.Millisecond})
	server := httptest.NewUnstartedServer(s.Handler())
	server.Config.ReadTimeout, server.Config.WriteTimeout = 50*time.Millisecond, 50*time.Millisecond
	server.Start()
	defer server.Close()
	l := listen(t, at(server, `subscription { changes(of: ["Sonata Coulter"]) { type summary } }`))
	last := l.began(t)
	for began := time.Now(); time.Since(began) < 200*time.Millisecond; {
		if e := l.event(t); e != (event{comment: ":"}) {
			t.Fatalf("%+v", e)
		}
	}
	reload(t, store, round(1)) // which is not about her
	e := l.event(t)
	for ; e.id == ""; e = l.event(t) {
	}
	if e.name != "" || e.comment != ":" || e.id == last {
		t.Errorf("%+v", e)
	}
	if rest := inLog(t, s, e.id, ""); len(rest) > 0 {
		t.Errorf("it is at %s, before %v", e.id, rest)
	}
	s.Shutdown()
	for e = l.event(t); e.comment != ""; e = l.event(t) {
	}
	if e != (event{}) {
		t.Errorf("a stream ends with %+v: clients would not come back", e)
	}
}

// A client that takes nothing is cut off, and costs nothing until then.
func TestSlowClient(t *testing.T) {
	store := load(t, 0)
	s := service(t, store, Options{SendTimeout: 20 * time.Millisecond, Heartbeat: time.Millisecond, Poll: time.Millisecond})
	server := httptest.NewUnstartedServer(s.Handler())
	server.Config.ConnState = func(c net.Conn, state http.ConnState) {
		if state == http.StateNew {
			_ = c.(*net.TCPConn).SetWriteBuffer(1 << 12)
		}
	}
	server.Start()
	defer server.Close()
	conn, err := net.Dial("tcp", server.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	_ = conn.(*net.TCPConn).SetReadBuffer(1 << 12)
	if _, err := conn.Write([]byte("GET " + strings.TrimPrefix(at(server, changesQuery), server.URL) + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n")); err != nil {
		t.Fatal(err)
	}
	for _, want := range []int{1, 0} {
		for deadline := time.Now().Add(patience); s.feed.subscribers() != want; time.Sleep(time.Millisecond) {
			if time.Now().After(deadline) {
				t.Fatalf("%d subscribers, want %d", s.feed.subscribers(), want)
			}
		}
	}
}

// away is a store that cannot be reached for a while.
type away struct {
	graph.Store
	is atomic.Bool
}

func (a *away) err() error {
	if a.is.Load() {
		return errors.Join(graph.ErrUnavailable, errors.New("secret"))
	}
	return nil
}

func (a *away) Seq(ctx context.Context) (int64, error) {
	if err := a.err(); err != nil {
		return 0, err
	}
	return a.Store.Seq(ctx)
}

func (a *away) ListChanges(ctx context.Context, q graph.ChangeQuery) (graph.List[graph.LogEntry], error) {
	if err := a.err(); err != nil {
		return graph.List[graph.LogEntry]{}, err
	}
	return a.Store.ListChanges(ctx, q)
}

func (a *away) Lookup(ctx context.Context, refs []string) (map[string][]graph.Node, error) {
	if err := a.err(); err != nil {
		return nil, err
	}
	return a.Store.Lookup(ctx, refs)
}

// While the store is away streams stay, and then go on where they were.
func TestStoreAway(t *testing.T) {
	store := &away{Store: load(t, 0)}
	s, server := serving(t, store, Options{Heartbeat: time.Millisecond})
	l := listen(t, at(server, `subscription { changes { type summary node { id } } }`))
	begin := l.began(t)
	reload(t, store.Store, round(1))
	got := l.changes(t, 1)
	store.is.Store(true)
	reload(t, store.Store, round(2))
	for range 20 { // heartbeats, and what was read before
		l.event(t)
	}
	if a := listen(t, at(server, changesQuery)).answer; a.StatusCode != 503 {
		t.Errorf("who comes meanwhile: %s", a.Status)
	}
	l.cut()
	l = listen(t, at(server, changesQuery), "Last-Event-ID", got[0].ID)
	if l.answer.StatusCode != 503 {
		t.Errorf("who comes back meanwhile: %s", l.answer.Status)
	}
	store.is.Store(false)
	l = listen(t, at(server, `subscription { changes { type summary node { id } } }`), "Last-Event-ID", got[0].ID)
	l.began(t)
	store.is.Store(true)
	reload(t, store.Store, round(3))
	for range 20 {
		if e := l.event(t); e.name == "next" {
			if strings.Contains(e.data, "errors") {
				t.Errorf("%+v", e)
			}
			got = append(got, change{ID: e.id})
		}
	}
	store.is.Store(false)
	want := inLog(t, s, begin, "")
	got = append(got, l.changes(t, len(want)-len(got))...)
	for i := range got {
		if got[i].ID != want[i].ID {
			t.Fatalf("event %d is %+v, want %+v", i, got[i], want[i])
		}
	}
}
