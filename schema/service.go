package schema

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"

	"parley/graph"
)

// Options are the limits of a service. The zero value takes the defaults.
type Options struct {
	Timeout       time.Duration // of one request; 10 s
	MaxConcurrent int           // requests that execute at the same time; 64
	MaxBody       int64         // bytes of a request's body; 1 MiB
	MaxAnswer     int64         // bytes of text in an answer; 64 MiB
	Logger        *slog.Logger  // where faults and requests are logged; slog.Default()
}

func (o Options) withDefaults() Options {
	if o.Timeout <= 0 {
		o.Timeout = 10 * time.Second
	}
	if o.MaxConcurrent <= 0 {
		o.MaxConcurrent = 64
	}
	if o.MaxBody <= 0 {
		o.MaxBody = 1 << 20
	}
	if o.MaxAnswer <= 0 {
		o.MaxAnswer = 64 << 20
	}
	if o.Logger == nil {
		o.Logger = slog.Default()
	}
	return o
}

// queueTime is how long a request waits for others to end before it is turned away.
const queueTime = 250 * time.Millisecond

// Service answers GraphQL requests from one store. It is safe for concurrent use.
type Service struct {
	store     graph.Reader
	opts      Options
	types     *typeSystem
	documents *lru.Cache[string, *document]
	slots     chan struct{}
}

// New makes a service that reads from the store.
func New(store graph.Reader, o Options) (*Service, error) {
	if store == nil {
		return nil, errors.New("schema: no store")
	}
	types, err := loadTypes()
	if err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	documents, err := lru.New[string, *document](rememberedDocuments)
	if err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	o = o.withDefaults()
	return &Service{
		store: store, opts: o, types: types, documents: documents,
		slots: make(chan struct{}, o.MaxConcurrent),
	}, nil
}

// Handler returns the HTTP endpoint: GraphQL over GET and POST at whatever path it is mounted.
func (s *Service) Handler() http.Handler { return &handler{service: s} }

// Execute answers one request, under the same limits as over HTTP. The variables are as
// encoding/json decodes them; numbers may be json.Number.
func (s *Service) Execute(ctx context.Context, query string, variables map[string]any, operation string) *Response {
	return s.answer(ctx, request{Query: query, Variables: variables, Operation: operation})
}

// SDL prints the schema in the GraphQL schema language, in a stable order.
func SDL() string {
	types, err := loadTypes()
	if err != nil {
		return ""
	}
	return types.sdl
}
