package neo4j

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"parley/graph"
)

// shape is in which form a statement returns a node or relation X. All properties of one come with their names, of which the server
// sends each and the driver makes a map; those of a brief one come by place.
type shape string

const whole shape = "properties(X)"

func (s shape) of(thing string) string { return strings.ReplaceAll(string(s), "X", thing) }

// byPlace returns some properties in this order. All are read at once: to look for one that is not there takes as long.
func byPlace(names []string) shape {
	return shape("head([p in [properties(X)] | [p." + strings.Join(names, ", p.") + "]])")
}

var (
	briefNodeProps = []string{"key", "id", "long_id", "kind", "subkind", "name", "country", "long_country", "code", "sources", "status", "date"}

	briefRelation = byPlace([]string{"key", "long_key", "disc", "sources", "title", "status", "since", "until", "role", "behalf", "count"})
)

// briefNodes are the shapes of brief nodes, by the order of the list: behind the others stands what it is sorted by, unless it is the date.
var briefNodes = map[graph.Order]shape{
	graph.ByName:       byPlace(append(slices.Clip(briefNodeProps), "name_sort", "long_name_sort")),
	graph.ByDate:       byPlace(briefNodeProps),
	graph.ByDateRising: byPlace(briefNodeProps),
	graph.BySources:    byPlace(briefNodeProps),
	graph.ByRecorded:   byPlace(append(slices.Clip(briefNodeProps), "recorded")),
}

// briefNode reads a node in the shape of a list by this order.
func (r row) briefNode(by graph.Order) graph.Node {
	n := graph.Node{
		Key: graph.Key(r.int(0)), ID: r.whole(1), Kind: graph.Kind(r.str(3)), Subkind: r.str(4), Name: r.str(5), Country: r.whole(6),
		Code: r.str(8), Sources: r.int(9), Status: graph.MeetingStatus(r.str(10)), Date: r.str(11),
	}
	n.Index.IndexDate(n.Date)
	switch by {
	case graph.ByName:
		n.Index.NameSort = r.whole(12)
	case graph.ByRecorded:
		n.Recorded, _ = r[12].(time.Time)
	}
	return n
}

// briefRelation reads a brief relation from the columns of relation.
func (r row) briefRelation(i int) graph.Relation {
	p := r.row(i)
	return graph.Relation{
		Key: p.whole(0), Type: graph.RelationType(r.str(i + 1)), From: graph.Key(r.int(i + 2)), To: graph.Key(r.int(i + 3)),
		Disc: p.str(2), Sources: p.int(3), Title: p.str(4), Status: graph.PositionStatus(p.str(5)), Since: p.str(6), Until: p.str(7),
		Role: graph.Role(p.str(8)), Behalf: graph.Key(p.int(9)), Count: p.int(10),
	}
}

// row is a column that holds values by place.
func (r row) row(i int) row { list, _ := r[i].([]any); return list }

// whole is the text that setIndexed noted: it stands behind one that was cut.
func (r row) whole(i int) string { return cmp.Or(r.str(i+1), r.str(i)) }
