package schema

import (
	"context"
	"io"
	"net/http"
	"time"

	"golang.org/x/sync/singleflight"
)

// readyTime is how long the store may take to say that it is there.
const readyTime = 2 * time.Second

// Live tells that the process lives.
func (s *Service) Live() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { tell(w, http.StatusOK, "alive") })
}

// Ready tells whether requests are answered: the store has to answer, and the shutdown not to have
// begun. However many ask, the store is asked by one at a time.
func (s *Service) Ready() http.Handler {
	var checks singleflight.Group
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-s.closing:
			tell(w, http.StatusServiceUnavailable, "shutting down")
			return
		default:
		}
		_, err, _ := checks.Do("", func() (any, error) {
			ctx, cancel := context.WithTimeout(context.WithoutCancel(r.Context()), readyTime)
			defer cancel()
			return s.store.Seq(ctx)
		})
		if err != nil {
			tell(w, http.StatusServiceUnavailable, "the store does not answer")
			return
		}
		tell(w, http.StatusOK, "ready")
	})
}

func tell(w http.ResponseWriter, status int, what string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, what+"\n") // the client may be gone
}
