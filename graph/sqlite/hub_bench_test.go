package sqlite_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/graphtest"
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
		n := graph.Node{Key: key, ID: id, Kind: kind, Name: id, Status: graph.Held, Date: date, Sources: int(key) % 1000}
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
	apply(0, func(_ graph.Key, c *graph.Change) {
		for i := range graph.Key(1000) {
			c.Relations = append(c.Relations, graph.Relation{
				Key: fmt.Sprint("head|", i), Type: graph.HoldsPosition, From: others + i, To: hub, Disc: "head", Since: fmt.Sprint(1900 + i%100),
			})
		}
	})
	const batch = 2000
	relation := func(c *graph.Change, t graph.RelationType, from, to graph.Key) {
		c.Relations = append(c.Relations, graph.Relation{
			Key: fmt.Sprintf("%s|%d|%d", t, from, to), Type: t, From: from, To: to, Sources: 1 + int(to)%7, Confidence: 0.9,
		})
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

// hubCase is a question about a hub, and tells how many items the answer has.
type hubCase struct {
	name string
	ask  func(ctx context.Context) (int, error)
}

func BenchmarkHub(b *testing.B) {
	s, hub, place := hub(b)
	for _, c := range slices.Concat(hubMeetingCases(b, s, hub), hubListCases(s, hub, place), hubOrderCases(s, hub, place), hubCountCases(s, hub, place), hubRelationCases(s, hub)) {
		graphtest.Ask(b, c.name, c.ask)
	}
}

var (
	hubPage   = graph.Page{Limit: 20}
	meetings  = []graph.Kind{graph.KindMeeting}
	articles  = []graph.Kind{graph.KindArticle}
	people    = []graph.Kind{graph.KindPerson}
	heldOnly  = graph.NodeFilter{Kinds: meetings, Statuses: []graph.MeetingStatus{graph.Held}}
	aMeetings = graph.NodeFilter{Kinds: meetings}
)

// hubMeetingCases are lists of meetings by date, the newest first.
func hubMeetingCases(b *testing.B, s *sqlite.Store, hub graph.Key) []hubCase {
	of := []graph.Key{hub}
	f := graph.NewDateFilter(date(b, "1990-01"), date(b, "1990-03"), false)
	deep := graph.Page{Limit: 20, After: graph.Cursor{"49995000", "meeting/m5"}}
	byDate := func(of []graph.Key, page graph.Page, f graph.NodeFilter) func(context.Context) (int, error) {
		q := graph.NodeQuery{Of: of, Order: graph.ByDate, Page: page, NodeFilter: f}
		if of != nil {
			q.Via = graph.ViaParty
		}
		return nodesOf(s, q)
	}
	talks := graph.NodeFilter{Kinds: meetings, Words: []string{"meeting"}}
	return []hubCase{
		{"meetings", byDate(of, hubPage, aMeetings)},
		{"meetings-deep", byDate(of, deep, aMeetings)},
		{"meetings-status", byDate(of, hubPage, heldOnly)},
		{"meetings-dates", byDate(of, hubPage, graph.NodeFilter{Kinds: meetings, Dates: f})},
		{"all-dates", byDate(nil, hubPage, graph.NodeFilter{Kinds: meetings, Dates: f})},
		{"all-words", byDate(nil, hubPage, graph.NodeFilter{Kinds: meetings, Words: []string{"meeting", "m77"}})},
		{"all-common-word", byDate(nil, hubPage, talks)},
		{"all-source", byDate(nil, hubPage, graph.NodeFilter{Kinds: meetings, Source: "none"})},
		{"all-topic", byDate(nil, hubPage, graph.NodeFilter{Kinds: meetings, Topics: []string{"rare"}})},
		{"between", byDate(nil, hubPage, graph.NodeFilter{Kinds: meetings, All: []graph.Key{hub, hub + 7}, ActingFor: true})},
		{"either", byDate(nil, hubPage, graph.NodeFilter{Kinds: meetings, Or: []graph.NodeFilter{
			{Any: of, ActingFor: true, Not: &talks}, {All: []graph.Key{hub, hub + 7}, ActingFor: true},
		}})},
	}
}

// hubListCases are lists that are found by what they are narrowed by.
func hubListCases(s *sqlite.Store, hub, place graph.Key) []hubCase {
	of := []graph.Key{hub}
	return []hubCase{
		{"place", nodesOf(s, graph.NodeQuery{Of: []graph.Key{place}, Via: graph.ViaPlace, Order: graph.ByDate, Page: hubPage, NodeFilter: aMeetings})},
		{"articles", nodesOf(s, graph.NodeQuery{Of: of, Via: graph.ViaMentioned, Order: graph.ByDate, Page: hubPage, NodeFilter: graph.NodeFilter{Kinds: articles}})},
		{"people-of", nodesOf(s, graph.NodeQuery{Page: hubPage, NodeFilter: graph.NodeFilter{Kinds: people, Post: &graph.PostFilter{Institution: hub}}})},
		{"people-titled", nodesOf(s, graph.NodeQuery{Page: hubPage, NodeFilter: graph.NodeFilter{Kinds: people, Post: &graph.PostFilter{Words: []string{"head"}}}})},
		{"people-met", nodesOf(s, graph.NodeQuery{Page: hubPage, NodeFilter: graph.NodeFilter{Kinds: people, Met: of}})},
		{"people-met-other", nodesOf(s, graph.NodeQuery{Page: hubPage, NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindPerson, graph.KindInstitution}, Met: []graph.Key{hub + 7}}})},
		{"encounters", func(ctx context.Context) (n int, err error) {
			q := graph.EncounterQuery{Limit: 3}
			for i := range graph.Key(20) {
				q.Pairs = append(q.Pairs, [2]graph.Key{hub, hub + 2 + i})
			}
			l, err := s.ListEncounters(ctx, q)
			for _, met := range l {
				n += len(met)
			}
			return n, err
		}},
	}
}

