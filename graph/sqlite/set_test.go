package sqlite

import (
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"parley/graph"
)

// A list of nodes with words is the same whether the matches are gone through or the list.
func TestManyMatches(t *testing.T) {
	s := testStore(t)
	c := &graph.Change{At: time.Now(), Rules: "r"}
	for i := range 30 {
		n := graph.Node{Key: graph.Key(i + 1), ID: fmt.Sprintf("person/p%02d", i), Kind: graph.KindPerson}
		if i%3 == 0 {
			n.Kind = graph.KindMeeting
		}
		n.Index.Text, n.Index.NameSort = []string{"grain talks", "talks"}[i%2], fmt.Sprint(i%4)
		c.Nodes = append(c.Nodes, n)
	}
	apply(t, s, c)
	for _, words := range [][]string{{"talks"}, {"grain"}, {"talks", "gr"}, {"none"}} {
		for _, page := range []graph.Page{{Limit: 4}, {Limit: 4, Backward: true}, {Limit: 100, After: graph.Cursor{"1", "person/p09"}}} {
			q := graph.NodeQuery{Page: page, NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindPerson, graph.KindMeeting}, Words: words}}
			want := listWith(t, s, q, 1000)
			for _, many := range []int{0, 5} {
				if got := listWith(t, s, q, many); !slices.Equal(got, want) {
					t.Errorf("%v %+v: %q, with at most %d matches %q", words, page, want, many, got)
				}
			}
			if words[0] != "none" && len(want) == 0 {
				t.Errorf("%v %+v finds nobody", words, page)
			}
		}
	}
}

// Words are looked for in each kind by itself: those whom few of a kind have are gone through, so that nobody walks past all
// people because all meetings have them. The index of words tells here which is done, for two nodes are taken out of it.
func TestWordsByKind(t *testing.T) {
	s := testStore(t)
	c := &graph.Change{At: time.Now(), Rules: "r"}
	for i := range graph.Key(300) {
		n := graph.Node{Key: i + 1, ID: fmt.Sprintf("meeting/m%03d", i), Kind: graph.KindMeeting}
		n.Index.Text = "grain talks"
		if i%3 == 0 {
			n.ID, n.Kind, n.Index.Text = fmt.Sprintf("person/p%03d", i), graph.KindPerson, []string{"ann", "ann talks"}[i/15%2]
		}
		c.Nodes = append(c.Nodes, n)
	}
	apply(t, s, c)
	w := <-s.writer
	_, err := w.exec(t.Context(), dropEntityWords, fmt.Sprint("[", rowOf(graph.KindPerson, 16), ",", rowOf(graph.KindMeeting, 2), "]"))
	if s.writer <- w; err != nil {
		t.Fatal(err)
	}
	rare := &graph.NodeFilter{Country: "SE"}
	for _, c := range []struct {
		kind  graph.Kind
		limit int
		not   *graph.NodeFilter
		want  string // the first
	}{
		{graph.KindMeeting, 4, nil, "meeting/m001"},   // all have the words: they are walked past
		{graph.KindMeeting, 300, nil, "meeting/m002"}, // and gone through where all of them are asked for
		{graph.KindMeeting, 4, rare, "meeting/m002"},  // or where a walk may go further than the words tell
		{graph.KindPerson, 4, nil, "person/p015"},     // half of them have: a page is soon full
		{graph.KindPerson, 50, nil, "person/p018"},
	} {
		for _, kinds := range [][]graph.Kind{{c.kind}, {c.kind, graph.KindLocation}} {
			q := graph.NodeQuery{Page: graph.Page{Limit: c.limit}, NodeFilter: graph.NodeFilter{Kinds: kinds, Words: []string{"talks"}, Not: c.not}}
			lists, err := s.ListNodes(t.Context(), q)
			if err != nil || lists[0].Items[0].ID != c.want {
				t.Errorf("%v, %d of them, not %v: %v, %v, want %s first", kinds, c.limit, c.not, lists[0].Items[0].ID, err, c.want)
			}
		}
	}
}

// The first letter of its kind tells the words of an entity from those of another kind, and leaves room for any key.
func TestRowsOfWords(t *testing.T) {
	seen := map[int64]graph.Kind{}
	for _, kind := range graph.EntityKinds {
		for _, key := range []graph.Key{1, 1<<47 - 1, -1, -1 << 47} {
			row := rowOf(kind, key)
			if row>>48 != int64(kind[0]) || row<<16>>16 != int64(key) || seen[row] != "" {
				t.Errorf("%s %d: row %d, also of %q", kind, key, row, seen[row])
			}
			seen[row] = kind
		}
	}
	if row := rowOf(graph.KindArticle, 7); row != 7 {
		t.Errorf("an article's row is %d, not its key", row)
	}
}

