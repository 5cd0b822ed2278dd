package neo4j

import (
	"parley/graph"
	"parley/graph/property"
)

// nodeProps are the properties of a node. What is empty is nil, so that it goes where it stood before.
func nodeProps(n graph.Node) props {
	x := n.Index
	p := props{"key": int64(n.Key), "search": searchable(&n)}
	property.Values(property.OfNode, &n, p.put)
	p.setIndexed("name_sort", x.NameSort)
	p["name_sort"] = indexed(x.NameSort) // lists hold what has no name, too
	p["date_sort"] = x.DateSort
	p.set("month_day_from", x.MonthDayFrom)
	p.set("month_day_to", x.MonthDayTo)
	p["annual"], p["wide"] = nil, nil
	if x.Annual {
		p["annual"] = true
	}
	if wide(x) {
		p["wide"] = true
	}
	p.set("topic_words", x.Topics)
	p["copy_of"] = nil
	if n.CopyOf != 0 {
		p["copy_of"] = int64(n.CopyOf)
	}
	p.setNames(x.Names)
	return p
}

// setNames notes the names by which a node is found; long ones are cut as others are.
func (p props) setNames(names []string) {
	cut := indexedAll(names)
	p.setStrings("names", cut)
	p["long_names"] = nil
	for i := range names {
		if names[i] != cut[i] {
			p["long_names"] = names
			return
		}
	}
}

// node reads the properties of a node.
func (p props) node() graph.Node {
	n := graph.Node{
		Key: p.key("key"), ID: p.whole("id"), Kind: graph.Kind(p.str("kind")), Subkind: p.str("subkind"),
		Name: p.str("name"), Aliases: p.strings("aliases"), Country: p.whole("country"), Code: p.str("code"),
		Sources: p.int("sources"), GeoNames: p.int("geonames_id"),
		Latitude: p.float("latitude"), Longitude: p.float("longitude"),
		Status: graph.MeetingStatus(p.str("status")), Date: p.str("date"), DateRule: p.str("date_rule"),
		Topics: p.strings("topics"), CopyOf: p.key("copy_of"), Recorded: p.time("recorded"),
		Index: graph.Index{
			Names: p.strings("names"), Topics: p.str("topic_words"), NameSort: p.whole("name_sort"), DateSort: p.str("date_sort"),
			Earliest: p.str("earliest"), Latest: p.str("latest"),
			MonthDayFrom: p.str("month_day_from"), MonthDayTo: p.str("month_day_to"),
		},
	}
	_, n.Located = p["latitude"].(float64)
	n.Index.Annual, _ = p["annual"].(bool)
	if long := p.strings("long_names"); long != nil {
		n.Index.Names = long
	}
	n.Index.Text = searched(n.Kind, p.str("search"))
	return n
}
