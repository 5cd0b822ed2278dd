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

	degree string // counts what hangs on a, where nothing narrows it
	kept   string // the statement that counts all, where nothing narrows it
}

// reach is how one Via leads to nodes.
type reach struct {
	kind graph.Kind         // of all nodes there; empty where it varies
	rel  graph.RelationType // by which hubs list them in order; empty where they are too few to matter
	path string             // from a to n
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
	hubAny    = "unwind $args.any as hub\nwith hubBOUNDS"
	hubKinds  = "unwind $args.kinds as hub\nwith hubBOUNDS"
	hubWords  = "unwind $args.searches as hub\nwith hubBOUNDS"
	// Of several the one on which the least hangs.
	hubAll      = "match (a:Node) using index seek a:Node(key) where a.key in $args.all\nwith aBOUNDS order by count { (a)-[:PARTY_TO]->() } limit 1\nwith a.key as hubBOUNDS"
	hubMentions = "match (a:Node) using index seek a:Node(key) where a.key in $args.mentions\nwith aBOUNDS order by count { (a)<-[:MENTIONS]-() } limit 1\nwith a.key as hubBOUNDS"
)

// newWalk chooses the way that looks at the fewest nodes; it is false where there are none for sure.
func newWalk(q graph.NodeQuery) (*walk, bool) {
	w := &walk{sort: "n.name_sort", id: "n.id", params: map[string]any{"of": []int64{0}}}
	if q.Order == graph.ByDate {
		w.sort = "n.date_sort"
	}
	words, possible := wordsOf(q.Words)
	if q.Words = words; len(q.Kinds) == 0 || !possible {
		return nil, false
	}
	if q.Via != graph.ViaNothing {
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
	switch {
	case len(q.All) > 0:
		return w, w.from(q, hubAll, reaches[graph.ViaParty])
	case len(q.Mentions) > 0:
		return w, w.from(q, hubMentions, reaches[graph.ViaMentioned])
	case len(q.Any) > 0:
		return w, w.from(q, hubAny, reaches[graph.ViaParty])
	case len(q.Places) > 0:
		return w, w.from(q, hubPlaces, reaches[graph.ViaPlace])
	case len(q.Words) > 0:
		w.search(q)
	default:
		w.all(q)
	}
	return w, true
}

// from walks from hubs along relations.
func (w *walk) from(q graph.NodeQuery, hubs string, via reach) bool {
	if via.kind != "" && !slices.Contains(q.Kinds, via.kind) {
		return false
	}
	w.hubs = hubs
	if q.Order == graph.ByDate && via.rel != "" {
		w.match = "match " + strings.Replace(via.path, "(a)", "()", 1) + " using index seek r:" + string(via.rel) + "(hub, date_sort, item_id)"
		w.anchor = []string{"r.hub = hub"}
		w.ordered, w.sort, w.id = "r.hub", "r.date_sort", "r.item_id"
	} else {
		w.match = "match (a:Node {key: hub}) using index seek a:Node(key) match " + via.path
	}
	if via.kind == "" {
		w.filter("n.kind in $args.kinds", "kinds", texts(unique(q.Kinds)))
	}
	w.narrow(q)
	if len(w.filters) == 0 {
		degree := "count { " + strings.Replace(strings.Replace(via.path, "r:", ":", 1), "(n)", "()", 1) + " }"
		switch hubs {
		case hubIsKey:
			w.degree = degree
		case hubAll, hubMentions: // one hub, or there were filters
			w.kept = "match (a:Node) using index seek a:Node(key) where a.key in $args." + map[string]string{hubAll: "all", hubMentions: "mentions"}[hubs] + "\nreturn 0, " + degree
		}
	}
	return true
}

// search asks the full-text indexes.
func (w *walk) search(q graph.NodeQuery) {
	var entities, documents []string
	for _, k := range unique(q.Kinds) {
		if k == graph.KindStatement || k == graph.KindArticle {
			documents = append(documents, string(k))
		} else {
			entities = append(entities, string(k))
		}
	}
	var searches []props
	if entities != nil {
		searches = append(searches, props{"index": "parley_entity_words", "query": lucene(entities, q.Words)})
	}
	if documents != nil {
		searches = append(searches, props{"index": "parley_document_words", "query": lucene(documents, q.Words)})
	}
	w.params["searches"] = searches
	w.hubs = hubWords
	w.match = "call db.index.fulltext.queryNodes(hub.index, hub.query) yield node as n\n  with n"
	q.Words = nil
	w.narrow(q)
}

// all walks through all nodes of each kind.
func (w *walk) all(q graph.NodeQuery) {
	w.params["kinds"] = texts(unique(q.Kinds))
	w.hubs = hubKinds
	w.anchor = []string{"n.kind = hub"}
	w.ordered = "n.kind"
	property := strings.TrimPrefix(w.sort, "n.")
	switch {
	case q.Country != "" && q.Order == graph.ByName:
		w.match = "match (n:Node) using index seek n:Node(kind, country, name_sort, id)"
		w.anchor = append(w.anchor, "n.country = $args.country")
		w.ordered = "n.kind, n.country"
	default:
		w.match = "match (n:Node) using index seek n:Node(kind, " + property + ", id)"
	}
	w.narrow(q)
	if len(w.filters) > 0 {
		return
	}
	parts := make([]string, 0, len(q.Kinds))
	for _, k := range unique(q.Kinds) {
		parts = append(parts, "match (n:"+labels[k][0]+") return count(n) as nodes")
	}
	w.kept = "call () {\n" + strings.Join(parts, "\nunion all\n") + "\n}\nreturn 0, sum(nodes)"
}

// around puts what is done for each hub, and with all of it, into a statement.
func (w *walk) around(inner, outer string) string {
	text := w.before + "unwind $args.of as key\ncall (keyBOUNDS) {\n" + w.hubs + "\ncall (hubSTRETCH) {\n  " + inner + "\n}\n" + outer
	return strings.NewReplacer("BOUNDS", w.bounds, "STRETCH", w.stretch).Replace(text)
}

func (w *walk) filter(condition, param string, value any) {
	w.filters = append(w.filters, condition)
	w.params[param] = value
}

// narrow adds the filters, always in the same order.
func (w *walk) narrow(q graph.NodeQuery) {
	if len(q.Subkinds) > 0 {
		w.filter("n.subkind in $args.subkinds", "subkinds", q.Subkinds)
	}
	if len(q.Words) > 0 {
		w.filter("all(word in $args.words where n.search contains word)", "words", contained(q.Words))
	}
	if len(q.Statuses) > 0 {
		w.filter("n.status in $args.statuses", "statuses", texts(q.Statuses))
	}
	if q.Country != "" {
		w.filter("n.country = $args.country", "country", indexed(q.Country))
	}
	w.parties(q)
	w.params["places"] = unique(keysOf(q.Places))
	if len(q.Places) > 0 && w.hubs != hubPlaces {
		w.filter("exists { match (n)-[:HELD_IN]->()-[:WITHIN*0..]->(l) where l.key in $args.places }", "places", w.params["places"])
	}
	mentions := unique(keysOf(q.Mentions))
	w.params["mentions"] = mentions
	if len(mentions) > 0 && !(w.hubs == hubMentions && len(mentions) == 1) {
		w.filter("all(k in $args.mentions where exists { match (n)-[:MENTIONS]->(x) where x.key = k })", "mentions", mentions)
	}
	if q.Source != "" {
		w.filter("n.source = $args.source", "source", indexed(q.Source))
	}
	if q.Language != "" {
		w.filter("n.language = $args.language", "language", q.Language)
	}
	if q.Dates != nil {
		w.dates(q.Dates)
		w.ranges(q.Dates)
	}
}

// parties keeps meetings by who takes part.
func (w *walk) parties(q graph.NodeQuery) {
	takesPart := "exists { match (n)<-[p:PARTY_TO]-() where p.hub = k }"
	plain := q.Role == "" && q.ActingFor
	if q.Role != "" || !q.ActingFor {
		takesPart = "exists { match (n)<-[p:PARTICIPATED_IN]-(x) where x.key = k }"
	}
	if q.Role != "" {
		who := "x.key = k"
		if q.ActingFor {
			who = "(x.key = k or p.behalf = k)"
		}
		takesPart = "exists { match (n)<-[p:PARTICIPATED_IN]-(x) where p.role = $args.role and " + who + " }"
		w.params["role"] = string(q.Role)
	}
	all, some := unique(keysOf(q.All)), unique(keysOf(q.Any))
	w.params["all"], w.params["any"] = all, some
	if len(all) > 0 && !(plain && w.hubs == hubAll && len(all) == 1) {
		w.filter("all(k in $args.all where "+takesPart+")", "all", all)
	}
	if len(some) > 0 && !(plain && w.hubs == hubAny) {
		w.filter("any(k in $args.any where "+takesPart+")", "any", some)
	}
}
