package sqlite_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/sqlite"
)

const hubMeetings = 100_000

// hub makes a store in which one actor took part in a hundred thousand meetings, all in one
// country and each named by an article, with one of a thousand others.
func hub(b *testing.B) (s *sqlite.Store, hub, place graph.Key) {
	b.Helper()
	s = openStore(b, filepath.Join(b.TempDir(), "parley.db"))
	var others graph.Key
	apply := func(n int, build func(first graph.Key, c *graph.Change)) {
		err := s.Update(b.Context(), func(tx graph.Tx) error {
			first, err := tx.NewKeys(b.Context(), n)
			c := &graph.Change{At: time.Now(), Rules: "rules"}
			build(first, c)
			if err != nil {
				return err
			}
			return tx.Apply(b.Context(), c)
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	node := func(c *graph.Change, key graph.Key, kind graph.Kind, id, date string) {
		n := graph.Node{Key: key, ID: id, Kind: kind, Name: id, Status: graph.Held, Date: date}
		n.Index.Names, n.Index.Text, n.Index.NameSort = []string{graph.Fold(id)}, graph.Fold(id), graph.Fold(id)
		n.Index.IndexDate(date)
		c.Nodes = append(c.Nodes, n)
	}
	apply(1002, func(first graph.Key, c *graph.Change) {
		hub, place, others = first, first+1, first+2
		node(c, hub, graph.KindInstitution, "institution/hub", "")
		node(c, place, graph.KindLocation, "location/place", "")
		for i := range graph.Key(1000) {
			node(c, others+i, graph.KindPerson, fmt.Sprintf("person/p%03d", i), "")
		}
	})
	const batch = 2000
	relation := func(c *graph.Change, t graph.RelationType, from, to graph.Key) {
		c.Relations = append(c.Relations, graph.Relation{Key: fmt.Sprintf("%s|%d|%d", t, from, to), Type: t, From: from, To: to, Sources: 1, Confidence: 0.9})
	}
	for n := 0; n < hubMeetings; n += batch {
		apply(2*batch, func(first graph.Key, c *graph.Change) {
			for i := range graph.Key(batch) {
				m, a, other := first+2*i, first+2*i+1, others+(graph.Key(n)+i)%1000
				date := time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, (n+int(i))*7919%16000).Format("2006-01-02")
				node(c, m, graph.KindMeeting, fmt.Sprintf("meeting/m%d", n+int(i)), date)
				node(c, a, graph.KindArticle, fmt.Sprintf("article/a%d", n+int(i)), date)
				relation(c, graph.ParticipatedIn, hub, m)
				relation(c, graph.ParticipatedIn, other, m)
				relation(c, graph.HeldIn, m, place)
				relation(c, graph.Mentions, a, hub)
				c.Parties = append(c.Parties, graph.MeetingParties{Meeting: m, Parties: []graph.Party{{Actor: hub, Side: hub}, {Actor: other, Side: other}}})
			}
		})
	}
	return s, hub, place
}

func BenchmarkHub(b *testing.B) {
	s, hub, place := hub(b)
	of := []graph.Key{hub}
	page := graph.Page{Limit: 20}
	held := []graph.Kind{graph.KindMeeting}
	f := graph.NewDateFilter(date(b, "1990-01"), date(b, "1990-03"), false)
	for _, c := range []struct {
		name string
		ask  func(ctx context.Context) (int, error)
	}{
		{"meetings", nodesOf(s, graph.NodeQuery{Of: of, Via: graph.ViaParty, Order: graph.ByDate, Page: page, NodeFilter: graph.NodeFilter{Kinds: held}})},
		{"meetings-deep", nodesOf(s, graph.NodeQuery{Of: of, Via: graph.ViaParty, Order: graph.ByDate, Page: graph.Page{Limit: 20, After: graph.Cursor{"49995000", "meeting/m5"}}, NodeFilter: graph.NodeFilter{Kinds: held}})},
		{"meetings-name", nodesOf(s, graph.NodeQuery{Of: of, Via: graph.ViaParty, Page: page, NodeFilter: graph.NodeFilter{Kinds: held}})},
		{"meetings-status", nodesOf(s, graph.NodeQuery{Of: of, Via: graph.ViaParty, Order: graph.ByDate, Page: page, NodeFilter: graph.NodeFilter{Kinds: held, Statuses: []graph.MeetingStatus{graph.Held}}})},
		{"meetings-dates", nodesOf(s, graph.NodeQuery{Of: of, Via: graph.ViaParty, Order: graph.ByDate, Page: page, NodeFilter: graph.NodeFilter{Kinds: held, Dates: f}})},
		{"all-dates", nodesOf(s, graph.NodeQuery{Order: graph.ByDate, Page: page, NodeFilter: graph.NodeFilter{Kinds: held, Dates: f}})},
		{"all-words", nodesOf(s, graph.NodeQuery{Order: graph.ByDate, Page: page, NodeFilter: graph.NodeFilter{Kinds: held, Words: []string{"meeting", "m77"}}})},
		{"all-common-word", nodesOf(s, graph.NodeQuery{Order: graph.ByDate, Page: page, NodeFilter: graph.NodeFilter{Kinds: held, Words: []string{"meeting"}}})},
		{"count-common-word", countOf(s, graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: held, Words: []string{"meeting"}}})},
		{"between", nodesOf(s, graph.NodeQuery{Order: graph.ByDate, Page: page, NodeFilter: graph.NodeFilter{Kinds: held, All: []graph.Key{hub, hub + 7}, ActingFor: true}})},
		{"place", nodesOf(s, graph.NodeQuery{Of: []graph.Key{place}, Via: graph.ViaPlace, Order: graph.ByDate, Page: page, NodeFilter: graph.NodeFilter{Kinds: held}})},
		{"articles", nodesOf(s, graph.NodeQuery{Of: of, Via: graph.ViaMentioned, Order: graph.ByDate, Page: page, NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindArticle}}})},
		{"count-meetings", countOf(s, graph.NodeQuery{Of: of, Via: graph.ViaParty, NodeFilter: graph.NodeFilter{Kinds: held}})},
		{"count-held", countOf(s, graph.NodeQuery{Of: of, Via: graph.ViaParty, NodeFilter: graph.NodeFilter{Kinds: held, Statuses: []graph.MeetingStatus{graph.Held}}})},
		{"count-articles", countOf(s, graph.NodeQuery{Of: of, Via: graph.ViaMentioned, NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindArticle}}})},
		{"count-place", countOf(s, graph.NodeQuery{Of: []graph.Key{place}, Via: graph.ViaPlace, NodeFilter: graph.NodeFilter{Kinds: held}})},
		{"count-all", countOf(s, graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: held}})},
		{"relations", func(ctx context.Context) (int, error) {
			l, err := s.ListRelations(ctx, graph.RelationQuery{Of: of, Direction: graph.Both, Page: page})
			return len(l[hub].Items), err
		}},
		{"count-relations", func(ctx context.Context) (int, error) {
			n, err := s.CountRelations(ctx, graph.RelationQuery{Of: of, Direction: graph.Both})
			return n[hub], err
		}},
		{"neighbours", func(ctx context.Context) (int, error) {
			l, err := s.Neighbours(ctx, graph.NeighbourQuery{Of: of, Types: []graph.RelationType{graph.ParticipatedIn}, Limit: 200})
			return len(l), err
		}},
		{"counterparts", func(ctx context.Context) (int, error) {
			l, err := s.ListCounterparts(ctx, graph.CounterpartQuery{Of: of, Page: page})
			return len(l[hub].Items), err
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			n, err := 0, error(nil)
			for b.Loop() {
				if n, err = c.ask(b.Context()); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(n), "items")
		})
	}
}

func date(b *testing.B, edtf string) graph.Date {
	b.Helper()
	d, err := graph.ParseDate(edtf)
	if err != nil {
		b.Fatal(err)
	}
	return d
}

// nodesOf asks for a list, and tells how many items all its parents have together.
func nodesOf(s *sqlite.Store, q graph.NodeQuery) func(context.Context) (int, error) {
	return func(ctx context.Context) (n int, err error) {
		lists, err := s.ListNodes(ctx, q)
		for _, l := range lists {
			n += len(l.Items)
		}
		return n, err
	}
}

func countOf(s *sqlite.Store, q graph.NodeQuery) func(context.Context) (int, error) {
	return func(ctx context.Context) (n int, err error) {
		counts, err := s.CountNodes(ctx, q)
		for _, c := range counts {
			n += c
		}
		return n, err
	}
}
