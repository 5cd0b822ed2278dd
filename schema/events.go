package schema

import (
	"context"
	"net/http"
)

// acceptsEvents reports whether a client takes an answer of server-sent events, and whether it
// wants one above all others. One that likes JSON as well gets events for subscriptions alone.
func acceptsEvents(header string) (may, rather bool) {
	events := rankOf(typeEvents, header)
	may = events.explicit && events.q > 0
	rather = may
	for _, offer := range [...]string{typeJSON, typeResponse} {
		other := rankOf(offer, header)
		if other.q > events.q || other.q == events.q && other.explicit {
			rather = false
		}
	}
	return may, rather
}

// lastEvent is the id of the last event that a client has. Those that come back by themselves send it as a
// header; what stands in the URL is where they began.
func lastEvent(r *http.Request) string {
	if id := r.Header.Get("Last-Event-ID"); id != "" {
		return id
	}
	return r.URL.Query().Get("lastEventId")
}

// stream answers with server-sent events: those of a subscription, or one with the response and
// that it is complete. It says how many bytes that were.
func (h *handler) stream(w http.ResponseWriter, r *http.Request, response *Response) (bytes int) {
	s := h.service
	ctx, cut := context.WithCancel(r.Context())
	defer cut()
	out := open(w, s.opts.SendTimeout, cut)
	defer func() { bytes = out.bytes }()
	sub := response.events
	if sub == nil {
		_ = out.next(response) // the client may be gone
		_ = out.complete()
		return 0
	}
	defer sub.leave()
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		out.beat(ctx, s.opts.Heartbeat)
	}()
	defer func() { // nothing is written once the handler has returned
		cut()
		<-ended
	}()
	go func() { // a stream that ends without being complete is one that clients come back to
		select {
		case <-s.Done():
			cut()
		case <-ctx.Done():
		}
	}()
	if out.begin(sub.at.id()) != nil {
		return 0
	}
	if err := s.run(ctx, sub, out); err != nil && ctx.Err() == nil {
		_ = out.next(s.refuse(sub.request, err))
		_ = out.complete()
	}
	return 0
}
