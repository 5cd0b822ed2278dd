package neo4j

import (
	"fmt"
	"strings"

	"parley/graph"
)

// conditions turns filters into what must hold of a node n: a text that hangs on the shape of a filter alone, and
// the parameters of its values. Those of filters within are told apart by number.
type conditions struct {
	params  map[string]any
	filters int // how many there are so far
}

// leaves are the conditions of one filter.
type leaves struct {
	params map[string]any
	suffix string // of the names of its parameters
	all    []string
}

// of lists the conditions of a filter, in a fixed order. All must hold.
func (c *conditions) of(f graph.NodeFilter) []string {
	l := leaves{params: c.params}
	if c.filters > 0 {
		l.suffix = fmt.Sprintf("_%d", c.filters)
		l.kinds(f)
	}
	c.filters++
	l.fields(f)
	l.parties(f)
	l.meeting(f)
	l.ties(f)
	for _, part := range f.And {
		l.all = append(l.all, c.of(part)...)
	}
	// Cases, for an "or" would be planned as two walks, and what is unknown is not so: "not" would leave it unknown.
	if len(f.Or) > 0 {
		any := "case"
		for _, part := range f.Or {
			any += " when " + conjunction(c.of(part)) + " then true"
		}
		l.all = append(l.all, any+" else false end")
	}
	if f.Not != nil {
		l.all = append(l.all, "case when "+conjunction(c.of(*f.Not))+" then false else true end")
	}
	return l.all
}

// conjunction is one condition in place of several.
func conjunction(all []string) string {
	if len(all) == 0 {
		return "true"
	}
	return strings.Join(all, " and ")
}

// add adds a condition in which ARG stands for the parameter.
func (l *leaves) add(condition, name string, value any) {
	l.all = append(l.all, strings.ReplaceAll(condition, "ARG", l.arg(name, value)))
}

func (l *leaves) arg(name string, value any) string {
	l.params[name+l.suffix] = value
	return "$args." + name + l.suffix
}

func (l *leaves) kinds(f graph.NodeFilter) {
	if len(f.Kinds) > 0 {
		l.add("n.kind in ARG", "kinds", texts(unique(f.Kinds)))
	}
}

// fields keeps nodes by what they say themselves.
func (l *leaves) fields(f graph.NodeFilter) {
	if len(f.Subkinds) > 0 {
		l.add("n.subkind in ARG", "subkinds", f.Subkinds)
	}
	switch words, possible := wordsOf(f.Words); {
	case !possible:
		l.all = append(l.all, "false")
	case len(words) > 0:
		l.add("all(word in ARG where n.search contains word)", "words", contained(words))
	}
	if len(f.Statuses) > 0 {
		l.add("n.status in ARG", "statuses", texts(f.Statuses))
	}
	if f.Country != "" {
		l.add("n.country = ARG", "country", indexed(f.Country))
	}
	if len(f.Topics) > 0 {
		l.add("any(topic in ARG where n.topic_words contains topic)", "topics", padded(f.Topics))
	}
	if f.Language != "" {
		l.add("n.language = ARG", "language", f.Language)
	}
	if f.Dates != nil {
		l.add(dateKeeps("n", "ARG"), "dates", dateArgs(f.Dates))
	}
}

// padded writes a blank around each of some phrases, as stand around words.
func padded(phrases []string) []string {
	out := make([]string, len(phrases))
	for i, p := range phrases {
		out[i] = " " + p + " "
	}
	return out
}

// parties keeps meetings by who takes part.
func (l *leaves) parties(f graph.NodeFilter) {
	if len(f.All) == 0 && len(f.Any) == 0 {
		return
	}
	takesPart := "exists { match (n)<-[p:PARTICIPATED_IN]-(x) where x.key = k }"
	switch {
	case f.Role != "":
		who := "x.key = k"
		if f.ActingFor {
			who = "(x.key = k or p.behalf = k)"
		}
		takesPart = "exists { match (n)<-[p:PARTICIPATED_IN]-(x) where p.role = " + l.arg("role", string(f.Role)) + " and " + who + " }"
	case f.ActingFor:
		takesPart = "exists { match (n)<-[p:PARTY_TO]-() where p.hub = k }"
	}
	switch all := unique(keysOf(f.All)); {
	case len(all) > 1 && plain(f): // who takes part has one PARTY_TO: all are looked for at once
		l.add("count { match (n)<-[p:PARTY_TO]-() where p.hub in ARG } = size(ARG)", "all", all)
	case len(all) > 0:
		l.add("all(k in ARG where "+takesPart+")", "all", all)
	}
	if len(f.Any) > 0 {
		l.add("any(k in ARG where "+takesPart+")", "any", unique(keysOf(f.Any)))
	}
}

