package neo4j

import (
	_ "embed" // statements
	"strconv"
	"strings"

	"parley/graph"
)

//go:embed cypher/ahead.cypher
var aheadStatement string

// mostAhead is how many relations a question that is answered ahead may have, for the server gathers them in memory: one that has more is
// left to be asked by itself.
var mostAhead = 10_000

// aheadGiven finds the nodes that a question is about, where they are not those of the list.
const aheadGiven = `call () {
  unwind $args.of as key match (a:Node {key: key}) using index seek a:Node(key)
  return collect(a) as GIVEN
}
`

// aheads are questions that a statement answers along with its list. It returns one record with a list of rows for each: those of the list
// itself, then those of each question, which is asked of the distinct nodes that the list, or a question before it, found.
type aheads struct {
	text  string
	steps []aheadStep
	most  int // how many rows the list may have
}

type aheadStep struct {
	ask  *graph.Ahead
	rows relationRows
}

// newAheads takes those questions about the nodes of a list that can be answered along with it. Their parameters stand in maps of their own
// among those of the statement.
func newAheads(list []*graph.Ahead, detail graph.Detail, most int, params map[string]any) *aheads {
	a := &aheads{most: most}
	if detail != graph.Whole && most <= mostGathered { // what is read as a whole takes longer than to ask
		a.add(list, "nodes0", params)
	}
	return a
}

func (a *aheads) add(list []*graph.Ahead, of string, params map[string]any) {
	for _, ask := range list {
		q := ask.RelationQuery
		words, possible := wordsOf(q.Words)
		if !possible || ask.Detail == graph.Whole && len(q.Of) == 0 {
			continue
		}
		n := strconv.Itoa(len(a.steps) + 1)
		own := map[string]any{"limit": ask.Page.Limit + 1, "most": mostAhead + 1}
		given := of
		if len(q.Of) > 0 {
			given, own["of"] = "given"+n, unique(keysOf(q.Of))
			a.text += filled(aheadGiven, "GIVEN", given, "$args.", "$args.ahead"+n+".")
		}
		q.Of, q.Words = []graph.Key{0}, words // those of some nodes, not of all
		rows := relationRowsOf(q)
		text := strings.Replace(aheadStatement, "WHOLE_ID", uncut("id", "o.long_id"), 1)
		text = filled(relationParts(text, q, own), "COLUMNS", rows.columns, "ROWS", "rows"+n, "ENDS", "nodes"+n, "GIVEN", given)
		a.text += strings.ReplaceAll(text, "$args.", "$args.ahead"+n+".")
		a.steps = append(a.steps, aheadStep{ask, rows})
		params["ahead"+n] = own
		a.add(ask.Ahead, "nodes"+n, params)
	}
}

// beside makes a statement, which ends in a line that returns properties(x), return these columns of the list, whose nodes have this name
// in it, and the answers to the questions.
func (a *aheads) beside(text, columns, nodes string) string {
	if len(a.steps) == 0 {
		return valued(text, columns, a.most)
	}
	before, _, _ := returned(text)
	parts := "rows0"
	for i := range a.steps {
		parts += ", rows" + strconv.Itoa(i+1)
	}
	return before + "\nwith collect([" + columns + "]) as rows0, collect(distinct " + nodes + ") as nodes0\n" + a.text + "return [" + parts + "]"
}

// read hands each the rows of the list that are in a record, and takes in the answers to the questions.
func (a *aheads) read(r row, each func(row)) {
	parts := r.row(0)
	if len(a.steps) == 0 {
		r.rowsOf(0, each)
		return
	}
	parts.rowsOf(0, each)
	for i, step := range a.steps {
		if len(parts.row(i+1)) > mostAhead {
			continue
		}
		found := map[graph.Key][]*listedRelation{}
		parts.rowsOf(i+1, func(r row) {
			of, rel := step.rows.read(r)
			found[of] = append(found[of], &rel)
		})
		step.ask.Found = pagesOf(found, step.ask.Page)
	}
}
