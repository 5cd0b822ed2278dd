// Package loader turns articles into claims in a store: Read -> Recognise -> Extract -> Write.
// Articles flow through these stages in the order of the input, a bounded number at a time, so
// that memory does not grow with the number of articles.
package loader

import (
	"context"
	"io"
	"log/slog"
	"runtime"
	"time"

	"parley/graph"
	"parley/graph/derive"
	"parley/loader/article"
)

// Source gives the articles of an input, as article.Reader does.
type Source interface {
	// Next returns the next article. An error of type *article.RejectError is about one record
	// and others may follow; io.EOF ends the input.
	Next() (*article.Record, error)
}

// Writer writes what was extracted in one transaction, as derive.Writer does.
type Writer interface {
	// Load takes at most derive.MaxBatch extractions, writes all or none, and says by index
	// what became of each.
	Load(ctx context.Context, batch []graph.Extraction, extractorVersion string) ([]derive.Outcome, error)
}

// Fingerprints tells which articles a store holds, as graph.Reader does.
type Fingerprints interface {
	Fingerprints(ctx context.Context, articles []string) (map[string]string, error)
}

// Extractor finds claims in articles. Extract is called by many goroutines at once.
type Extractor struct {
	Version string
	Extract func(graph.Article) graph.Extraction
}

// Options say how to load. The zero value takes the defaults.
type Options struct {
	Jobs     int           // articles extracted at the same time; as many as there are cores
	DryRun   bool          // write nothing, and report what would become of each article
	Patience time.Duration // how long a store that is away is tried again; 30 s
	Linger   time.Duration // how long a transaction waits to fill; 250 ms
	Memory   int64         // bytes of text in hand at most; 64 MiB
	Logger   *slog.Logger

	OnReject   func(Rejection) // told of each rejected record, in the order of the input
	OnProgress func(Progress)  // told whenever more of the input is done
}

func (o Options) withDefaults() Options {
	if o.Jobs <= 0 {
		o.Jobs = runtime.GOMAXPROCS(0)
	}
	if o.Patience == 0 {
		o.Patience = 30 * time.Second
	}
	if o.Linger == 0 {
		o.Linger = 250 * time.Millisecond
	}
	if o.Memory == 0 {
		o.Memory = 64 << 20
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	if o.OnReject == nil {
		o.OnReject = func(Rejection) {}
	}
	if o.OnProgress == nil {
		o.OnProgress = func(Progress) {}
	}
	return o
}

// Loader loads articles into one store.
type Loader struct {
	store     Fingerprints // nil holds nothing
	writer    Writer
	extractor Extractor
	opts      Options
}

// New makes a loader. In a dry run the writer is not used, and store may be nil: an empty one.
func New(store Fingerprints, w Writer, x Extractor, o Options) *Loader {
	return &Loader{store: store, writer: w, extractor: x, opts: o.withDefaults()}
}

// Load loads all that the source gives. Rejected records are in the report and are no error.
// Where the error is not nil the load stopped early: the report says what is not loaded yet, and
// the same load started again goes on from there. The error then wraps the context's, or the
// store's sentinel.
func (l *Loader) Load(ctx context.Context, src Source) (*Report, error) {
	began := time.Now()
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	r := l.begin()

	records := r.read(ctx, src)          // articles and what is wrong with others, in order
	known := r.recognise(ctx, records)   // which of them the store has as they are
	extracted := r.extract(ctx, known)   // claims, on all cores, still in order
	err := r.write(ctx, stop, extracted) // in transactions, by this goroutine alone

	stop(err)
	if countsOn(ctx) {
		r.report.setPending(r.leftOver())
	}
	r.report.Seconds = time.Since(began).Seconds()
	return r.report, err
}

// Extract reads and extracts as Load does, and hands what it finds to emit, in the order of the
// input. Nothing is compared with a store and nothing written; the report counts as loaded what
// was handed over.
func (l *Loader) Extract(ctx context.Context, src Source, emit func(graph.Extraction) error) (*Report, error) {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	r := l.begin()
	extracted := r.extract(ctx, r.read(ctx, src))
	for {
		select {
		case it, ok := <-extracted:
			if !ok {
				return r.report, context.Cause(ctx)
			}
			if err := r.emit(ctx, it, emit); err != nil {
				return r.report, err
			}
		case <-ctx.Done(): // the source may be waiting for its input
			return r.report, context.Cause(ctx)
		}
	}
}

func (l *Loader) begin() *run {
	return &run{Loader: l, hand: newHand(l.opts.Memory), report: &Report{Rejects: []Rejection{}, DryRun: l.opts.DryRun},
		rest: make(chan []Pending, 1), seen: map[hash]hash{}}
}

func (r *run) emit(ctx context.Context, it *item, emit func(graph.Extraction) error) error {
	select {
	case <-it.done:
	case <-ctx.Done():
		return context.Cause(ctx)
	}
	if it.fatal != nil {
		return it.fatal
	}
	if it.reject != nil {
		r.rejectItem(it)
		return nil
	}
	r.report.notice(it.record, it.extraction.Notices)
	r.count(it, derive.Loaded)
	return emit(it.extraction)
}

// run is one load under way.
type run struct {
	*Loader
	hand   *hand // what was read and is not done with
	report *Report
	rest   chan []Pending // what the reader found that was never taken in hand
	seen   map[hash]hash  // in a dry run: article ids, and the fingerprints that would stand
}

// item is a record on its way through the stages.
type item struct {
	record  *article.Record
	reject  *article.RejectError // why the record goes no further
	fatal   error                // why nothing goes further
	version string               // of what extracts it
	stands  bool                 // the store holds a version of the article
	same    bool                 // and that is this one

	extraction graph.Extraction
	done       chan struct{} // closed when extraction and reject are final
	ticket     ticket
}

// rejected turns the record into a rejected one.
func (it *item) rejected(reason string) {
	r := it.record
	it.reject = &article.RejectError{File: r.File, Line: r.Line, ID: r.ID, Reason: reason, Bytes: r.Bytes}
}

// isEnd tells the regular end of a source from its failure.
func isEnd(err error) bool { return err == io.EOF }
