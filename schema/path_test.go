package schema

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley/graph"
)

func answerInto[T any](t *testing.T, s *Service, q string) (out T) {
	t.Helper()
	r := s.Execute(t.Context(), q, nil, "")
	if len(r.Errors) > 0 {
		t.Fatalf("%s: %v", q, r.Errors)
	}
	if err := json.Unmarshal(r.Data, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// maze answers Neighbours, ListRelations between nodes, and Bridges from a list of relations: "a-b" joins two nodes, "a=b" joins
// them and has two sources.
type maze struct {
	*empty
	relations []graph.Relation
	read      int
	looked    bool // for bridges
}

func newMaze(edges ...string) *maze {
	m := &maze{empty: &empty{}}
	for _, e := range edges {
		f := graph.Relation{Key: e, Type: graph.MemberOf, From: graph.Key(e[0]), To: graph.Key(e[2]), Sources: 1}
		if e[1] == '=' {
			f.Sources = 2
		}
		m.relations = append(m.relations, f)
	}
	return m
}

// hub joins a node to so many others.
func (m *maze) hub(of byte, n int) *maze {
	for i := range n {
		m.relations = append(m.relations, graph.Relation{Key: fmt.Sprint(i), Type: graph.MemberOf, From: graph.Key(1_000_000*int(of) + i), To: graph.Key(of)})
	}
	return m
}

func (m *maze) Lookup(_ context.Context, refs []string) (map[string][]graph.Node, error) {
	out := map[string][]graph.Node{}
	for _, r := range refs {
		out[r] = []graph.Node{{Key: graph.Key(r[0]), ID: r, Kind: graph.KindInstitution, Name: r}}
	}
	return out, nil
}

func (m *maze) Nodes(_ context.Context, keys []graph.Key) (map[graph.Key]graph.Node, error) {
	out := map[graph.Key]graph.Node{}
	for _, k := range keys {
		out[k] = graph.Node{Key: k, ID: string(rune(k)), Kind: graph.KindInstitution, Name: string(rune(k))}
	}
	return out, nil
}

func (m *maze) Neighbours(_ context.Context, q graph.NeighbourQuery) ([]graph.Relation, error) {
	of := map[graph.Key]bool{}
	for _, k := range q.Of {
		of[k] = true
	}
	var out []graph.Relation
	for _, r := range m.relations {
		if (of[r.From] || of[r.To]) && len(out) < q.Limit {
			out = append(out, r)
		}
	}
	m.read += len(out)
	return out, nil
}

func (m *maze) ListRelations(_ context.Context, q graph.RelationQuery) (map[graph.Key]graph.List[graph.Relation], error) {
	out := map[graph.Key]graph.List[graph.Relation]{}
	for _, r := range m.relations {
		for _, k := range q.Of {
			if r.From == k && r.To == q.To || r.To == k && r.From == q.To {
				list := out[k]
				list.Items = append(list.Items, r)
				out[k] = list
			}
		}
	}
	return out, nil
}

// Bridges looks at no confidence and at no types.
func (m *maze) Bridges(_ context.Context, q graph.BridgeQuery) (out []graph.Relation, within bool, err error) {
	m.looked = true
	around := map[graph.Key]map[graph.Key]graph.Relation{q.To: {}}
	for _, k := range q.Of {
		around[k] = map[graph.Key]graph.Relation{}
	}
	for _, r := range m.relations {
		for _, k := range [...]graph.Key{r.From, r.To} {
			if near, asked := around[k]; asked {
				near[r.Other(k)] = r
			}
		}
	}
	reach := 0
	for _, k := range q.Of {
		reach += min(len(around[k]), len(around[q.To]))
		var between []graph.Key
		for x := range around[k] {
			if _, both := around[q.To][x]; both {
				between = append(between, x)
			}
		}
		slices.SortFunc(between, func(x, y graph.Key) int {
			return cmp.Or(around[k][y].Sources+around[q.To][y].Sources-around[k][x].Sources-around[q.To][x].Sources, cmp.Compare(x, y))
		})
		for _, x := range between[:min(q.Limit, len(between))] {
			out = append(out, around[k][x], around[q.To][x])
		}
	}
	if reach > q.Reach {
		return nil, false, nil
	}
	return out, true, nil
}

func TestPaths(t *testing.T) {
	type answer struct {
		Path []struct {
			Length int
			Nodes  []struct{ Label string }
			Edges  []struct{ Sources int }
		}
	}
	big := pathReach + 1
	for _, c := range []struct {
		name string
		maze *maze
		args string
		want []string
		most int // relations that may be read
	}{
		{"next to each other", newMaze("a-z"), "", []string{"az"}, 10},
		{"against the arrows", newMaze("b-a", "z-b"), "", []string{"abz"}, 10},
		{"several of one length, the best supported first, then by id", newMaze("a-b", "b-z", "a-c", "c=z", "a-d", "d-z", "a-e", "e-f", "f-z"), "", []string{"acz", "abz", "adz"}, 30},
		{"the first of them", newMaze("a-b", "b-z", "a-c", "c=z", "a-d", "d-z"), ", first:2", []string{"acz", "abz"}, 30},
		{"five steps", newMaze("a-b", "b-c", "c-d", "d-e", "e-z"), ", maxLength:5", []string{"abcdez"}, 30},
		{"too far", newMaze("a-b", "b-c", "c-d", "d-e", "e-z"), "", nil, 30},
		{"no way", newMaze("a-b", "y-z"), "", nil, 10},
		{"parallel relations are one way", newMaze("a-b", "a=b", "b-a", "b-z"), "", []string{"abz"}, 30},
		{"through a hub without reading it", newMaze("a-h", "h-z").hub('h', big), "", []string{"ahz"}, pathStep + 10},
		{"between hubs that are next to each other", newMaze("a-z", "a-b", "b-z").hub('a', big).hub('z', big), "", []string{"az"}, 2*pathStep + 10},
		{"between hubs, the best supported of what joins them", newMaze("a-b", "b-z", "a-c", "c=z", "a=d", "d-z", "a-e", "e-z").hub('a', big).hub('z', big), ", first:3", []string{"acz", "adz", "abz"}, 2*pathStep + 10},
		{"from near a hub to another", newMaze("a-b", "b-c", "a-d", "d-e", "c-x", "x-z", "e-y", "y=z").hub('c', big).hub('e', big).hub('z', big), "", []string{"adeyz", "abcxz"}, 3*pathStep + 30},
		{"from near a hub to another beside it", newMaze("a-b", "b-c", "a-d", "d-e", "c-z").hub('c', big).hub('e', big).hub('z', big), "", []string{"abcz"}, 3*pathStep + 30},
		{"no short way between hubs", newMaze("a-b", "b-c", "c-z").hub('a', big).hub('z', big), ", maxLength:2", nil, 2*pathStep + 10},
		{"from a hub to what is far from it", newMaze("a-b", "b-c", "c-z").hub('a', big), "", []string{"abcz"}, 4*pathStep + 10},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := service(t, c.maze, Options{})
			got := answerInto[answer](t, s, `{ path(from:"a", to:"z"`+c.args+`) { length nodes { label } edges { sources } } }`)
			var ways []string
			for _, p := range got.Path {
				way := ""
				for _, n := range p.Nodes {
					way += n.Label
				}
				if p.Length != len(p.Edges) || len(p.Nodes) != p.Length+1 {
					t.Errorf("%d nodes and %d edges at length %d", len(p.Nodes), len(p.Edges), p.Length)
				}
				ways = append(ways, way)
			}
			if fmt.Sprint(ways) != fmt.Sprint(c.want) {
				t.Errorf("got %v, want %v", ways, c.want)
			}
			if c.maze.read > c.most {
				t.Errorf("read %d relations, %d should do", c.maze.read, c.most)
			}
		})
	}
}

