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
	Issues       []string // of which the reader complained
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

// turned has ends in one order where edges have no direction: readers turn them round.
func turned(d drawing) drawing {
	for _, e := range d.Edges {
		if from, to := e["from"].(string), e["to"].(string); !d.Directed && from > to {
			e["from"], e["to"] = to, from
		}
	}
	return d
}

// held is how a format holds texts, items of lists, and ids.
type held struct{ text, item, id func(string) string }

// wanted is what a reader must see of a part, with texts and ids as the format can hold them.
func wanted(t testing.TB, r graph.Reader, o export.Options, h held) drawing {
	t.Helper()
	p, err := export.NewPart(t.Context(), r, o)
	if err != nil {
		t.Fatal(err)
	}
	d := drawing{Directed: !o.Fold, Nodes: map[string]map[string]any{}, Edges: map[string]map[string]any{}}
	err = p.Nodes(t.Context(), func(nodes []export.Node) error {
		for _, n := range nodes {
			d.Nodes[h.id(n.ID)] = attributesOf(export.NodeAttributes, &n, h, "label", n.Name)
		}
		return nil
	})
	if err == nil {
		err = p.Edges(t.Context(), func(edges []export.Edge) error {
			for _, e := range edges {
				edge := attributesOf(export.EdgeAttributes, &e, h, "label", e.Label, "weight", e.Weight)
				edge["from"], edge["to"] = h.id(e.From), h.id(e.To)
				d.Edges[h.id(e.ID)] = edge
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
func attributesOf[T any](attributes []export.Attribute[T], v *T, h held, others ...any) map[string]any {
	out := map[string]any{}
	set := func(name string, value any) {
		switch v := value.(type) {
		case string:
			out[name] = h.text(v)
		case []string:
			var list []any
			for _, s := range v {
				list = append(list, h.item(s))
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

// inJSON is an item of a list as XML can hold it where lists are JSON, which escapes all but this.
var inJSON = strings.NewReplacer("\ufffe", "\ufffd", "\uffff", "\ufffd").Replace

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
		held           held
	}{
		{"graphml", "graphml_networkx", python, held{inXML, inJSON, told.Replace}},
		{"graphml", "graphml_igraph", python, held{inXML, inJSON, told.Replace}},
		{"graphml", "graphology", node, held{inXML, inJSON, told.Replace}},
		{"gexf", "gexf_networkx", python, held{inXML, inXML, told.Replace}},
		{"gexf", "gexf_graphology", node, held{inXML, inXML, told.Replace}},
		{"gexf", "gexf_js", node, held{inXML, inXML, told.Replace}},
		{"csv", "csv_python", python, held{asIs, asIs, asIs}},
		{"cytoscape", "cytoscape", node, held{asIs, asIs, asIs}},
		{"cytoscape", "cytoscape_networkx", python, held{asIs, asIs, asIs}},
		{"dot", "dot_graphviz", python, held{inDOT, inJSON, told.Replace}},
		{"dot", "dot_pydot", python, held{inDOT, inJSON, told.Replace}},
	} {
		t.Run(c.reader, func(t *testing.T) {
			parts := drawn(t, s)
			for name, got := range readBack(t, s, c.format, append(c.program, c.reader), parts) {
				if diff := cmp.Diff(turned(wanted(t, s, parts[name], c.held)), turned(got)); diff != "" {
					t.Errorf("%s (-want +got):\n%s", name, diff)
				}
			}
		})
	}
}

// readBack has a program read parts in a format, whose names come as its last arguments, and returns what it printed of
// each.
func readBack(t *testing.T, s graph.Store, format string, command []string, parts map[string]export.Options) map[string]drawing {
	t.Helper()
	var names []string
	for name, o := range parts {
		path := filepath.Join(t.TempDir(), name+"."+format)
		if err := os.WriteFile(path, []byte(file(t, s, format, o)), 0o644); err != nil {
			t.Fatal(err)
		}
		names, command = append(names, name), append(command, path)
	}
	out := map[string]drawing{}
	dec := json.NewDecoder(bytes.NewReader(printed(t, command)))
	for _, name := range names {
		var d drawing
		if err := dec.Decode(&d); err != nil {
			t.Fatal(err)
		}
		out[name] = d
	}
	return out
}

// printed is what a program prints.
func printed(t *testing.T, command []string) []byte {
	t.Helper()
	var stderr bytes.Buffer
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, &stderr)
	}
	return out
}

// told is an id as XML and DOT have it: the odd character in that of an article is told apart from others.
var told = strings.NewReplacer("\ufffe", "\ufffdFFFE")