// meeting keeps meetings by where they were and by the articles that tell of them.
func (l *leaves) meeting(f graph.NodeFilter) {
	if len(f.Places) > 0 {
		l.add("exists { match (n)-[:HELD_IN]->()-[:WITHIN*0..]->(l) where l.key in ARG }", "places", unique(keysOf(f.Places)))
	}
	if f.MinConfidence > 0 {
		l.add("n.kind = 'MEETING' and exists { match (n)<-[t:MENTIONS]-() where t.confidence >= ARG }", "confidence", f.MinConfidence)
	}
	if f.Source != "" {
		l.add("case n.kind when 'MEETING' then exists { match (n)<-[:MENTIONS]-(x) where x.source = ARG } else n.source = ARG end",
			"source", indexed(f.Source))
	}
}

// met tells whether parties p and o of a meeting m met there; b and n are who they are.
const met = "m.status in ['HELD', 'ONGOING'] and b <> n and any(side in o.sides where any(own in p.sides where own <> side))"

// met is met of meetings whose dates a filter keeps.
func (l *leaves) met(dates *graph.DateFilter) string {
	if dates == nil {
		return met
	}
	return met + " and " + dateKeeps("m", l.arg("met_dates", dateArgs(dates)))
}

// ties keeps nodes by how they are tied to others.
func (l *leaves) ties(f graph.NodeFilter) {
	if len(f.Within) > 0 {
		l.add("not n.key in ARG and exists { match (n)-[:WITHIN*1..]->(l) where l.key in ARG }", "within", unique(keysOf(f.Within)))
	}
	if len(f.Seats) > 0 {
		l.add("exists { match (n)-[:BASED_IN]->()-[:WITHIN*0..]->(l) where l.key in ARG }", "seats", unique(keysOf(f.Seats)))
	}
	if len(f.Met) > 0 {
		l.add("exists { match (n)-[o:PARTY_TO]->(m)<-[p:PARTY_TO]-(b) where p.hub in ARG and "+l.met(f.MetDates)+" }", "met", unique(keysOf(f.Met)))
	}
	if f.Post != nil {
		l.all = append(l.all, "exists { match (n)-[h:HOLDS_POSITION]->(i) where "+l.post(f.Post)+" }")
	}
	if len(f.Mentions) > 0 {
		l.add("all(k in ARG where exists { match (n)-[:MENTIONS]->(x) where x.key = k })", "mentions", unique(keysOf(f.Mentions)))
	}
	if len(f.MentionedIn) > 0 { // from the article, for few articles mention as much as may be said of one node
		l.add("exists { match (x:Node)-[:MENTIONS]->(n) using index seek x:Node(key) where x.key in ARG }", "mentioned_in", unique(keysOf(f.MentionedIn)))
	}
	if len(f.SaidBy) > 0 {
		l.add("exists { match (n)<-[:SAID]-(x) where x.key in ARG }", "said_by", unique(keysOf(f.SaidBy)))
	}
	if len(f.About) > 0 {
		l.add("exists { match (n)-[:ABOUT]->(x) where x.key in ARG }", "about", unique(keysOf(f.About)))
	}
}

// post is the condition on a position h at i.
func (l *leaves) post(f *graph.PostFilter) string {
	all := leaves{params: l.params, suffix: l.suffix}
	if f.Institution != 0 {
		all.add("i.key = ARG", "post_at", int64(f.Institution))
	}
	if len(f.Statuses) > 0 {
		all.add("h.status in ARG", "post_statuses", texts(f.Statuses))
	}
	switch words, possible := wordsOf(f.Words); {
	case !possible:
		return "false"
	case len(words) > 0:
		all.add("all(word in ARG where ' ' + h.disc + ' ' contains word)", "post_words", contained(words))
	}
	if len(f.Times) > 0 {
		all.add(timesKeep("h", "ARG", graph.HoldsPosition), "post_times", timeArgs(f.Times))
	}
	return conjunction(all.all)
}
