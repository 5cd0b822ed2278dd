package export_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/export"
)

func file(t testing.TB, r graph.Reader, format string, o export.Options) string {
	t.Helper()
	f, err := export.Find(format)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := export.Write(t.Context(), r, f, o, &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var goldenTables = map[string]export.Options{
	"testdata/small.golden.nodes.csv":       {Table: export.NodeTable},
	"testdata/small.golden.edges.csv":       {Table: export.EdgeTable},
	"testdata/small.golden.neo4j.nodes.csv": {Table: export.NodeTable, Neo4j: true},
	"testdata/small.golden.neo4j.edges.csv": {Table: export.EdgeTable, Neo4j: true},
	"testdata/small.golden.neo4j.met.csv":   {Table: export.EdgeTable, Neo4j: true, Fold: true},
}

// The golden tables are what docs/export.md describes, from either store.
func TestGoldenTables(t *testing.T) {
	onEachStore(t, func(t *testing.T, s graph.Store) {
		load(t, s, small(t)...)
		for path, o := range goldenTables {
			isGolden(t, path, file(t, s, "csv", o))
		}
	})
}

// A ZIP holds the tables as they are on their own, whole or narrowed, and is the same from each store.
func TestPackedTables(t *testing.T) {
	packed := map[string]string{}
	onEachStore(t, func(t *testing.T, s graph.Store) {
		load(t, s, hostileGraph(t)...)
		for name, o := range map[string]export.Options{"whole": {}, "folded": {Fold: true}, "people": {Kinds: []graph.Kind{graph.KindPerson}}, "neo4j": {Neo4j: true}} {
			text := file(t, s, "csv", o)
			if other, ok := packed[name]; ok && other != text {
				t.Errorf("%s: the ZIPs differ by store", name)
			}
			packed[name] = text
			for i, got := range unpacked(t, text) {
				o.Table = export.Tables[i]
				if diff := cmp.Diff(file(t, s, "csv", o), got); diff != "" {
					t.Errorf("%s: %s (-alone +packed):\n%s", name, o.Table, diff)
				}
			}
		}
	})
}

// unpacked are the two tables of a ZIP.
func unpacked(t testing.TB, text string) (tables []string) {
	t.Helper()
	z, err := zip.NewReader(strings.NewReader(text), int64(len(text)))
	if err != nil {
		t.Fatal(err)
	}
	if len(z.File) != 2 || z.File[0].Name != "nodes.csv" || z.File[1].Name != "edges.csv" {
		t.Fatalf("it holds %v", z.File)
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		table, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		tables = append(tables, string(table))
	}
	return tables
}

// Of what changed while it was read, the last line is missing, or what makes it a ZIP.
func TestChangedTables(t *testing.T) {
	s := openSQLite(t)
	load(t, s, small(t)...)
	format, err := export.Find("csv")
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range []export.Options{{}, {Table: export.NodeTable}, {Table: export.EdgeTable}, {Table: export.EdgeTable, Kinds: []graph.Kind{graph.KindLocation}}} {
		whole := file(t, s, "csv", o)
		var b bytes.Buffer
		if err := export.Write(t.Context(), &moving{Reader: s, step: 1}, format, o, &b); !errors.Is(err, export.ErrChanged) {
			t.Errorf("%+v: error %v", o, err)
		}
		if b.Len() >= len(whole) {
			t.Errorf("%+v: all of it is there", o)
		}
	}
}

// No spreadsheet takes a text for a formula; numbers are numbers, and for neo4j-admin all is as it is.
func TestFormulasAreDefused(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "plain": "plain", "a=1": "a=1", "'Abd": "'Abd", "-": "'-",
		"=1+1": "'=1+1", "+1": "'+1", "-2": "'-2", "@SUM(A1)": "'@SUM(A1)", "\t=1": "'\t=1", "\rx": "'\rx", "\nx": "'\nx",
		" =1": "' =1", "\u202e=1": "'\u202e=1", "\ufeff=1": "'\ufeff=1", "\x07=1": "'\x07=1", "\uff1d1": "'\uff1d1",
		"'=1": "''=1", "''=1": "'''=1",
	} {
		n := export.Node{Node: graph.Node{Name: text, Latitude: -46.25, Longitude: -0.5, Located: true}}
		got := export.Cells(false, &n)
		if got["Label"] != want || got["latitude"] != "-46.25" || got["longitude"] != "-0.5" {
			t.Errorf("%q becomes %q, the place %s %s; want %q", text, got["Label"], got["latitude"], got["longitude"], want)
		}
		if got := export.Cells(true, &n); got["name"] != `"`+text+`"` || got["latitude:double"] != "-46.25" {
			t.Errorf("for neo4j-admin, %q becomes %q", text, got["name"])
		}
	}
}

// A list is a row of its own, and comes back whatever is in it.
func TestListsInCells(t *testing.T) {
	for want, list := range map[string][]string{
		"a;b c;d,e":                 {"a", "b c", "d,e"},
		"'=1;b":                     {"=1", "b"},
		`"x;y";"""z""";` + "\"\n\"": {"x;y", `"z"`, "\n"},
	} {
		n := export.Node{Node: graph.Node{Aliases: list}}
		got := export.Cells(false, &n)["aliases"]
		if got != want {
			t.Errorf("%q becomes %q, want %q", list, got, want)
		}
		r := csv.NewReader(strings.NewReader(strings.TrimPrefix(got, "'")))
		r.Comma = ';'
		row, err := r.Read()
		if diff := cmp.Diff(list, row); diff != "" || err != nil {
			t.Errorf("%q: %v (-want +got):\n%s", got, err, diff)
		}
		if got, want := export.Cells(true, &n)["aliases:string[]"], `"`+strings.ReplaceAll(strings.Join(list, "\x1f"), `"`, `""`)+`"`; got != want {
			t.Errorf("for neo4j-admin, %q becomes %q, want %q", list, got, want)
		}
	}
}
