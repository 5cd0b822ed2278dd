package export_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"parley/graph"
	"parley/graph/export"
)

// ends are what formats end with, and have nowhere else.
var ends = map[string]string{
	"jsonl":     `{"record":"end",`,
	"ical":      "END:VCALENDAR",
	"geojson":   "\n]}\n",
	"gexf":      "</gexf>",
	"graphml":   "</graphml>",
	"cytoscape": "\n]}}\n",
	"dot":       "\n}\n",
	"cypher":    "// The end: ",
	"csv":       "PK\x05\x06",
	"history":   `"record":"end"`,
}

// TestBrokenOff wants what is broken off, because the graph changes meanwhile, to lack what docs/export.md says that it lacks.
func TestBrokenOff(t *testing.T) {
	s := openSQLite(t)
	load(t, s, append(hostileGraph(t), small(t)...)...)
	for _, f := range export.Formats {
		t.Run(f.Name, func(t *testing.T) {
			whole := file(t, s, f.Name, export.Options{})
			var r graph.Reader = &moving{Reader: s, step: 1}
			if f.Whole() {
				r = &movingArchive{s, 0}
			}
			var b bytes.Buffer
			if err := export.Write(t.Context(), r, f, export.Options{}, &b); !errors.Is(err, export.ErrChanged) {
				t.Fatalf("error %v", err)
			}
			part := b.String()
			if part == whole {
				t.Error("all of it is there")
			}
			if !strings.HasPrefix(whole, part) && f.Name != "csv" || strings.Count(part, "\n") >= strings.Count(whole, "\n") && f.Name == "ftm" {
				t.Error("what is there is no beginning of all of it")
			}
			end, ok := ends[f.Name]
			if !ok && f.Name != "ftm" {
				t.Fatal("nothing says how it ends")
			}
			if ok && (strings.Contains(part, end) || !strings.Contains(whole, end)) {
				t.Errorf("%q tells nothing", end)
			}
		})
	}
}
