package neo4j

import (
	"slices"
	"strings"

	"parley/graph"
)

// walk is how the nodes of a query are come by: the hubs from which they hang, the pattern that leads from a hub to
// them, the order that an index gives, and the filters.
type walk struct {
	hubs    string   // binds hub
	before  string   // binds bounds, where there are any
	bounds  string   // what it binds
	stretch string   // what hubs binds beside hub
	match   string   // binds n, and r where a relation leads there
	anchor  []string // what ties the pattern to the hub
	ordered string   // what is sorted by before sort and id, where an index yields that order; empty where none does
	sort    string
	id      string
	filters []string
	params  map[string]any

	past        *walk // along a list of all nodes, in place of this one where many have the words that are looked for
	glances     bool  // whether many have them is seen where that list begins, before the index is asked
	order       graph.Order
	tied        bool   // the page has cursors, beside which others may have the same sort key
	lastUndated string // of what has no year or date the last that is wanted; empty is all

	kept *total // how the database itself counts them, where nothing narrows them
}

// total is how nodes are counted: nodes is their number, under key, once what is before them has matched.
type total struct{ before, key, nodes string }

func (t *total) returned() string { return t.before + "\nreturn " + t.key + ", " + t.nodes }

// beside makes a statement that returns one column of rows return the totals, too, in a second column of each record: in a record of their own
// they would cost the driver as much as the rows.
func beside(text string, t *total) string {
	return "call () {\n" + t.before + "\nreturn collect([" + t.key + ", " + t.nodes + "]) as totals\n}\noptional call () {\n" + text + " as rows\n}\nreturn rows, totals"
}

// reach is how one Via leads to nodes.
type reach struct {
	kind graph.Kind         // of all nodes there; empty where it varies
	rel  graph.RelationType // by which hubs list them in order; empty where they are too few to matter
	path string             // from a to n; empty where the hubs themselves are the nodes
}

const partyTo graph.RelationType = "PARTY_TO"

var reaches = map[graph.Via]reach{
	graph.ViaParty:     {graph.KindMeeting, partyTo, "(a)-[r:PARTY_TO]->(n)"},
	graph.ViaPlace:     {graph.KindMeeting, graph.HeldIn, "(a)<-[r:HELD_IN]-(n)"},
	graph.ViaMentions:  {"", "", "(a)-[r:MENTIONS]->(n)"},
	graph.ViaMentioned: {graph.KindArticle, graph.Mentions, "(a)<-[r:MENTIONS]-(n)"},
	graph.ViaSaid:      {graph.KindStatement, graph.Said, "(a)-[r:SAID]->(n)"},
	graph.ViaAbout:     {graph.KindStatement, graph.About, "(a)<-[r:ABOUT]-(n)"},
	graph.ViaFollows:   {graph.KindMeeting, "", "(a)-[r:FOLLOWS]->(n)"},
	graph.ViaFollowed:  {graph.KindMeeting, "", "(a)<-[r:FOLLOWS]-(n)"},
}

// The hubs of a walk. BOUNDS stands for what is known beside them.
const (
	hubIsKey  = "with key as hubBOUNDS"
	hubPlaces = "unwind $args.places as place\nmatch (p:Node {key: place})<-[:WITHIN*0..]-(l) using index seek p:Node(key)\nwith distinct l.key as hubBOUNDS"
	hubPlace  = "match (p:Node {key: key})<-[:WITHIN*0..]-(l) using index seek p:Node(key)\nwith distinct l.key as hubBOUNDS"
	hubKeys   = "unwind $args.KEYS as hub\nwith hubBOUNDS"
	hubKinds  = "unwind $args.kinds as hub\nwith hubBOUNDS"
	hubWords  = "unwind $args.searches as hub\nwith hubBOUNDS"
	// Of several the one on which the least hangs.
	hubAll      = "match (a:Node) using index seek a:Node(key) where a.key in $args.all\nwith aBOUNDS order by count { (a)-[:PARTY_TO]->() } limit 1\nwith a.key as hubBOUNDS"
	hubMentions = "match (a:Node) using index seek a:Node(key) where a.key in $args.mentions\nwith aBOUNDS order by count { (a)<-[:MENTIONS]-() } limit 1\nwith a.key as hubBOUNDS"
	// The nodes themselves. Keys come one by one: of what a list of them reaches the server takes every path for distinct.
	hubMet    = "unwind $args.met as k\nmatch (b:Node {key: k})-[p:PARTY_TO]->(m)<-[o:PARTY_TO]-(n) using index seek b:Node(key)\nwhere MET\nwith distinct n as hubBOUNDS"
	hubPost   = "match (i:Node {key: $args.post_at})<-[h:HOLDS_POSITION]-(n) using index seek i:Node(key)\nwhere POST\nwith distinct n as hubBOUNDS"
	hubSeats  = "unwind $args.seats as k\nmatch (l:Node {key: k})<-[:WITHIN*0..]-()<-[:BASED_IN]-(n) using index seek l:Node(key)\nwith distinct n as hubBOUNDS"
	hubWithin = "unwind $args.within as k\nmatch (l:Node {key: k})<-[:WITHIN*1..]-(n) using index seek l:Node(key) where not n.key in $args.within\nwith distinct n as hubBOUNDS"
)

