package neo4j

import (
	"fmt"
	"slices"
	"strings"

	"parley/graph"
)

// What has some words is found by a full-text index, in no order. Of a kind of which few nodes have them, these are sorted. Where
// many have them, a page is soon full of those that a walk along the list meets: it looks for the words in each node that it
// passes. Few are the root of how many the page holds times how many nodes there are: a walk past so many is expected to fill
// the page where more have the words. Where these stand together far from where the page begins the walk does not; then all are sorted after all.
//
// The index counts what has the words. What begins with a few letters it gathers from up to thousands of words, which takes longer than the walk:
// it is asked only where few of those have the word that the list begins with.

// mostPassed is how many nodes a walk passes, at most: about as many as are passed in the time in which so many are sorted
// as are many among a million.
var mostPassed = 20_000

// crowds parts the kinds of a search by whether many nodes have the words: crowded are kinds, few and all are searches. BOUNDS are
// what is known beside them. SEEN tells whether many are seen to have them already.
var crowds = `unwind $args.searches as search
SEEN
call (search, seen) {
  with search, toInteger(sqrt($args.limit * case search.kind ` + sizes() + ` end)) as reach where not seen
  call db.index.fulltext.queryNodes(search.index, search.query, {limit: reach + 1}) yield node
  with reach, count(node) as found
  return coalesce(max(found > reach), false) as many
}
with collect(case when seen or many then search.kind end) as crowded, collect(case when not (seen or many) then search end) as fewBOUNDS
`

// sizes are the cases of a kind, each with the number of its nodes, which the database keeps.
func sizes() string {
	var cases []string
	for _, k := range allKinds {
		cases = append(cases, fmt.Sprintf("when '%s' then count { (:%s) }", k, k.Labels()[0]))
	}
	return strings.Join(cases, " ")
}

const (
	unseen = "with search, false as seenBOUNDS"

	// glanced counts among as many as fit on a page those that have the words.
	glanced = `call (searchBOUNDS) {
HUBS
call (hubSTRETCH) {
  GLANCING
}
return count(n) * $args.scarce >= $args.limit as seen
}`

	// passed walks along the lists of the crowded kinds. A page that was not filled is whole where the walk came to the end.
	passed = `call (crowdedBOUNDS) {
HUBS
call (hubSTRETCH) {
  call (hubSTRETCH) {
    PASSING
  }
  return collect(n) as page
}
call (hub, pageSTRETCH) {
  with hub, pageSTRETCH where size(page) < $args.limit
  call (hubSTRETCH) {
    ENDING
  }
  return coalesce(max(cut), false) as cut
}
return collect(page) as pages, collect(case when cut then hub end) as unfilled
}
`

	// gathering has what the walks met, and of the other kinds all that have the words.
	gathering = `unwind $args.of as key
call (key, pages, few, unfilled) {
call (pages, few, unfilled) {
  unwind pages as page
  unwind page as n
  return n
  union all
  unwind few + [search in $args.searches where search.kind in unfilled] as hub
  call (hub) {
    FOUND
  }
  return n
}
`
	hubCrowded = "unwind crowded as hub\nwith hubBOUNDS"
	hubSearch  = "with search.kind as hubBOUNDS"
)

// One word of so few letters may begin many. One in so many are many enough to walk on.
const (
	shortWord = 4
	scarce    = 16
)

// search asks the full-text indexes.
func (w *walk) search(q graph.NodeQuery) {
	var searches []props
	for _, k := range unique(q.Kinds) {
		index := "parley_entity_words"
		if !slices.Contains(graph.EntityKinds, k) {
			index = "parley_document_words"
		}
		searches = append(searches, props{"kind": string(k), "index": index, "query": lucene(k, q.Words)})
	}
	w.params["searches"] = searches
	w.hubs = hubWords
	w.match = "call db.index.fulltext.queryNodes(hub.index, hub.query) yield node as n\n  with n"
	past := &walk{order: w.order, tied: w.tied, id: w.id, params: w.params}
	if past.all(q); past.ordered != "" {
		past.hubs = strings.Replace(past.hubs, hubKinds, hubCrowded, 1)
		w.past = past
		w.glances = len(q.Words) == 1 && len(q.Words[0]) <= shortWord
	}
	q.Words = nil
	w.narrow(q)
}

// listFound is the statement of a page of what has words.
func (w *walk) listFound(p graph.Page, outer string) statement {
	w.past.page(p)
	w.params["most"] = mostPassed
	legs := w.past.legs(p.Backward)
	passing, ending := make([]string, len(legs)), make([]string, len(legs))
	for i, l := range legs {
		passing[i], ending[i] = w.past.passing(l), w.past.ending(l)
	}
	const also = "\n    union all\n    "
	page, seen := strings.Join(passing, also), unseen
	if w.glances {
		w.params["scarce"] = scarce
		seen = filled(glanced, "HUBS", strings.Replace(w.past.hubs, hubCrowded, hubSearch, 1), "GLANCING", strings.ReplaceAll(page, "$args.most", "$args.limit"))
	}
	text := w.past.before + strings.Replace(crowds, "SEEN", seen, 1) + filled(passed, "HUBS", w.past.hubs, "PASSING", page, "ENDING", strings.Join(ending, also)) +
		strings.Replace(gathering, "FOUND", w.inner(p.Backward), 1) + outer
	return statement{filled(text, "BOUNDS", w.past.bounds, "STRETCH", w.past.stretch), w.params}
}

// passing is the walk through one range of an index past no more than so many nodes, of which it takes those that the filters keep.
func (w *walk) passing(l leg) string {
	return w.through(l) + "\n  with n" + w.sorted(l) + " limit $args.most" +
		"\n  with n where " + conjunction(w.filters) + "\n  return n" + w.sorted(l) + " limit $args.limit"
}

// ending tells whether so many nodes are not all of the range.
func (w *walk) ending(l leg) string {
	return w.through(l) + "\n  with n limit $args.most\n  return count(n) = $args.most as cut"
}
