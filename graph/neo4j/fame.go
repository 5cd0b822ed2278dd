package neo4j

import (
	"slices"
	"strconv"
	"strings"

	"parley/graph"
)

// Thousands of names begin with two letters, and of these lists by sources show few. So the searchable text of an entity says
// in a word of its own how much is spoken of it, its fame, and where many have the words that are asked for, those of more fame
// are looked for first, and the others only while the page is not full.

// fames are the sources from which on each fame is, but for that of none: 1 to 8, then four to each doubling.
var fames = func() []int {
	out := []int{1, 2, 3, 4, 5, 6, 7}
	for doubling := 8; doubling < 1<<17; doubling *= 2 {
		for quarter := range 4 {
			out = append(out, doubling+doubling/4*quarter)
		}
	}
	return out
}()

// fameOf is the fame of what so many sources speak of: how many of fames are reached.
func fameOf(sources int) int {
	at, _ := slices.BinarySearch(fames, sources+1)
	return at
}

// fameWord is the word for a fame. Words of names are in small letters, and no kind begins so.
func fameWord(fame int) string { return "F" + strconv.Itoa(fame) }

const (
	// manyFound is how many that have words are too many to sort.
	manyFound = 1000

	// hubFames are the steps of a search, or where few are found one for all.
	hubFames = "unwind $args.searches as search\n" +
		"call (search) { call db.index.fulltext.queryNodes(search.index, search.query, {limit: $args.many}) yield node return count(node) as found }\n" +
		"with search, case when found < $args.many then [search.query] else search.steps end as queries\n" +
		"unwind range(0, size(queries) - 1) as at\n" +
		"with at, {index: search.index, query: queries[at]} as hubBOUNDS order by at"
)

// byFame puts the walk through a step into a statement that goes no further than to the step that fills the page. Each step
// gives its nodes in order, and steps come one after the other: to sort all of them would be to go through one more.
func (w *walk) byFame(inner string, p graph.Page) statement {
	w.page(p)
	fall := direction(p.Backward)
	inner += " order by n.sources" + fall + ", n.id" + fall + " limit $args.limit"
	return statement{w.around(inner, "with at, n order by at limit $args.limit\nreturn n\n}\nreturn properties(n), key"), w.params}
}

// stepsFrom are the fames of many sources, few in any graph, that begin a step of their own; below the last each fame does.
var stepsFrom = []int{1024, 256, 64}

// fameSteps are queries that part what a query finds by fame, falling or rising.
func fameSteps(query string, falls bool) []string {
	var steps []string
	var words []string
	for fame := len(fames); fame >= 0; fame-- {
		words = append(words, fameWord(fame))
		from := 0
		if fame > 0 {
			from = fames[fame-1]
		}
		if from > stepsFrom[len(stepsFrom)-1] && !slices.Contains(stepsFrom, from) {
			continue
		}
		steps = append(steps, query+" +("+strings.Join(words, " ")+")")
		words = nil
	}
	if !falls {
		slices.Reverse(steps)
	}
	return steps
}

// searchable is the text of a node that full-text indexes hold and text filters look into: its kind, the fame of
// an entity, and its words with a blank around each.
func searchable(n *graph.Node) string {
	head := " " + string(n.Kind) + " "
	if slices.Contains(graph.EntityKinds, n.Kind) {
		head += fameWord(fameOf(n.Sources)) + " "
	}
	return head + n.Index.Text + " "
}

// searched are the words in a searchable text.
func searched(kind graph.Kind, text string) string {
	text = strings.TrimPrefix(text, " "+string(kind)+" ")
	if strings.HasPrefix(text, "F") { // words are in small letters
		_, text, _ = strings.Cut(text, " ")
	}
	return strings.TrimSuffix(text, " ")
}
