package schema

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"sync"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"

	"parley/graph"
)

// Options are what a service may do, and its limits. The zero value answers whoever asks, writes
// nothing, and takes the defaults.
type Options struct {
	Writer     Writer       // who writes; mutations need it
	Ingest     graph.Ingest // who loads articles
	Past       Past         // what the graph was at some moment; without it asOf.known is refused
	WriteToken string       // who has it may write, and read; without one all mutations are refused
	ReadToken  string       // who has it may read; without one everybody may

	Origins []string // of pages of other sites that may ask, as "https://example.org"; "*" is any
	Hosts   []string // the names that the server goes by, beside addresses and localhost; see frontier.own

	Limits        Limits        // of what one request asks for
	Timeout       time.Duration // of one request; 10 s
	WriteTimeout  time.Duration // of one request that writes; 50 s
	MaxConcurrent int           // requests that execute at the same time; 64
	MaxBody       int64         // bytes of a request's body; 1 MiB
	MaxWrite      int64         // bytes of the body of a request with the write token; 32 MiB
	MaxAnswer     int64         // bytes of text in an answer; 64 MiB
	Subscribers   int           // who subscribe at the same time; 256
	Poll          time.Duration // how often the store is asked for changes while somebody subscribes; 250 ms
	Heartbeat     time.Duration // between signs of life of a subscription; 12 s
	SendTimeout   time.Duration // how long a client may take to accept an event, or some of a file; 20 s

	Logger *slog.Logger // where faults and requests are logged; slog.Default()
}

// Past gives a reader of the graph as it was known at a moment, and what is to be called when it is
// read no more. It may wait for as long as the context lasts.
type Past func(ctx context.Context, at time.Time) (graph.Reader, func(), error)

func (o Options) withDefaults() Options {
	if o.Past == nil {
		o.Past = noPast
	}
	o.Limits = o.Limits.withDefaults()
	if o.Timeout <= 0 {
		o.Timeout = 10 * time.Second
	}
	if o.WriteTimeout <= 0 {
		o.WriteTimeout = 50 * time.Second
	}
	if o.MaxConcurrent <= 0 {
		o.MaxConcurrent = 64
	}
	if o.MaxBody <= 0 {
		o.MaxBody = 1 << 20
	}
	if o.MaxWrite <= 0 {
		o.MaxWrite = 32 << 20
	}
	if o.MaxAnswer <= 0 {
		o.MaxAnswer = 64 << 20
	}
	if o.Subscribers <= 0 {
		o.Subscribers = 256
	}
	if o.Poll <= 0 {
		o.Poll = 250 * time.Millisecond
	}
	if o.Heartbeat <= 0 {
		o.Heartbeat = 12 * time.Second
	}
	if o.SendTimeout <= 0 {
		o.SendTimeout = 20 * time.Second
	}
	if o.Logger == nil {
		o.Logger = slog.Default()
	}
	return o
}

// maxWriters is how many requests that write may wait for the store's lock. They have places of
// their own, so that those who read need not wait for them.
const maxWriters = 8

// maxBodies is how many large bodies are read at the same time; with Options.MaxBody it bounds their memory.
const maxBodies = 512

// queueTime is how long a request waits for others to end before it is turned away.
const queueTime = 250 * time.Millisecond

// Service answers GraphQL requests from one store. It is safe for concurrent use.
type Service struct {
	store     graph.Reader
	opts      Options
	types     *typeSystem
	documents *lru.Cache[string, *document]
	texts     *lru.Cache[string, string] // of persisted queries, by their hashes
	frontier  *frontier
	tags      *tags
	metrics   *metrics
	bodies    chan struct{} // of those whose large bodies are being read
	slots     chan struct{} // of those who read
	writers   chan struct{} // of those who write
	feed      *feed
	closing   chan struct{} // closed when the shutdown begins
	close     sync.Once
}

// New makes a service over the store.
func New(store graph.Reader, o Options) (*Service, error) {
	if store == nil {
		return nil, errors.New("schema: no store")
	}
	if o.WriteToken != "" && o.Writer == nil {
		return nil, errors.New("schema: a write token, and nobody who writes")
	}
	types, err := loadTypes()
	if err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	documents, err := lru.New[string, *document](rememberedDocuments)
	if err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	texts, err := lru.New[string, string](persistedQueries)
	if err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	frontier, err := newFrontier(o)
	if err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	o = o.withDefaults()
	m := newMetrics()
	reader := &observed{store, m.statements}
	news := &feed{store: reader, log: o.Logger, every: o.Poll, timeout: o.Timeout, most: o.Subscribers, kept: logKept}
	m.count("parley_subscriptions", "Subscriptions under way.", news.subscribers)
	return &Service{
		store: reader, opts: o, types: types, documents: documents, texts: texts, frontier: frontier,
		tags: newTags(), metrics: m, bodies: make(chan struct{}, maxBodies),
		slots: make(chan struct{}, o.MaxConcurrent), writers: make(chan struct{}, maxWriters), closing: make(chan struct{}),
		feed: news,
	}, nil
}

// Shutdown begins the end: the service says that it is not ready, and subscriptions end, so
// that their clients come back to another. Requests are still answered.
func (s *Service) Shutdown() { s.close.Do(func() { close(s.closing) }) }

// Done is closed when the shutdown begins.
func (s *Service) Done() <-chan struct{} { return s.closing }

// Handler returns the HTTP endpoint: GraphQL over GET and POST at whatever path it is mounted.
func (s *Service) Handler() http.Handler {
	return compressed(&handler{service: s}, typeJSON, typeResponse)
}

// Execute answers one query, under the same limits as over HTTP; mutations need a token, and so
// HTTP. The variables are as
// encoding/json decodes them; numbers may be json.Number.
func (s *Service) Execute(ctx context.Context, query string, variables map[string]any, operation string) *Response {
	return s.answer(ctx, request{ID: rand.Text(), Query: query, Variables: variables, Operation: operation, Access: reading}).pack()
}

// SDL prints the schema in the GraphQL schema language, in a stable order.
func SDL() string {
	types, err := loadTypes()
	if err != nil {
		return ""
	}
	return types.sdl
}

// RelaySDL is SDL for Relay's compiler: Query.node has no argument but its id. All else is the same, so what is
// compiled with it is understood.
func RelaySDL() string {
	types, err := loadTypes()
	if err != nil {
		return ""
	}
	return types.relay
}
