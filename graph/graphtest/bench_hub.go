package graphtest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"parley/graph"
)

// The world of benchHubs: two actors take part in a hundred thousand meetings each, a fifth of which are the same. At each meeting are
// three more of five thousand others, some of whom are at many; a tenth of the meetings did not take place.
const (
	hubMeetings = 100_000
	hubShared   = 20_000
	hubOthers   = 5_000
)

// Ask measures the answer to a question, which has so many items.
func Ask(b *testing.B, name string, ask func(context.Context) (items int, err error)) {
	b.Run(name, func(b *testing.B) {
		n, err := 0, error(nil)
		for b.Loop() {
			if n, err = ask(b.Context()); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(n), "items")
	})
}

// benchHubs measures what is asked of actors who took part in very many meetings.
func benchHubs(b *testing.B, s graph.Store) {
	first := writeHubs(b, s)
	hub, rival := first, first+1
	page := graph.Page{Limit: 20}
	year := graph.NewDateFilter(date("2010"), date("2010"), false)
	of := []graph.Key{hub}
	counterparts := func(q graph.CounterpartQuery) func(context.Context) (int, error) {
		q.Of = of
		return func(ctx context.Context) (int, error) {
			l, err := s.ListCounterparts(ctx, q)
			return len(l[hub].Items), err
		}
	}
	bridges := func(q graph.BridgeQuery) func(context.Context) (int, error) {
		q.Of, q.To, q.Types, q.Limit, q.Reach = of, rival, graph.Ties(), 5, 500_000
		return func(ctx context.Context) (int, error) {
			l, _, err := s.Bridges(ctx, q)
			return len(l), err
		}
	}
	for _, c := range []struct {
		name string
		ask  func(context.Context) (int, error)
	}{
		{"counterparts", counterparts(graph.CounterpartQuery{Page: page})},
		{"counterparts-kind", counterparts(graph.CounterpartQuery{Page: page, Kinds: []graph.Kind{graph.KindInstitution}})},
		{"counterparts-year", counterparts(graph.CounterpartQuery{Page: page, Dates: year})},
		{"counterparts-newest", counterparts(graph.CounterpartQuery{Page: page, Newest: true})},
		{"count-counterparts", func(ctx context.Context) (int, error) {
			n, err := s.CountCounterparts(ctx, graph.CounterpartQuery{Of: of})
			return n[hub], err
		}},
		{"direct", func(ctx context.Context) (int, error) {
			l, err := s.ListRelations(ctx, graph.RelationQuery{Of: of, To: rival, Direction: graph.Both, Types: graph.Ties(), Page: page})
			return len(l), err
		}},
		{"bridges", bridges(graph.BridgeQuery{})},
		{"bridges-year", bridges(graph.BridgeQuery{Times: during("2010-01-01", "2010-12-31")})},
		{"neighbours", func(ctx context.Context) (int, error) {
			l, err := s.Neighbours(ctx, graph.NeighbourQuery{Of: of, Types: graph.Ties(), Limit: 1001, Unsorted: true})
			return len(l), err
		}},
		{"hosted", func(ctx context.Context) (int, error) {
			l, err := s.ListNodes(ctx, graph.NodeQuery{Order: graph.ByDate, Page: page, NodeFilter: graph.NodeFilter{
				Kinds: []graph.Kind{graph.KindMeeting}, All: of, Role: graph.Host,
			}})
			return len(l[0].Items), err
		}},
	} {
		Ask(b, c.name, c.ask)
	}
}

// writeHubs writes the world, and returns the key of the first hub, behind which are the other one and the others.
func writeHubs(b *testing.B, s graph.Store) (first graph.Key) {
	b.Helper()
	const meetings, batch = 2*hubMeetings - hubShared, 2_000
	node := func(c *graph.Change, key graph.Key, kind graph.Kind, id, date string, status graph.MeetingStatus) {
		n := graph.Node{Key: key, ID: id, Kind: kind, Name: id, Status: status, Date: date, Sources: 1}
		n.Index.Names, n.Index.Text, n.Index.NameSort = []string{graph.Fold(id)}, graph.Fold(id), graph.Fold(id)
		n.Index.IndexDate(date)
		c.Nodes = append(c.Nodes, n)
	}
	c := &graph.Change{At: time.Now()}
	first = 1
	for i := range graph.Key(2 + hubOthers) {
		kind := graph.KindPerson
		if i%10 < 2 {
			kind = graph.KindInstitution
		}
		node(c, first+i, kind, fmt.Sprintf("%s/p%04d", map[graph.Kind]string{graph.KindPerson: "person", graph.KindInstitution: "institution"}[kind], i), "", "")
	}
	applyTo(b, s, c)
	r := rand.New(rand.NewPCG(1, 2))
	often := rand.NewZipf(r, 1.1, 20, hubOthers-1)
	for n := 0; n < meetings; n += batch {
		c := &graph.Change{At: time.Now()}
		for i := n; i < n+batch; i++ {
			m, status := first+10_000+graph.Key(i), graph.Held
			if i%10 == 0 {
				status = graph.Planned
			}
			day := time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i*7919%16000).Format("2006-01-02")
			node(c, m, graph.KindMeeting, fmt.Sprintf("meeting/%s-somewhere-%d", day, i), day, status)
			actors := map[graph.Key]bool{}
			if i < hubMeetings {
				actors[first] = true
			}
			if i >= hubMeetings-hubShared {
				actors[first+1] = true
			}
			for range 3 {
				actors[first+2+graph.Key(often.Uint64())] = true
			}
			p := graph.MeetingParties{Meeting: m}
			for a := first; a < first+2+hubOthers; a++ {
				if !actors[a] {
					continue
				}
				role := graph.Member
				if (i+int(a))%1000 == 0 {
					role = graph.Host
				}
				c.Relations = append(c.Relations, graph.Relation{
					Key: graph.FactKey(graph.ParticipatedIn, a, m, ""), Type: graph.ParticipatedIn, From: a, To: m, Sources: 1 + i%7, Confidence: 0.9, Role: role,
				})
				p.Parties = append(p.Parties, graph.Party{Actor: a, Side: a})
			}
			c.Parties = append(c.Parties, p)
		}
		applyTo(b, s, c)
	}
	return first
}
