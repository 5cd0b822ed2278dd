package schema

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"parley/graph"
)

// At a date there is what had begun by then, and held then.
func TestAsOfValid(t *testing.T) {
	s := service(t, load(t, 3), Options{})
	for q, want := range map[string]string{
		`{ meetings(asOf:{valid:"2025-03"}) { totalCount nodes { date } } }`:                                                                                                                `{"meetings":{"totalCount":4,"nodes":[{"date":"2025-02-27"},{"date":"2002-05-05"},{"date":"2001-05-05"},{"date":"2000-05-05"}]}}`,
		`{ meetings(asOf:{valid:"2025-04"}, first:1) { totalCount nodes { date } } }`:                                                                                                       `{"meetings":{"totalCount":5,"nodes":[{"date":"2025-04-10"}]}}`,
		`{ institution(id:"Russia", asOf:{valid:"2001-12-31"}) { meetings { totalCount } counterparts(first:1) { nodes { actor { name } count last } } } }`:                                 `{"institution":{"meetings":{"totalCount":2},"counterparts":{"nodes":[{"actor":{"name":"United States"},"count":2,"last":"2001-05-05"}]}}}`,
		`{ person(id:"Alexandr Darchiev", asOf:{valid:"2015-01-01"}) { positions { title } now: positions(at:"2025-04-10") { title } statements { totalCount } meetings { totalCount } } }`: `{"person":{"positions":[{"title":"deputy minister"}],"now":[{"title":"ambassador"},{"title":"deputy minister"}],"statements":{"totalCount":0},"meetings":{"totalCount":0}}}`,
		`{ person(id:"Alexandr Darchiev", asOf:{valid:"2025-04-12"}) { positions { title } meetings { nodes { participants { actor { name } position { title } } } } } }`: `{"person":{"positions":[{"title":"ambassador"}],"meetings":{"nodes":[{"participants":[` +
			`{"actor":{"name":"Russia"},"position":null},{"actor":{"name":"United States"},"position":null},{"actor":{"name":"Alexandr Darchiev"},"position":{"title":"ambassador"}},{"actor":{"name":"Sonata Coulter"},"position":null}]}]}}}`,
		`{ between(a:"Russia", b:"United States", asOf:{valid:"2001-12-31"}) { totalCount } meetingCounts(by:YEAR, asOf:{valid:"2001-12-31"}) { key } }`:                                            `{"between":{"totalCount":2},"meetingCounts":[{"key":"2001"},{"key":"2000"}]}`,
		`{ timeline(of:["Alexandr Darchiev"], asOf:{valid:"2025-04-12"}) { nodes { date summary } } }`:                                                                                              `{"timeline":{"nodes":[{"date":"2025-04-10","summary":"Talks: Russia and United States, Istanbul, 2025-04-10"},{"date":"2025-04-11","summary":"Alexandr Darchiev: We agreed to go on."},{"date":null,"summary":"Alexandr Darchiev – holds position: ambassador – Russia"}]}}`,
		`{ network(around:["Alexandr Darchiev"], types:[PARTICIPATED_IN, HOLDS_POSITION], asOf:{valid:"2025-05-01"}) { edges { label } } }`:                                                         `{"network":{"edges":[{"label":"holds position: ambassador"},{"label":"participated in: head"}]}}`,
		`{ path(from:"Alexandr Darchiev", to:"Istanbul", asOf:{valid:"2025-04-09"}) { length } later: path(from:"Alexandr Darchiev", to:"Istanbul", maxLength:2) { length } }`:                      `{"path":[],"later":[{"length":2}]}`,
		`{ people(filter:{met:"United States"}, asOf:{valid:"2025-04-09"}) { nodes { name } } later: people(filter:{not:{not:{met:"United States"}}}, asOf:{valid:"2025-04"}) { nodes { name } } }`: `{"people":{"nodes":[{"name":"Ivan Petrova"},{"name":"Ivan Petrovb"},{"name":"Ivan Petrovc"}]},"later":{"nodes":[{"name":"Alexandr Darchiev"},{"name":"Ivan Petrova"},{"name":"Ivan Petrovb"},{"name":"Ivan Petrovc"}]}}`,
		`{ entities(filter:{kinds:[MEETING,PERSON]}, asOf:{valid:"2000-12-31"}) { totalCount } }`:                                                                                                   `{"entities":{"totalCount":11}}`,
	} {
		r := s.Execute(t.Context(), q, nil, "")
		if got := string(r.Data); got != want || len(r.Errors) > 0 {
			t.Errorf("%s\ngot  %s %v\nwant %s", q, got, r.Errors, want)
		}
	}
}

