package schema

import (
	"context"
	"encoding/json"
	"fmt"
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

// maze answers Neighbours from a list of relations: "a-b" joins two nodes, "a=b" joins them and has two sources.
type maze struct {
	*empty
	relations []graph.Relation
	read      int
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
		m.relations = append(m.relations, graph.Relation{Key: fmt.Sprint(i), Type: graph.MemberOf, From: graph.Key(1000 + i), To: graph.Key(of)})
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

// Where both ends are hubs that do not meet, the search says that it gave up.
func TestPathBetweenHubs(t *testing.T) {
	m := newMaze()
	for i := range pathReach + 1 {
		m.relations = append(m.relations,
			graph.Relation{Key: fmt.Sprint("a", i), Type: graph.MemberOf, From: graph.Key(1000 + i), To: 'a'},
			graph.Relation{Key: fmt.Sprint("z", i), Type: graph.MemberOf, From: graph.Key(1_000_000 + i), To: 'z'})
	}
	r := service(t, m, Options{}).Execute(t.Context(), `{ path(from:"a", to:"z") { length } }`, nil, "")
	if len(r.Errors) != 1 || r.Errors[0].Code() != CodeTooCostly {
		t.Errorf("got %s %v", r.Data, r.Errors)
	}
	if most := 5 * pathReach; m.read > most {
		t.Errorf("read %d relations, at most %d should be", m.read, most)
	}
}
