package schema

import (
	"log/slog"
	"net/http"
	"time"
)

// exchange is one HTTP request under way. When it ends, the access log and the metrics hear of it.
type exchange struct {
	service *Service
	request *http.Request
	id      string
	began   time.Time

	status   int
	bytes    int       // of the body that was sent
	response *Response // nil where none was made
}

func (s *Service) begin(r *http.Request) *exchange {
	s.metrics.inFlight.Inc()
	return &exchange{service: s, request: r, id: requestID(r), began: time.Now(), response: &Response{}}
}

// protect sets what every answer says.
func (x *exchange) protect(out http.Header) {
	out.Set("X-Request-Id", x.id)
	out.Set("X-Content-Type-Options", "nosniff")
	out.Set("Cross-Origin-Resource-Policy", "same-origin")
	out.Set("Cache-Control", "no-store")
}

// end tells of the request: never its variables, tokens and texts, and of what the client chose
// no more than a line holds.
func (x *exchange) end() {
	took := time.Since(x.began)
	x.service.metrics.inFlight.Dec()
	x.service.metrics.note(x.status, x.response, took)
	code := Code("")
	if len(x.response.Errors) > 0 {
		code = x.response.Errors[0].Code()
	}
	cost := 0
	if x.response.Cost != nil {
		cost = x.response.Cost.Estimated
	}
	x.service.opts.Logger.LogAttrs(x.request.Context(), slog.LevelInfo, "request",
		slog.String("id", x.id), slog.String("method", clip(x.request.Method)), slog.String("path", clip(x.request.URL.Path)),
		slog.String("type", x.response.asked.kind), slog.String("operation", clip(x.response.asked.name)),
		slog.Int("status", x.status), slog.String("code", string(code)), slog.Int("cost", cost), slog.Int("bytes", x.bytes), slog.Duration("took", took))
}