// newWalk chooses the way that looks at the fewest nodes; it is false where there are none for sure.
func newWalk(q graph.NodeQuery) (*walk, bool) {
	w := &walk{order: q.Order, sort: sortings[q.Order].key, id: "n.id", params: map[string]any{"of": []int64{0}}}
	w.tied = len(q.Page.After)+len(q.Page.Before) > 0
	var possible bool
	if q.NodeFilter, possible = q.Flat(); len(q.Kinds) == 0 || !possible {
		return nil, false
	}
	words, possible := wordsOf(q.Words)
	if q.Words = words; !possible {
		return nil, false
	}
	if q.Via == graph.ViaNothing {
		return w, w.start(q)
	}
	if len(q.Of) == 0 {
		return nil, false
	}
	w.params["of"] = unique(keysOf(q.Of))
	hubs := hubIsKey
	if q.Via == graph.ViaPlace {
		hubs = hubPlace
	}
	return w, w.from(q, hubs, reaches[q.Via])
}

// start chooses where a walk through all nodes starts. What the start itself sees to goes out of the filter.
func (w *walk) start(q graph.NodeQuery) bool {
	switch {
	case len(q.MentionedIn) > 0:
		hubs := w.each("mentioned_in", &q.MentionedIn)
		return w.from(q, hubs, reaches[graph.ViaMentions])
	case len(q.SaidBy) > 0:
		hubs := w.each("said_by", &q.SaidBy)
		return w.from(q, hubs, reaches[graph.ViaSaid])
	case len(q.All) > 0:
		w.take("all", &q.All, len(unique(q.All)) == 1 && plain(q.NodeFilter))
		return w.from(q, hubAll, reaches[graph.ViaParty])
	case len(q.Mentions) > 0:
		w.take("mentions", &q.Mentions, len(unique(q.Mentions)) == 1)
		return w.from(q, hubMentions, reaches[graph.ViaMentioned])
	case len(q.About) > 0:
		hubs := w.each("about", &q.About)
		return w.from(q, hubs, reaches[graph.ViaAbout])
	case len(q.Any) > 0:
		w.take("any", &q.Any, plain(q.NodeFilter))
		return w.from(q, strings.Replace(hubKeys, "KEYS", "any", 1), reaches[graph.ViaParty])
	case q.Post != nil && q.Post.Institution != 0:
		post := leaves{params: w.params}
		hubs := strings.Replace(hubPost, "POST", post.post(q.Post), 1)
		q.Post = nil
		return w.from(q, hubs, reach{kind: graph.KindPerson})
	case len(q.Met) > 0:
		when := leaves{params: w.params}
		hubs := strings.Replace(hubMet, "MET", when.met(q.MetDates), 1)
		w.take("met", &q.Met, true)
		return w.from(q, hubs, reach{})
	case len(q.Seats) > 0:
		w.take("seats", &q.Seats, true)
		return w.from(q, hubSeats, reach{kind: graph.KindInstitution})
	case len(q.Within) > 0:
		w.take("within", &q.Within, true)
		return w.from(q, hubWithin, reach{kind: graph.KindLocation})
	case len(q.Places) > 0:
		w.take("places", &q.Places, true)
		return w.from(q, hubPlaces, reaches[graph.ViaPlace])
	case len(q.Words) > 0:
		w.search(q)
	default:
		w.all(q)
	}
	return true
}

// plain reports whether a filter asks for parties as hubs list them.
func plain(f graph.NodeFilter) bool { return f.ActingFor && f.Role == "" }

// take makes keys of the filter a parameter of the start, and takes them out of the filter where the start sees to them wholly.
func (w *walk) take(name string, keys *[]graph.Key, wholly bool) {
	w.params[name] = unique(keysOf(*keys))
	if wholly {
		*keys = nil
	}
}

// each starts from every one of some keys.
func (w *walk) each(name string, keys *[]graph.Key) (hubs string) {
	w.take(name, keys, true)
	return strings.Replace(hubKeys, "KEYS", name, 1)
}