// A cursor goes on with the list that it is of, and with no other.
func TestCursorsCarryAsOf(t *testing.T) {
	s := service(t, load(t, 3), Options{})
	const list = `meetings(first:1, after:%q%s) { totalCount nodes { date } }`
	cursor := ask1(t, s, `{ meetings(first:1, asOf:{valid:"2025-03"}) { pageInfo { endCursor } } }`, "meetings", "pageInfo", "endCursor")
	plain := ask1(t, s, `{ meetings(first:1) { pageInfo { endCursor } } }`, "meetings", "pageInfo", "endCursor")
	const want = `{"meetings":{"totalCount":4,"nodes":[{"date":"2002-05-05"}]}}`
	for _, asOf := range []string{"", `, asOf:{valid:"2025-03"}`} {
		r := s.Execute(t.Context(), "{ "+fmt.Sprintf(list, cursor, asOf)+" }", nil, "")
		if got := string(r.Data); got != want {
			t.Errorf("%s: got %s %v, want %s", asOf, got, r.Errors, want)
		}
	}
	for _, q := range []string{fmt.Sprintf(list, cursor, `, asOf:{valid:"2025-04"}`), fmt.Sprintf(list, plain, `, asOf:{valid:"2025-03"}`)} {
		r := s.Execute(t.Context(), "{ "+q+" }", nil, "")
		if len(r.Errors) == 0 || r.Errors[0].Code() != CodeInput {
			t.Errorf("%s: got %s %v, want it refused", q, r.Data, r.Errors)
		}
	}
}

// What was known is read from what was kept of it, once for all questions of a request about one moment.
func TestAsOfKnown(t *testing.T) {
	then := load(t, 1)
	var asked []string
	released := 0
	s := service(t, load(t, 3), Options{Past: func(_ context.Context, at time.Time) (graph.Reader, func(), error) {
		asked = append(asked, at.Format(time.RFC3339))
		return then, func() { released++ }, nil
	}})
	const q = `{ now: meetings { totalCount } then: meetings(asOf:{known:"2025-01-01T01:00:00+01:00"}) { totalCount }
		again: institution(id:"Russia", asOf:{known:"2025-01-01T00:00:00Z"}) { meetings { totalCount } }
		both: meetings(asOf:{known:"2025-01-01T00:00:00Z", valid:"2001"}) { totalCount } }`
	r := s.Execute(t.Context(), q, nil, "")
	if got, want := string(r.Data), `{"now":{"totalCount":5},"then":{"totalCount":3},"again":{"meetings":{"totalCount":3}},"both":{"totalCount":1}}`; got != want {
		t.Errorf("got %s %v, want %s", got, r.Errors, want)
	}
	if want := []string{"2025-01-01T00:00:00Z", "2025-01-01T00:00:00Z"}; !slices.Equal(asked, want) || released != 2 {
		t.Errorf("asked for %v, gave back %d; want %v, each given back", asked, released, want)
	}
	r = service(t, then, Options{}).Execute(t.Context(), q, nil, "")
	if len(r.Errors) == 0 || r.Errors[0].Code() != CodeInput {
		t.Errorf("without a past: %s %v", r.Data, r.Errors)
	}
}

// Pages of any size give each entry of a list once, in its order.
func TestPagesOfTimeline(t *testing.T) {
	s := service(t, load(t, 4), Options{})
	const list = `{ timeline(of:["Russia","Istanbul","Alexandr Darchiev","Ivan Petrova"], first:%d%s) { totalCount nodes { date summary } pageInfo { endCursor hasNextPage } } }`
	type timeline struct {
		Timeline struct {
			TotalCount int
			Nodes      []struct{ Date, Summary string }
			PageInfo   struct {
				EndCursor   string
				HasNextPage bool
			}
		}
	}
	whole := answerInto[timeline](t, s, fmt.Sprintf(list, 100, "")).Timeline
	if n := len(whole.Nodes); n != whole.TotalCount || n < 10 {
		t.Fatalf("%d entries, totalCount %d", n, whole.TotalCount)
	}
	dates := []string{}
	for _, n := range whole.Nodes {
		dates = append(dates, strings.Replace(n.Date+"~", "~", "", min(len(n.Date), 1))) // undated last
	}
	if !slices.IsSorted(dates) {
		t.Errorf("not in the order of time: %q", dates)
	}
	for size := 1; size <= 4; size++ {
		var got []struct{ Date, Summary string }
		for after := ""; ; {
			page := answerInto[timeline](t, s, fmt.Sprintf(list, size, after)).Timeline
			got = append(got, page.Nodes...)
			if !page.PageInfo.HasNextPage {
				break
			}
			after = fmt.Sprintf(", after:%q", page.PageInfo.EndCursor)
		}
		if !slices.Equal(got, whole.Nodes) {
			t.Errorf("pages of %d: %v, want %v", size, got, whole.Nodes)
		}
	}
}
