package schema

import (
	"net/http/httptest"
	"testing"

	"parley/graph"
)

func TestHealth(t *testing.T) {
	probe := httptest.NewRequest("GET", "/", nil)
	want := func(t *testing.T, s *Service, live, ready int) {
		t.Helper()
		if w := serve(t, s.Live(), probe); w.Code != live {
			t.Errorf("live: %d %s, want %d", w.Code, w.Body, live)
		}
		if w := serve(t, s.Ready(), probe); w.Code != ready {
			t.Errorf("ready: %d %s, want %d", w.Code, w.Body, ready)
		}
	}
	onBothStores(t, func(t *testing.T, store graph.Store) {
		want(t, service(t, store, Options{ReadToken: readToken}), 200, 200)
		if err := store.Close(t.Context()); err != nil {
			t.Fatal(err)
		}
		want(t, service(t, store, Options{}), 200, 503)
	})
	t.Run("away", func(t *testing.T) { want(t, service(t, &empty{fail: graph.ErrUnavailable}, Options{}), 200, 503) })
	t.Run("shutdown", func(t *testing.T) {
		s := service(t, &empty{}, Options{})
		want(t, s, 200, 200)
		select {
		case <-s.Done():
			t.Error("it is done before the shutdown")
		default:
		}
		s.Shutdown()
		s.Shutdown() // twice is once
		<-s.Done()
		want(t, s, 200, 503)
		if w := serve(t, s.Handler(), posted("{ stats { people } }")); w.Code != 200 {
			t.Errorf("what still comes is answered by %d", w.Code)
		}
	})
}