// Where both ends are hubs that nothing joins, the search says that it gave up, and what it knows.
func TestPathBetweenHubs(t *testing.T) {
	m := newMaze().hub('a', pathReach+1).hub('z', pathReach+1)
	r := service(t, m, Options{}).Execute(t.Context(), `{ path(from:"a", to:"z") { length } }`, nil, "")
	if len(r.Errors) != 1 || r.Errors[0].Code() != CodeTooCostly || !strings.Contains(r.Errors[0].Message, "at least 3") {
		t.Errorf("got %s %v", r.Data, r.Errors)
	}
	if most := 5 * pathReach; m.read > most {
		t.Errorf("read %d relations, at most %d should be", m.read, most)
	}
}

// Where what joins hubs is too much to be looked for, the search says as much as it knows.
func TestPathBetweenLargestHubs(t *testing.T) {
	m := newMaze("a-b", "b-z").hub('a', bridgeReach+1).hub('z', bridgeReach+1)
	r := service(t, m, Options{}).Execute(t.Context(), `{ path(from:"a", to:"z") { length } }`, nil, "")
	if len(r.Errors) != 1 || r.Errors[0].Code() != CodeTooCostly || !strings.Contains(r.Errors[0].Message, "at least 2") || !m.looked {
		t.Errorf("got %s %v", r.Data, r.Errors)
	}
}
