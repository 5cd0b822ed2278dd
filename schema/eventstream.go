package schema

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"sync"
	"time"
)

// typeEvents is the media type of server-sent events.
const typeEvents = "text/event-stream"

// reconnectAfter is how long clients are asked to wait before they come back, in milliseconds.
const reconnectAfter = 2000

// eventStream writes server-sent events. A client that does not take them in time is cut off: it
// knows how far it came, and can come back.
type eventStream struct {
	control *http.ResponseController
	w       http.ResponseWriter
	patient time.Duration // how long one write may take
	cut     context.CancelFunc

	mu       sync.Mutex
	sent, at string // the position that the client knows of, and the one that it has reached
	bytes    int
	err      error
}

// open begins an answer of events. The server's limits on how long a request may take are for others.
func open(w http.ResponseWriter, patient time.Duration, cut context.CancelFunc) *eventStream {
	head := w.Header()
	head.Set("Content-Type", typeEvents+"; charset=utf-8")
	head.Set("Cache-Control", "no-cache, no-transform")
	head.Set("X-Accel-Buffering", "no")
	s := &eventStream{control: http.NewResponseController(w), w: w, patient: patient, cut: cut}
	_ = s.control.SetReadDeadline(time.Time{}) // where there are no deadlines there is none to lift
	_ = s.control.SetWriteDeadline(time.Now().Add(patient))
	w.WriteHeader(http.StatusOK)
	return s
}

// write sends a block of lines. It is called with the lock.
func (s *eventStream) write(block []byte) error {
	if s.err != nil {
		return s.err
	}
	_ = s.control.SetWriteDeadline(time.Now().Add(s.patient))
	s.bytes += len(block)
	if _, s.err = s.w.Write(block); s.err == nil {
		s.err = s.control.Flush()
	}
	if s.err != nil {
		s.cut()
	}
	return s.err
}

// begin tells the client where it is, so that it can come back to there.
func (s *eventStream) begin(id string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.sent, s.at = id, id
	return s.write(fmt.Appendf(nil, "retry: %d\nid: %s\n\n", reconnectAfter, id))
}

// next sends a response.
func (s *eventStream) next(r *Response) error {
	body, err := r.MarshalJSON()
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	block := []byte("event: next\n")
	if id := r.eventID; id != "" {
		block = fmt.Appendf(block, "id: %s\n", id)
		s.sent, s.at = id, id
	}
	for line := range bytes.Lines(body) {
		block = append(append(append(block, "data: "...), bytes.TrimRight(line, "\r\n")...), '\n')
	}
	return s.write(append(block, '\n'))
}

// complete says that there is no more to come. The empty data has browsers take note of it.
func (s *eventStream) complete() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.write([]byte("event: complete\ndata:\n\n"))
}

// reached notes how far the client has come: all before it was sent, or was not asked for.
func (s *eventStream) reached(id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.at = id
}

// beat writes something now and then, so that nobody between takes the connection for dead, and a
// dead one is found out: where the client is, where that is news, else a comment.
func (s *eventStream) beat(ctx context.Context, every time.Duration) {
	for {
		sleep(ctx, every)
		if ctx.Err() != nil {
			return
		}
		s.mu.Lock()
		block := []byte(":\n")
		if s.at != s.sent {
			block = fmt.Appendf(block, "id: %s\n", s.at)
			s.sent = s.at
		}
		_ = s.write(append(block, '\n')) // the stream ends where it fails
		s.mu.Unlock()
	}
}
