package export_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/export"
	"parley/graph/graphtest"
)

// drawing is a graph as a reader of a format sees it: attributes by id.
type drawing struct {
	Directed     bool
	Nodes, Edges map[string]map[string]any
}

// drawn are parts of a graph that formats of nodes and edges are tried on.
func drawn(t testing.TB, s graph.Store) map[string]export.Options {
	t.Helper()
	found, err := s.Lookup(t.Context(), []string{"person/igor-safonov-ru"})
	if err != nil {
		t.Fatal(err)
	}
	safonov := found["person/igor-safonov-ru"][0].Key
	return map[string]export.Options{
		"whole": {}, "folded": {Fold: true}, "around": {Around: []graph.Key{safonov}, Depth: 1}, "said": {Types: []graph.RelationType{graph.Said}},
	}
}

// turn has ends in one order where edges have no direction: readers turn them round.
func (d drawing) turn() {
	for _, e := range d.Edges {
		if from, to := e["from"].(string), e["to"].(string); !d.Directed && from > to {
			e["from"], e["to"] = to, from
		}
	}
}

// wanted is what a reader must see of a part, with texts and ids as the format can hold them.
func wanted(t testing.TB, r graph.Reader, o export.Options, clean, id func(string) string) drawing {
	t.Helper()
	p, err := export.NewPart(t.Context(), r, o)
	if err != nil {
		t.Fatal(err)
	}
	d := drawing{!o.Fold, map[string]map[string]any{}, map[string]map[string]any{}}
	err = p.Nodes(t.Context(), func(nodes []export.Node) error {
		for _, n := range nodes {
			d.Nodes[id(n.ID)] = attributesOf(export.NodeAttributes, &n, clean, "label", n.Name)
		}
		return nil
	})
	if err == nil {
		err = p.Edges(t.Context(), func(edges []export.Edge) error {
			for _, e := range edges {
				edge := attributesOf(export.EdgeAttributes, &e, clean, "label", e.Label, "weight", e.Weight)
				edge["from"], edge["to"] = id(e.From), id(e.To)
				d.Edges[id(e.ID)] = edge
			}
			return nil
		})
	}
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Nodes) == 0 || len(d.Edges) == 0 {
		t.Fatal("the part is empty")
	}
	return d
}

// attributesOf are those of a node or an edge, after some others, as JSON has them.
func attributesOf[T any](attributes []export.Attribute[T], v *T, clean func(string) string, others ...any) map[string]any {
	out := map[string]any{}
	set := func(name string, value any) {
		switch v := value.(type) {
		case string:
			out[name] = clean(v)
		case []string:
			var list []any
			for _, s := range v {
				if clean("\uffff") != "\uffff" { // they are JSON, in which all but this is escaped
					s = strings.NewReplacer("\ufffe", "\ufffd", "\uffff", "\ufffd").Replace(s)
				}
				list = append(list, s)
			}
			out[name] = list
		case int:
			out[name] = float64(v)
		case float64:
			out[name] = v
		}
	}
	for i := 0; i < len(others); i += 2 {
		set(others[i].(string), others[i+1])
	}
	for _, a := range attributes {
		set(a.Name, a.Of(v))
	}
	return out
}

func asIs(s string) string { return s }

// inXML is a text as XML can hold it.
func inXML(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\ufffe' || r == '\uffff' || r < ' ' && !strings.ContainsRune("\t\n\r", r) {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// inDOT is a text as Graphviz can draw it.
func inDOT(s string) string { return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(inXML(s)) }

// Other people's programs read back every node and edge, and all that is said of them.
func TestDrawingsAreReadBack(t *testing.T) {
	folder := graphtest.Installed(t, "PARLEY_CLIENTS")
	s := openSQLite(t)
	load(t, s, hostileGraph(t)...)
	python, node := []string{graphtest.Python(t), folder + "/readers/drawings.py"}, []string{"node", folder + "/readers/drawings.mjs"}
	for _, c := range []struct {
		format, reader string
		program        []string
		clean, id      func(string) string
	}{
		{"graphml", "graphml_networkx", python, inXML, told.Replace},
		{"graphml", "graphml_igraph", python, inXML, told.Replace},
		{"graphml", "graphology", node, inXML, told.Replace},
		{"cytoscape", "cytoscape", node, asIs, asIs},
		{"cytoscape", "cytoscape_networkx", python, asIs, asIs},
		{"dot", "dot_graphviz", python, inDOT, told.Replace},
		{"dot", "dot_pydot", python, inDOT, told.Replace},
	} {
		t.Run(c.reader, func(t *testing.T) {
			var names []string
			command := append(c.program, c.reader)
			for name, o := range drawn(t, s) {
				path := filepath.Join(t.TempDir(), name)
				if err := os.WriteFile(path, []byte(file(t, s, c.format, o)), 0o644); err != nil {
					t.Fatal(err)
				}
				names, command = append(names, name), append(command, path)
			}
			cmd := exec.Command(command[0], command[1:]...)
			cmd.Stderr = os.Stderr
			out, err := cmd.Output()
			if err != nil {
				t.Fatal(err)
			}
			dec := json.NewDecoder(bytes.NewReader(out))
			for _, name := range names {
				var got drawing
				if err := dec.Decode(&got); err != nil {
					t.Fatal(err)
				}
				got.turn()
				want := wanted(t, s, drawn(t, s)[name], c.clean, c.id)
				want.turn()
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s (-want +got):\n%s", name, diff)
				}
			}
		})
	}
}

// told is an id as XML and DOT have it: the odd character in that of an article is told apart from others.
var told = strings.NewReplacer("\ufffe", "\ufffdFFFE")
