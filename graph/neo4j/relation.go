package neo4j

import (
	"parley/graph"
	"parley/graph/property"
)

// hubbed are the relation types by which lists of what hangs on one node are kept in order. The hub
// is that node; hubIsFrom says at which end it stands.
var hubbed = map[graph.RelationType]struct{ hubIsFrom bool }{
	graph.HeldIn:   {false},
	graph.Mentions: {false},
	graph.Said:     {true},
	graph.About:    {false},
}

func relationProps(r graph.Relation) props {
	p := props{}
	property.Values(property.OfRelation, &r, p.put)
	p.setIndexed("key", r.Key)
	p["since_sort"] = nil
	if r.Since != "" || r.Until != "" {
		p["since_sort"] = r.DatedCursor("", "")[0]
	}
	p["behalf"] = nil
	if r.Behalf != 0 {
		p["behalf"] = int64(r.Behalf)
	}
	p["fold"] = nil
	if !r.Fold.IsZero() {
		p["fold"] = toJSON(r.Fold)
	}
	return p
}

// relation reads the properties of a relation.
func (p props) relation(t string, from, to int) graph.Relation {
	r := graph.Relation{
		Key: p.whole("key"), Type: graph.RelationType(t), From: graph.Key(from), To: graph.Key(to),
		Disc: p.str("disc"), Basis: graph.Basis(p.str("basis")), Sources: p.int("sources"), Confidence: p.float("confidence"),
		Title: p.str("title"), Status: graph.PositionStatus(p.str("status")), Since: p.str("since"), Until: p.str("until"),
		Role: graph.Role(p.str("role")), Behalf: p.key("behalf"), Count: p.int("count"), Earliest: p.str("earliest"), Latest: p.str("latest"),
	}
	fromJSON(p.str("fold"), &r.Fold)
	return r
}

// relation reads a relation from four columns: properties, type, keys of both ends.
func (r row) relation(i int) graph.Relation {
	return r.props(i).relation(r.str(i+1), r.int(i+2), r.int(i+3))
}