// hubOrderCases are first pages in each order.
func hubOrderCases(s *sqlite.Store, hub, place graph.Key) (out []hubCase) {
	of := []graph.Key{hub}
	for _, o := range []struct {
		name  string
		order graph.Order
	}{{"name", graph.ByName}, {"date", graph.ByDate}, {"rising", graph.ByDateRising}, {"sources", graph.BySources}, {"recorded", graph.ByRecorded}} {
		for _, l := range []struct {
			name string
			q    graph.NodeQuery
		}{
			{"all", graph.NodeQuery{NodeFilter: aMeetings}},
			{"all-articles", graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: articles}}},
			{"meetings", graph.NodeQuery{Of: of, Via: graph.ViaParty, NodeFilter: aMeetings}},
			{"place", graph.NodeQuery{Of: []graph.Key{place}, Via: graph.ViaPlace, NodeFilter: aMeetings}},
			{"articles", graph.NodeQuery{Of: of, Via: graph.ViaMentioned, NodeFilter: graph.NodeFilter{Kinds: articles}}},
		} {
			l.q.Order, l.q.Page = o.order, hubPage
			back := l.q
			back.Page.Backward = true
			out = append(out, hubCase{l.name + "-by-" + o.name, nodesOf(s, l.q)}, hubCase{l.name + "-by-" + o.name + "-back", nodesOf(s, back)})
		}
	}
	return out
}

func hubCountCases(s *sqlite.Store, hub, place graph.Key) []hubCase {
	of := []graph.Key{hub}
	by := func(g graph.MeetingGroup, f graph.NodeFilter) func(context.Context) (int, error) {
		return func(ctx context.Context) (int, error) {
			l, err := s.CountMeetings(ctx, graph.NodeQuery{NodeFilter: f}, g, 20)
			return len(l), err
		}
	}
	his := graph.NodeFilter{Kinds: meetings, All: of, ActingFor: true}
	return []hubCase{
		{"count-common-word", countOf(s, graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: meetings, Words: []string{"meeting"}}})},
		{"count-meetings", countOf(s, graph.NodeQuery{Of: of, Via: graph.ViaParty, NodeFilter: aMeetings})},
		{"count-held", countOf(s, graph.NodeQuery{Of: of, Via: graph.ViaParty, NodeFilter: heldOnly})},
		{"count-articles", countOf(s, graph.NodeQuery{Of: of, Via: graph.ViaMentioned, NodeFilter: graph.NodeFilter{Kinds: articles}})},
		{"count-place", countOf(s, graph.NodeQuery{Of: []graph.Key{place}, Via: graph.ViaPlace, NodeFilter: aMeetings})},
		{"count-all", countOf(s, graph.NodeQuery{NodeFilter: aMeetings})},
		{"by-month", by(graph.GroupMonth, his)},
		{"by-month-all", by(graph.GroupMonth, aMeetings)},
		{"by-status-all", by(graph.GroupStatus, aMeetings)},
		{"by-participant", by(graph.GroupParticipant, his)},
		{"by-country", by(graph.GroupCountry, his)},
	}
}

func hubRelationCases(s *sqlite.Store, hub graph.Key) []hubCase {
	of := []graph.Key{hub}
	around := func(unsorted bool, limit int, of ...graph.Key) func(context.Context) (int, error) {
		return func(ctx context.Context) (int, error) {
			l, err := s.Neighbours(ctx, graph.NeighbourQuery{
				Of: of, Types: []graph.RelationType{graph.ParticipatedIn, graph.HoldsPosition, graph.MemberOf, graph.HeldIn}, Limit: limit, Unsorted: unsorted,
			})
			return len(l), err
		}
	}
	return []hubCase{
		{"relations", func(ctx context.Context) (int, error) {
			l, err := s.ListRelations(ctx, graph.RelationQuery{Of: of, Direction: graph.Both, Page: hubPage})
			return len(l[hub].Items), err
		}},
		{"count-relations", func(ctx context.Context) (int, error) {
			n, err := s.CountRelations(ctx, graph.RelationQuery{Of: of, Direction: graph.Both})
			return n[hub], err
		}},
		{"neighbours", around(false, 200, hub)},
		{"neighbours-two", around(false, 200, hub, hub+1, hub+7)},
		{"neighbours-unsorted", around(true, 5000, hub)},
		{"dated", func(ctx context.Context) (int, error) {
			l, err := s.ListDated(ctx, graph.DatedQuery{Of: of, Types: []graph.RelationType{graph.HoldsPosition, graph.MemberOf}, Page: hubPage})
			return len(l.Items), err
		}},
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