// from walks from hubs along relations.
func (w *walk) from(q graph.NodeQuery, hubs string, via reach) bool {
	if via.kind != "" && !slices.Contains(q.Kinds, via.kind) {
		return false
	}
	w.hubs = hubs
	switch {
	case via.path == "":
		w.match = "with hub as n"
	case byDate(q.Order) && via.rel != "":
		w.match = "match " + strings.Replace(via.path, "(a)", "()", 1) + " using index seek r:" + string(via.rel) + "(hub, date_sort, item_id)"
		w.anchor = []string{"r.hub = hub"}
		w.ordered, w.sort, w.id = "r.hub", "r.date_sort", "r.item_id"
	default:
		w.match = "match (a:Node {key: hub}) using index seek a:Node(key) match " + via.path
	}
	if via.kind == "" {
		w.filters = []string{"n.kind in $args.kinds"}
		w.params["kinds"] = texts(unique(q.Kinds))
	}
	w.narrow(q)
	if len(w.filters) == 0 && via.path != "" {
		w.keep(hubs, via)
	}
	return true
}

// keep is how the database itself counts what hangs on one node, where nothing narrows it.
func (w *walk) keep(hubs string, via reach) {
	degree := "count { " + strings.Replace(strings.Replace(via.path, "r:", ":", 1), "(n)", "()", 1) + " }"
	one := map[string]string{hubAll: "all", hubMentions: "mentions"}[hubs]
	switch {
	case hubs == hubIsKey:
		w.kept = &total{"unwind $args.of as key\nmatch (a:Node {key: key}) using index seek a:Node(key)", "key", degree}
	case one != "": // with several there were filters
		w.kept = &total{"match (a:Node) using index seek a:Node(key) where a.key in $args." + one, "0", degree}
	}
}

// all walks through all nodes of each kind.
func (w *walk) all(q graph.NodeQuery) {
	w.params["kinds"] = texts(unique(q.Kinds))
	w.hubs = hubKinds
	w.anchor = []string{"n.kind = hub"}
	property := sortings[q.Order].property
	label, first := "Node", "kind"
	w.ordered, w.sort = "n.kind", "n."+property
	switch {
	case q.Order == graph.ByRecorded && !articlesOnly(q): // what is no article is in no index by that
		w.ordered, w.sort, property = "", sortings[q.Order].key, "name_sort"
		w.anchor = append(w.anchor, "n.name_sort >= ''", "n.id is not null")
	case q.Order == graph.ByRecorded:
		label = "Article"
	case q.Country != "" && q.Order == graph.ByName:
		first, w.ordered = "kind, country", "n.kind, n.country"
		w.anchor = append(w.anchor, "n.country = $args.country")
	case byDate(q.Order) && ofSource(q):
		label, first, w.ordered = "Article", "source", "n.source"
		w.anchor = []string{"n.source = $args.source"}
		w.params["source"] = indexed(q.Source)
		q.Source = ""
	}
	w.match = "match (n:" + label + ") using index seek n:" + label + "(" + first + ", " + property + ", id)"
	w.narrow(q)
	if len(w.filters) > 0 || w.anchor[0] != "n.kind = hub" {
		return
	}
	parts := make([]string, 0, len(q.Kinds))
	for _, k := range unique(q.Kinds) {
		parts = append(parts, "match (n:"+k.Labels()[0]+") return count(n) as nodes")
	}
	w.kept = &total{"call () {\n" + strings.Join(parts, "\nunion all\n") + "\n}\nwith sum(nodes) as nodes", "0", "nodes"}
}

// byDate reports whether an index by date has the nodes of a list in order, from either end.
func byDate(o graph.Order) bool { return o == graph.ByDate || o == graph.ByDateRising }

func articlesOnly(q graph.NodeQuery) bool {
	return len(q.Kinds) == 1 && q.Kinds[0] == graph.KindArticle
}

// ofSource reports whether an index has the nodes of a query by source.
func ofSource(q graph.NodeQuery) bool { return q.Source != "" && articlesOnly(q) }

// around puts what is done for each hub, and with all of it, into a statement.
func (w *walk) around(inner, outer string) string {
	text := w.before + "unwind $args.of as key\ncall (keyBOUNDS) {\n" + w.hubs + "\ncall (hubSTRETCH) {\n  " + inner + "\n}\n" + outer
	return filled(text, "BOUNDS", w.bounds, "STRETCH", w.stretch)
}

// narrow adds the conditions of the filter.
func (w *walk) narrow(q graph.NodeQuery) {
	c := conditions{params: w.params}
	w.filters = append(w.filters, c.of(q.NodeFilter)...)
	if q.Dates != nil {
		w.ranges(q.Dates)
	}
}
