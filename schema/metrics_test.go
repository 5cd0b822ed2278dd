package schema

import (
	"context"
	"errors"
	"fmt"
	"net/http/httptest"
	"reflect"
	"strings"
	"testing"

	"parley/graph"
)

// told is what Prometheus is told.
func told(t testing.TB, s *Service) string {
	t.Helper()
	w := serve(t, s.Metrics(), httptest.NewRequest("GET", "/metrics", nil))
	if w.Code != 200 {
		t.Fatalf("%d %s", w.Code, w.Body)
	}
	return w.Body.String()
}

func TestMetrics(t *testing.T) {
	s := writable(t, load(t, 0), Options{})
	h := s.Handler()
	const q = "query Totals { stats { people } }"
	ask(t, h, posted(q))
	ask(t, h, posted(q))
	ask(t, h, posted("{ x y }"))
	ask(t, h, byHash("POST", "", hashed(q)))
	ask(t, h, byHash("POST", q, hashed(q)))
	ask(t, h, byHash("POST", "", hashed(q)))
	write(t, h, `mutation Join { merge(ids:["person/john-smith-us", "person/john-smith-gb"]) { id } }`)
	got := told(t, s)
	for _, want := range []string{
		`parley_requests_total{status="200"} 7`,
		`parley_request_duration_seconds_count{operation="Totals",type="query"} 4`,
		`parley_request_duration_seconds_count{operation="Join",type="mutation"} 1`,
		`parley_request_duration_seconds_count{operation="(unnamed)",type=""} 2`,
		`parley_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 2`,
		`parley_errors_total{code="PERSISTED_QUERY_NOT_FOUND"} 1`,
		`parley_query_cost_count 5`,
		`parley_document_cache_total{result="hit"} 3`,
		`parley_document_cache_total{result="miss"} 3`,
		`parley_persisted_queries_total{result="hit"} 1`,
		`parley_persisted_queries_total{result="miss"} 1`,
		`parley_store_statement_duration_seconds_count{method="Stats",outcome="ok"} 4`,
		`parley_store_statement_duration_seconds_count{method="Lookup",outcome="ok"} 1`,
		`parley_requests_in_flight 0`,
		`go_goroutines `, `process_start_time_seconds `,
	} {
		if !strings.Contains(got, "\n"+want) {
			t.Errorf("no %s", want)
		}
	}
	if t.Failed() {
		t.Log(got)
	}
}

// Names that clients make up do not make the metrics grow.
func TestMetricsAreBounded(t *testing.T) {
	s := service(t, &empty{}, Options{})
	h := s.Handler()
	for i := range 2 * maxOperations {
		ask(t, h, posted(fmt.Sprintf("query Wrong%d { x }", i)))
		ask(t, h, posted(fmt.Sprintf("query Q%d { __typename }", i)))
	}
	ask(t, h, posted("query "+strings.Repeat("n", maxOperationName+1)+" { __typename }"))
	r := httptest.NewRequest("BREW", "/", nil)
	ask(t, h, r)
	if n := strings.Count(told(t, s), "\nparley_request_duration_seconds_count{"); n > maxOperations+3 {
		t.Errorf("%d series of operations", n)
	}
}

func TestMetricsTakeTheReadToken(t *testing.T) {
	s := service(t, &empty{}, Options{ReadToken: readToken})
	for token, want := range map[string]int{"": 401, "Bearer x": 401, "Bearer " + readToken: 200} {
		r := httptest.NewRequest("GET", "/metrics", nil)
		r.Header.Set("Authorization", token)
		if w := serve(t, s.Metrics(), r); w.Code != want || (want == 401) == strings.Contains(w.Body.String(), "parley_") {
			t.Errorf("with %q: %d %.100s", token, w.Code, w.Body)
		}
	}
}

// Every statement is counted, under the name of its method.
func TestEveryStatementIsObserved(t *testing.T) {
	reader := reflect.TypeFor[graph.Reader]()
	for i := range reader.NumMethod() {
		method := reader.Method(i)
		if method.Name == "Name" {
			continue
		}
		s := service(t, &empty{}, Options{})
		in := []reflect.Value{reflect.ValueOf(t.Context())}
		for j := 1; j < method.Type.NumIn(); j++ {
			in = append(in, reflect.Zero(method.Type.In(j)))
		}
		reflect.ValueOf(s.store).MethodByName(method.Name).Call(in)
		if want := fmt.Sprintf(`parley_store_statement_duration_seconds_count{method=%q,outcome="ok"} 1`, method.Name); !strings.Contains(told(t, s), want) {
			t.Errorf("observed.go has no %s", method.Name)
		}
	}
}

func TestOutcomes(t *testing.T) {
	for want, err := range map[string]error{
		"ok": nil, "timeout": fmt.Errorf("x: %w", graph.ErrTimeout), "cancelled": context.Canceled,
		"unavailable": graph.ErrUnavailable, "error": errors.New("x"),
	} {
		s := service(t, &empty{fail: err}, Options{})
		ask(t, s.Handler(), posted("{ stats { people } }"))
		if series := fmt.Sprintf(`{method="Stats",outcome=%q} 1`, want); !strings.Contains(told(t, s), series) {
			t.Errorf("%v is no %s", err, want)
		}
	}
}
