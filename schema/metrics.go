package schema

import (
	"net/http"
	"strconv"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metrics are what Prometheus is told. All labels are bounded: names of operations, which
// clients choose, by operationNames.
type metrics struct {
	registry   *prometheus.Registry
	operations operationNames

	requests   *prometheus.CounterVec   // by status
	durations  *prometheus.HistogramVec // by type and operation
	errors     *prometheus.CounterVec   // by code
	costs      prometheus.Histogram
	inFlight   prometheus.Gauge
	documents  *prometheus.CounterVec   // by result
	persisted  *prometheus.CounterVec   // by result
	remembered *prometheus.CounterVec   // by result
	statements *prometheus.HistogramVec // by method and outcome
}

// Where the buckets of times end, in seconds: statements take less than requests.
var (
	requestTimes   = []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10}
	statementTimes = []float64{.0001, .0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 5}
)

func newMetrics() *metrics {
	m := &metrics{
		registry:   prometheus.NewRegistry(),
		requests:   newCounter("parley_requests_total", "Requests for GraphQL and for files, by HTTP status.", "status"),
		durations:  newHistogram("parley_request_duration_seconds", "How long requests took, by type and name of the operation.", requestTimes, "type", "operation"),
		errors:     newCounter("parley_errors_total", "Errors in answers, by extensions.code.", "code"),
		documents:  newCounter("parley_document_cache_total", "Queries whose parsed form was known already (hit) or not (miss).", "result"),
		persisted:  newCounter("parley_persisted_queries_total", "Queries that came by their hash, known (hit) or not (miss).", "result"),
		remembered: newCounter("parley_remembered_references_total", "Queries for which the store remembered what references mean: so they did (hit), or something was written since and they were asked anew (miss).", "result"),
		statements: newHistogram("parley_store_statement_duration_seconds", "How long statements took that read from the store, by method and outcome.", statementTimes, "method", "outcome"),
		costs: prometheus.NewHistogram(prometheus.HistogramOpts{
			Name: "parley_query_cost", Help: "What operations were estimated to cost, in objects of the answer.", Buckets: prometheus.ExponentialBuckets(1, 10, 7)}),
		inFlight: prometheus.NewGauge(prometheus.GaugeOpts{Name: "parley_requests_in_flight", Help: "Requests under way."}),
	}
	m.registry.MustRegister(m.requests, m.durations, m.errors, m.documents, m.persisted, m.remembered, m.statements, m.costs, m.inFlight,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

func newCounter(name, help, label string) *prometheus.CounterVec {
	return prometheus.NewCounterVec(prometheus.CounterOpts{Name: name, Help: help}, []string{label})
}

func newHistogram(name, help string, buckets []float64, labels ...string) *prometheus.HistogramVec {
	return prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: name, Help: help, Buckets: buckets}, labels)
}

// count has Prometheus ask how many there are of something.
func (m *metrics) count(name, help string, of func() int) {
	m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, func() float64 { return float64(of()) }))
}

// note takes in a request that was answered.
func (m *metrics) note(status int, r *Response, took time.Duration) {
	m.requests.WithLabelValues(strconv.Itoa(status)).Inc()
	if r.events == nil { // how long a subscription goes on says nothing about us
		m.durations.WithLabelValues(r.asked.kind, m.operations.label(r.asked.name, len(r.Errors) == 0)).Observe(took.Seconds())
	}
	for _, e := range r.Errors {
		m.errors.WithLabelValues(string(e.Code())).Inc()
	}
	if r.Cost != nil {
		m.costs.Observe(float64(r.Cost.Estimated))
	}
}

// Metrics tells Prometheus how it goes. Whoever may not read is told nothing.
func (s *Service) Metrics() http.Handler {
	all := promhttp.HandlerFor(s.metrics.registry, promhttp.HandlerOpts{MaxRequestsInFlight: 4})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case !s.frontier.own(r):
			tell(w, http.StatusForbidden, "not a name of this server")
		case s.accessOf(r.Header) == closed:
			w.Header().Set("WWW-Authenticate", challenge)
			tell(w, http.StatusUnauthorized, "reading is closed: send the token of PARLEY_READ_TOKEN as the header Authorization: Bearer TOKEN")
		default:
			all.ServeHTTP(w, r)
		}
	})
}

// operationNames are the names of operations that metrics tell apart: the first that were answered
// without errors. All others count as one, so that nobody can make metrics grow.
type operationNames struct {
	mu    sync.Mutex
	known map[string]bool
}

// What bounds the names of operations, and stands for those that there are none of.
const (
	maxOperations    = 100
	maxOperationName = 64
	otherOperations  = "(other)"
	unnamedOperation = "(unnamed)"
)

func (o *operationNames) label(name string, answered bool) string {
	if name == "" {
		return unnamedOperation
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.known[name] {
		return name
	}
	if !answered || len(o.known) >= maxOperations || len(name) > maxOperationName {
		return otherOperations
	}
	if o.known == nil {
		o.known = map[string]bool{}
	}
	o.known[name] = true
	return name
}

func hitOrMiss(hit bool) string {
	if hit {
		return "hit"
	}
	return "miss"
}
