package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"parley/graph/neo4j/neo4jtest"
)

// subscribe follows all changes, and returns their summaries as they come, in a channel that is
// closed at the end of the stream. What comes first is an empty text: the subscription is under way.
func (s *server) subscribe(t *testing.T) <-chan string {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.url+"/graphql?query="+url.QueryEscape("subscription { changes { summary article { id } } }"), nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept", "text/event-stream")
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	heard := make(chan string, 10_000)
	go func() {
		defer close(heard)
		defer answer.Body.Close()
		for lines := bufio.NewScanner(answer.Body); lines.Scan(); {
			switch data, is := strings.CutPrefix(lines.Text(), "data: "); {
			case is:
				heard <- data
			case strings.HasPrefix(lines.Text(), "retry:"):
				heard <- ""
			case strings.HasPrefix(lines.Text(), "event: complete"):
				heard <- lines.Text()
			}
		}
	}()
	return heard
}

// testSubscription loads articles by another process while somebody subscribes.
func testSubscription(t *testing.T, b backend) {
	var pairs []string
	for _, v := range append(b.variables, "PARLEY_ADDR=127.0.0.1:0") {
		name, value, _ := strings.Cut(v, "=")
		pairs = append(pairs, name, value)
	}
	s := startServer(t, env(pairs...))
	heard := s.subscribe(t)
	next := func() string {
		select {
		case text := <-heard:
			return text
		case <-time.After(5 * time.Minute):
			t.Fatal("nothing comes")
			return ""
		}
	}
	next()
	loadWith(t, b, articles(t, 120, 1))
	var log struct {
		Data struct {
			Changes struct {
				TotalCount int
				Nodes      []struct{ Summary string }
			}
		}
	}
	if err := json.Unmarshal([]byte(s.asks(t, "", `{ changes(first: 500) { totalCount nodes { summary } } }`)), &log); err != nil {
		t.Fatal(err)
	}
	if log.Data.Changes.TotalCount < 200 {
		t.Errorf("%d changes", log.Data.Changes.TotalCount)
	}
	for i := range log.Data.Changes.TotalCount {
		var got struct {
			Data   struct{ Changes struct{ Summary string } }
			Errors []any
		}
		if text := next(); json.Unmarshal([]byte(text), &got) != nil || len(got.Errors) > 0 {
			t.Fatalf("change %d: %q", i, text)
		}
		if i < len(log.Data.Changes.Nodes) && got.Data.Changes.Summary != log.Data.Changes.Nodes[i].Summary {
			t.Fatalf("change %d: %+v, want %+v", i, got.Data, log.Data.Changes.Nodes[i])
		}
	}
	s.stop() // streams do not hold it up, and end so that clients come back
	if status := s.wait(t); status != 0 || strings.Contains(fmt.Sprint(s.errs), "cut off") {
		t.Errorf("exit status %d: %s", status, s.errs)
	}
	for text := range heard {
		t.Errorf("and then %q", text)
	}
}

func TestSubscription(t *testing.T) { testSubscription(t, embedded(t)) }

func TestSubscriptionOnNeo4j(t *testing.T) {
	neo4jtest.Server(t)
	testSubscription(t, onNeo4j(t))
}
