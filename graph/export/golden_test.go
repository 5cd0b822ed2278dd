package export_test

import (
	"encoding/xml"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/export"
	"parley/graph/graphtest"
)

// The golden files are what docs/export.md describes, the same from each store; and so is whatever is hard to write.
func TestDrawingsAreTheSame(t *testing.T) {
	hostile := map[string]string{}
	onEachStore(t, func(t *testing.T, s graph.Store) {
		load(t, s, small(t)...)
		for _, format := range []string{"graphml", "gexf", "cytoscape", "dot"} {
			for suffix, o := range map[string]export.Options{"": {}, ".folded": {Fold: true}} {
				path := "testdata/small" + suffix + ".golden." + format
				isGolden(t, path, file(t, s, format, o))
			}
		}
		load(t, s, hostileGraph(t)...)
		for _, format := range []string{"graphml", "gexf", "cytoscape", "dot"} {
			for name, o := range drawn(t, s) {
				got := file(t, s, format, o)
				if first, ok := hostile[format+name]; ok && first != got {
					t.Errorf("%s, %s: stores differ:\n%s", format, name, cmp.Diff(first, got))
				}
				hostile[format+name] = got
			}
		}
	})
}

// golden is what a golden file holds, which -update has made anew.
func golden(t *testing.T, path string, made func() string) string {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(made()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(want)
}

// isGolden wants a text to be that of a golden file.
func isGolden(t *testing.T, path, got string) {
	t.Helper()
	if diff := cmp.Diff(golden(t, path, func() string { return got }), got); diff != "" {
		t.Errorf("-%s +got:\n%s", path, diff)
	}
}

// Ids that differ by what a format cannot hold differ in it all the same.
func TestIDsStayApart(t *testing.T) {
	graphtest.Installed(t, "PARLEY_CLIENTS")
	s := openSQLite(t)
	ids := []string{"a\ufffe", "a\uffff", "a\ufffd", "a\x01", "a\t", "a\n", `a\n`, `a\`, `a"`, `a\"`, "a&#10;", "a"}
	for _, id := range ids {
		x := small(t)[1]
		x.Article.ID = id
		load(t, s, x)
	}
	articles := export.Options{Kinds: []graph.Kind{graph.KindArticle}}
	var markup struct {
		Nodes []struct {
			ID string `xml:"id,attr"`
		} `xml:"graph>node"`
	}
	if err := xml.Unmarshal([]byte(file(t, s, "graphml", articles)), &markup); err != nil {
		t.Fatal(err)
	}
	distinct := map[string]bool{}
	for _, n := range markup.Nodes {
		distinct[n.ID] = true
	}
	if len(distinct) != len(ids) {
		t.Errorf("GraphML has the articles %v, want %d", distinct, len(ids))
	}
	if drawn := svg(t, "dot", file(t, s, "dot", articles)).classes["node"]; drawn != len(ids) {
		t.Errorf("Graphviz draws %d articles, want %d", drawn, len(ids))
	}
}

// Graphviz draws every node and edge, by each way to lay them out that graphs of some size need. Who rests a pointer on
// one sees all of its caption and the first sentence.
func TestGraphvizDraws(t *testing.T) {
	graphtest.Installed(t, "PARLEY_CLIENTS")
	s := openSQLite(t)
	load(t, s, hostileGraph(t)...)
	for name, o := range drawn(t, s) {
		want := wanted(t, s, o, held{asIs, asIs, asIs})
		for _, layout := range []string{"dot", "sfdp"} {
			picture := svg(t, layout, file(t, s, "dot", o))
			if picture.classes["node"] != len(want.Nodes) || picture.classes["edge"] != len(want.Edges) {
				t.Errorf("%s draws %v of %s, want %d nodes and %d edges", layout, picture.classes, name, len(want.Nodes), len(want.Edges))
			}
			if n := slices.MaxFunc(picture.lines, byLength); utf8.RuneCountInString(n) > 29 {
				t.Errorf("%s draws a line of %d characters: %q", layout, utf8.RuneCountInString(n), n)
			}
			if name != "whole" {
				continue
			}
			if picture.dashed != 3 {
				t.Errorf("%s draws %d meetings dashed, want the one that is planned, the one proposed and the one cancelled", layout, picture.dashed)
			}
			for _, tip := range []string{strings.TrimSpace(endless), inDOT(controls), markup, escapes, "“+1 @SUM(A1) -2”\nOn a:b \"c\""} {
				if !strings.Contains(picture.tips, tip) {
					t.Errorf("%s has no tooltip %q", layout, tip)
				}
			}
		}
	}
}

// picture is what is seen in an SVG.
type picture struct {
	classes map[string]int // of groups
	dashed  int            // outlines
	lines   []string       // of labels
	tips    string
}

func byLength(a, b string) int { return utf8.RuneCountInString(a) - utf8.RuneCountInString(b) }

// svg draws, and reads what was drawn.
func svg(t testing.TB, layout, source string) picture {
	t.Helper()
	cmd := exec.Command(layout, "-Tsvg")
	var complaints strings.Builder
	cmd.Stdin, cmd.Stderr = strings.NewReader(source), &complaints
	out, err := cmd.Output()
	if err != nil || complaints.Len() > 0 {
		t.Fatalf("%s: %v %s", layout, err, &complaints)
	}
	p, last := picture{classes: map[string]int{}}, ""
	for dec := xml.NewDecoder(strings.NewReader(string(out))); ; {
		token, err := dec.Token()
		if err == io.EOF {
			return p
		}
		if err != nil {
			t.Fatal(err)
		}
		if text, ok := token.(xml.CharData); ok && last == "text" {
			p.lines = append(p.lines, string(text))
		}
		element, _ := token.(xml.StartElement)
		last = element.Name.Local
		for _, a := range element.Attr {
			switch {
			case last == "g" && a.Name.Local == "class":
				p.classes[a.Value]++
			case last == "polygon" && a.Name.Local == "stroke-dasharray":
				p.dashed++
			case last == "a" && a.Name.Local == "title":
				p.tips += strings.ReplaceAll(a.Value, "\u2060", "") + "\n"
			}
		}
	}
}
