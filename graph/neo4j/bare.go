package neo4j

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"parley/graph"
	"parley/graph/property"
)

// Few properties are read sooner one by one than all at once. But one that is not there takes the longest to look for: what no node or
// relation of a list has is left out, and so is the whole of a text that was not cut.

// bareNode is how bare nodes are read from a list in some order, from columns one after the other.
type bareNode struct {
	order graph.Order
	dated bool // some may have a date
}

func bareNodeOf(kinds []graph.Kind, by graph.Order) bareNode {
	return bareNode{by, slices.ContainsFunc(kinds, func(k graph.Kind) bool {
		return k == graph.KindMeeting || k == graph.KindStatement || k == graph.KindArticle
	})}
}

// columns are those of a node, but for its id.
func (b bareNode) columns(n string) []string {
	out := []string{n + ".key", n + ".kind", n + ".name"}
	if b.dated {
		out = append(out, n+".status", n+".date")
	}
	switch b.order {
	case graph.ByName:
		out = append(out, wholeText(n, "name_sort"))
	case graph.BySources:
		out = append(out, n+".sources")
	case graph.ByRecorded:
		out = append(out, n+".recorded")
	}
	return out
}

// listed are the columns of a row of a list: under which key it stands, the id, and the others.
func (b bareNode) listed() string {
	return strings.Join(append([]string{"key", wholeText("n", "id")}, b.columns("n")...), ", ")
}

func (b bareNode) read(r row, id string) graph.Node {
	n := graph.Node{Key: graph.Key(r.int(0)), ID: id, Kind: graph.Kind(r.str(1)), Name: r.str(2)}
	rest := r[3:]
	if b.dated {
		n.Status, n.Date = graph.MeetingStatus(rest.str(0)), rest.str(1)
		rest = rest[2:]
	}
	n.Index.IndexDate(n.Date)
	switch b.order {
	case graph.ByName:
		n.Index.NameSort = rest.str(0)
	case graph.BySources:
		n.Sources = rest.int(0)
	case graph.ByRecorded:
		n.Recorded, _ = rest[0].(time.Time)
	}
	return n
}

// wholeText is a text of a node that setIndexed noted.
func wholeText(n, name string) string {
	return "head([text in [" + n + "." + name + "] | " + uncut("text", n+".long_"+name) + "])"
}

// uncut is a text, or the whole of it where it may have been cut.
func uncut(text, long string) string {
	return "case when size(" + text + ") < " + strconv.Itoa(property.CutLength) + " then " + text + " else coalesce(" + long + ", " + text + ") end"
}

// bareRelation is how bare relations of nodes are read, each from one row.
type bareRelation struct {
	query graph.RelationQuery
	types []graph.RelationType
	props []string // the properties that bare relations of these types have
	ends  bareNode
}

func bareRelationOf(q graph.RelationQuery) bareRelation {
	b := bareRelation{query: q, types: typesOf(q.Types)}
	var far []graph.Kind
	for _, l := range graph.LegalRelations {
		if !slices.Contains(b.types, l.Type) {
			continue
		}
		if q.Direction != graph.In {
			far = append(far, l.To...)
		}
		if q.Direction != graph.Out {
			far = append(far, l.From...)
		}
		switch l.Type {
		case graph.HoldsPosition:
			b.props = append(b.props, "title", "status")
		case graph.ParticipatedIn:
			b.props = append(b.props, "role")
		default:
			b.props = append(b.props, "sources")
		}
	}
	slices.Sort(b.props)
	b.props = slices.Compact(b.props)
	b.ends = bareNodeOf(far, graph.ByDate)
	return b
}

// columns are those of a row: what says where it stands in which list, then the type where there are several, the properties, and the
// other end.
func (b bareRelation) columns() string {
	list := []string{"key", "other", "disc", "way"}
	if len(b.types) > 1 {
		list = append(list, "type")
	}
	for _, p := range b.props {
		list = append(list, "r."+p)
	}
	if b.query.Ends == nil {
		list = append(list, "o.key")
	} else {
		list = append(list, b.ends.columns("o")...)
	}
	return strings.Join(list, ", ")
}

// read reads a relation, and notes its other end where it is wanted.
func (b bareRelation) read(row row) (of graph.Key, r listedRelation) {
	of = graph.Key(row.int(0))
	other, disc, way, rest := row.str(1), row.str(2), row.str(3), row[4:]
	r.Type, r.Disc = b.types[0], disc
	if len(b.types) > 1 {
		r.Type, rest = graph.RelationType(rest.str(0)), rest[1:]
	}
	r.place = graph.Cursor{string(r.Type), other, disc, way}
	for i, p := range b.props {
		switch p {
		case "title":
			r.Title = rest.str(i)
		case "status":
			r.Status = graph.PositionStatus(rest.str(i))
		case "role":
			r.Role = graph.Role(rest.str(i))
		case "sources":
			r.Sources = rest.int(i)
		}
	}
	end := rest[len(b.props):]
	key := graph.Key(end.int(0))
	r.From, r.To = of, key
	if b.query.Direction == graph.In || way == graph.Inward {
		r.From, r.To = key, of
	}
	r.Relation = r.In(graph.Bare) // of several types some have what others lack
	if b.query.Ends != nil && b.query.Ends[key] == nil {
		n := b.ends.read(end, other)
		b.query.Ends[key] = &n
	}
	return of, r
}