// listWith runs a query for which so many matches are too many to go through.
func listWith(t *testing.T, s *Store, q graph.NodeQuery, many int) (ids []string) {
	t.Helper()
	l, _ := newNodeList(q)
	l.many = many
	l.list(q)
	err := s.queries.each(t.Context(), l.text.String(), l.args, func(rows *sql.Rows) error {
		var parent graph.Key
		var sort any
		n, err := scanNode(rows, &parent, &sort)
		ids = append(ids, n.ID)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return ids[:min(q.Page.Limit, len(ids))]
}

// So is a list of nodes that another field finds, in each order.
func TestManyFound(t *testing.T) {
	s := testStore(t)
	apply(t, s, crowd())
	for _, f := range []graph.NodeFilter{
		{Kinds: []graph.Kind{graph.KindPerson}, Post: &graph.PostFilter{Institution: 1, Words: []string{"head"}}},
		{Kinds: []graph.Kind{graph.KindPerson, graph.KindInstitution}, Met: []graph.Key{1}},
		{Kinds: []graph.Kind{graph.KindInstitution}, Seats: []graph.Key{2}},
		{Kinds: []graph.Kind{graph.KindLocation}, Within: []graph.Key{2}},
		{Kinds: []graph.Kind{graph.KindPerson, graph.KindLocation}, MentionedIn: []graph.Key{3, 4}},
		{Kinds: []graph.Kind{graph.KindMeeting}, Source: "Wire"},
		{Kinds: []graph.Kind{graph.KindMeeting}, Topics: []string{"gas", "trade talks"}},
		{Kinds: []graph.Kind{graph.KindMeeting}, And: []graph.NodeFilter{{Source: "Wire"}}, Or: []graph.NodeFilter{{Topics: []string{"gas"}}}},
		{Kinds: []graph.Kind{graph.KindMeeting}, Or: []graph.NodeFilter{{Any: []graph.Key{10}}, {All: []graph.Key{11, 1}, ActingFor: true}, {Places: []graph.Key{2}}, {Or: []graph.NodeFilter{
			{Topics: []string{"gas"}}, {Words: []string{"trade"}},
		}}}},
		{Kinds: []graph.Kind{graph.KindPerson, graph.KindInstitution, graph.KindArticle}, Or: []graph.NodeFilter{{Post: &graph.PostFilter{Institution: 1}}, {Mentions: []graph.Key{10}}, {Seats: []graph.Key{30, 31}}}},
	} {
		for order := graph.ByName; order <= graph.ByRecorded; order++ {
			for _, page := range []graph.Page{{Limit: 4}, {Limit: 4, Backward: true}} {
				q := graph.NodeQuery{Order: order, Page: page, NodeFilter: f}
				if l, _ := newNodeList(q); l.set == nil {
					t.Fatalf("%+v is not found by a set", f)
				}
				want := listWith(t, s, q, 1000)
				if len(want) != 4 {
					t.Errorf("%+v finds %q", f, want)
				}
				for _, many := range []int{0, 2} {
					if got := listWith(t, s, q, many); !slices.Equal(got, want) {
						t.Errorf("%+v order %d: %q, with at most %d found %q", f, order, want, many, got)
					}
				}
			}
		}
	}
}

// crowd is an institution (1), a country (2) and two articles (3, 4), and eight each of people, institutions,
// locations and meetings, three in four of which are related to these.
func crowd() *graph.Change {
	c := &graph.Change{At: time.Now(), Rules: "r"}
	node := func(key graph.Key, kind graph.Kind, topics string) {
		n := graph.Node{Key: key, ID: fmt.Sprintf("%s/%02d", kind, key), Kind: kind, Status: graph.Held, Sources: int(key) % 5}
		n.Index.Text, n.Index.Topics, n.Index.NameSort = strings.ReplaceAll(topics, "|", ""), topics, fmt.Sprint(key%3)
		n.Index.IndexDate([]string{"2025-04-10", "XXXX-04", "2024", ""}[key%4])
		c.Nodes = append(c.Nodes, n)
	}
	relate := func(t graph.RelationType, from, to graph.Key) {
		c.Relations = append(c.Relations, graph.Relation{Key: fmt.Sprint(t, from, to), Type: t, From: from, To: to, Disc: "head"})
	}
	for i := range graph.Key(2) {
		c.Articles = append(c.Articles, graph.ArticleVersion{Key: 3 + i, Version: 1, Article: graph.Article{ID: fmt.Sprint(i), Source: "Wire"}, RecordedAt: c.At})
		node(3+i, graph.KindArticle, "")
	}
	node(1, graph.KindInstitution, "")
	node(2, graph.KindLocation, "")
	for i := range graph.Key(8) {
		person, body, place, meeting := 10+i, 20+i, 30+i, 40+i
		node(person, graph.KindPerson, "")
		node(body, graph.KindInstitution, "")
		node(place, graph.KindLocation, "")
		node(meeting, graph.KindMeeting, []string{"| gas |", "| trade talks |", "| talks | gas |", "| trade | talks |"}[i%4])
		if i%4 == 3 {
			continue
		}
		relate(graph.HoldsPosition, person, 1)
		relate(graph.Within, place, 2)
		relate(graph.BasedIn, body, place)
		for _, to := range []graph.Key{person, place, meeting} {
			relate(graph.Mentions, 3+i%2, to)
		}
		c.Parties = append(c.Parties, graph.MeetingParties{Meeting: meeting, Parties: []graph.Party{{Actor: 1, Side: 1}, {Actor: person, Side: person}, {Actor: body, Side: 1}}})
	}
	return c
}
