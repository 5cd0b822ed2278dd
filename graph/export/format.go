package export

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strings"

	"parley/graph"
)

// ErrChanged is returned where the graph was written to while it was read, so that what was
// exported may be partly of before and partly of after.
var ErrChanged = errors.New("export: the graph changed while it was read")

// Format is a form in which a graph is exported.
type Format struct {
	Name      string
	What      string // it is, in a line
	Media     string // type, as HTTP has it; of several tables that of each, which are packed as a ZIP
	Extension string // of a file, without the dot; so, too

	drawn  bool // it is of nodes and edges, so it can be folded
	tables bool // it is several tables
	whole  bool // it is always of the whole store

	// write writes a part, but for its end, which the function that it returns writes once it is known that the graph
	// stood still meanwhile.
	write func(ctx context.Context, p *Part, w io.Writer) (end func() error, err error)
}

// Formats are all formats.
var Formats = []Format{
	{Name: "jsonl", What: "JSON Lines, one node or relation with all its evidence a line; byte for byte the same for the same graph", Media: "application/x-ndjson", Extension: "jsonl", write: writeJSONL},
	{Name: "csv", What: "two tables, nodes and edges, for spreadsheets, Gephi and pandas, or with the headers of neo4j-admin", Media: "text/csv; charset=utf-8", Extension: "csv", drawn: true, tables: true, write: writeCSV},
	{Name: "ftm", What: "FollowTheMoney, one entity a line, for its tools", Media: "application/x-ndjson", Extension: "ftm", write: writeFTM},
	{Name: "ical", What: "iCalendar: the meetings of which a day is known", Media: "text/calendar; charset=utf-8", Extension: "ics", write: writeICal},
	{Name: "geojson", What: "GeoJSON: places, and meetings where they are held", Media: "application/geo+json", Extension: "geojson", write: writeGeoJSON},
	{Name: "gexf", What: "GEXF 1.3, for Gephi: nodes and edges come and go with time", Media: "application/gexf+xml", Extension: "gexf", drawn: true, write: writeGEXF},
	{Name: "graphml", What: "GraphML, for networkx, igraph, Gephi and yEd", Media: "application/graphml+xml", Extension: "graphml", drawn: true, write: writeGraphML},
	{Name: "cytoscape", What: "JSON of Cytoscape and cytoscape.js", Media: "application/json", Extension: "cyjs", drawn: true, write: writeCytoscape},
	{Name: "dot", What: "the language of Graphviz, which draws it", Media: "text/vnd.graphviz", Extension: "dot", drawn: true, write: writeDOT},
	{Name: "cypher", What: "a script for cypher-shell, which makes the graph in a Neo4j 5 of your own", Media: "application/x-cypher-query", Extension: "cypher", drawn: true, write: writeCypher},
	{Name: "history", What: "the backup: all that was loaded, judged and logged, with the times; parley import reads it", Media: "application/x-ndjson", Extension: "history.jsonl", whole: true, write: writeHistory},
}

// Tables reports whether it is several tables, which are packed unless one of them is chosen.
func (f Format) Tables() bool { return f.tables }

// Whole reports whether it is always of the whole store, with all that was ever recorded.
func (f Format) Whole() bool { return f.whole }

// Packed is the extension of what holds several tables.
const Packed = "zip"

// File is the media type and the extension of what is written by these options.
func (f Format) File(o Options) (media, extension string) {
	if f.tables && o.Table == "" {
		return "application/zip", Packed
	}
	return f.Media, f.Extension
}

// Find returns the format of a name. The error tells which there are.
func Find(name string) (Format, error) {
	var names []string
	for _, f := range Formats {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	return Format{}, optionf("no format %q: there are %s", name, strings.Join(names, ", "))
}

// Write writes a graph, or a part of it, in a format. It is read page by page, so that memory stays flat. Its end is
// written only where the graph stood still meanwhile; else the error is ErrChanged.
func Write(ctx context.Context, r graph.Reader, f Format, o Options, w io.Writer) error {
	if err := f.Check(o); err != nil {
		return err
	}
	before, err := r.Seq(ctx)
	if err != nil {
		return err
	}
	buffered := bufio.NewWriterSize(w, 1<<16)
	var end func() error
	p, err := newPart(ctx, r, o)
	if err == nil {
		end, err = f.write(ctx, p, buffered)
	}
	if err != nil && !errors.Is(err, errDangling) {
		return err
	}
	after, seqErr := r.Seq(ctx)
	switch {
	case seqErr != nil:
		return seqErr
	case before != after:
		return ErrChanged
	case err != nil:
		return err
	}
	if err := end(); err != nil {
		return err
	}
	return buffered.Flush()
}
