package export_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"parley/graph/export"
	"parley/graph/graphtest"
)

// gephi is the program that reads files as Gephi does.
func gephi(t *testing.T) []string {
	t.Helper()
	return []string{"sh", filepath.Join(graphtest.Installed(t, "PARLEY_GEPHI"), "gephi.sh"), "read"}
}

// Gephi opens every node and edge of GEXF, with all that is said of them and how long they last; and of GraphML without
// that.
func TestGephiOpensDrawings(t *testing.T) {
	command := gephi(t)
	s := openSQLite(t)
	load(t, s, hostileGraph(t)...)
	parts := drawn(t, s)
	for format, h := range map[string]held{"gexf": {inXML, inXML, told.Replace}, "graphml": {inXML, inJSON, told.Replace}} {
		for name, got := range readBack(t, s, format, command, parts) {
			want := wanted(t, s, parts[name], h)
			for _, n := range want.Nodes {
				asGephi(t, format, n)
			}
			for id, e := range want.Edges {
				asGephi(t, format, e)
				if format == "gexf" {
					e["kind"] = e["type"]
				} else {
					e["id"] = id
				}
			}
			if diff := cmp.Diff(turned(want), turned(got), cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("%s, %s (-want +got):\n%s", format, name, diff)
			}
		}
	}
}

// asGephi has attributes as Gephi has them from a format: it knows lists and intervals from GEXF only.
func asGephi(t *testing.T, format string, attributes map[string]any) {
	t.Helper()
	if format == "gexf" {
		setInterval(attributes)
		return
	}
	for _, name := range []string{"aliases", "topics"} {
		if list, ok := attributes[name]; ok {
			attributes[name] = jsonOf(t, list)
		}
	}
}

func jsonOf(t *testing.T, value any) string {
	t.Helper()
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(value); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// setInterval adds how long something lasts in Gephi, where its days are known.
func setInterval(attributes map[string]any) {
	begin, begins := attributes["begin"]
	end, ends := attributes["end"]
	if !begins && !ends {
		return
	}
	bound := func(day any) any {
		if day == nil {
			return ""
		}
		return day
	}
	attributes["timeset"] = []any{bound(begin), bound(end)}
}

// Gephi opens the two tables in one workspace: every node and edge, with their kinds, weights and intervals. It takes
// backslashes for escapes, so there are none here.
func TestGephiOpensTables(t *testing.T) {
	command := gephi(t)
	s := openSQLite(t)
	load(t, s, hostileGraph(t)...)
	slashed := strings.NewReplacer(`\`, "/").Replace
	for name, o := range drawn(t, s) {
		var paths []string
		for _, table := range export.Tables {
			o.Table = table
			path := filepath.Join(t.TempDir(), string(table)+".csv")
			if err := os.WriteFile(path, []byte(slashed(file(t, s, "csv", o))), 0o644); err != nil {
				t.Fatal(err)
			}
			paths = append(paths, path)
		}
		var got drawing
		if err := json.Unmarshal(printed(t, append(command, strings.Join(paths, ","))), &got); err != nil {
			t.Fatal(err)
		}
		want := wanted(t, s, o, held{slashed, slashed, slashed})
		for _, e := range want.Edges {
			e["kind"] = e["type"]
		}
		if diff := cmp.Diff(outlines(want, true), outlines(got, false), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// outlines are a drawing with few attributes.
func outlines(d drawing, lasting bool) drawing {
	for _, elements := range []map[string]map[string]any{d.Nodes, d.Edges} {
		for id, found := range elements {
			if lasting {
				setInterval(found)
			}
			kept := map[string]any{}
			for _, name := range []string{"kind", "from", "to", "weight", "timeset", "basis", "sources"} {
				if value, ok := found[name]; ok {
					kept[name] = value
				}
			}
			elements[id] = kept
		}
	}
	return turned(d)
}
