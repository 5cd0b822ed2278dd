package neo4j

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"parley/graph"
)

// sorting is an order of nodes in Cypher.
type sorting struct {
	property string               // by which an index has nodes of a kind in order
	key      string               // the sort key of a node n, an expression
	value    func(key string) any // the key in a cursor as such a key
	lo, hi   any                  // come before and after all keys
}

const fallingKey = "n.date_sort"

// risingKey does to the sort key of a date what graph.DateRise does.
const risingKey = "case when n.date_sort < 'z' then toString(100000000 - toInteger(n.date_sort)) else n.date_sort end"

var sortings = map[graph.Order]sorting{
	graph.ByName:       {"name_sort", "n.name_sort", textKey, "", graph.LastText},
	graph.ByDate:       {"date_sort", fallingKey, textKey, "", graph.LastText},
	graph.ByDateRising: {"date_sort", risingKey, textKey, "", graph.LastText},
	graph.BySources:    {"sources", "n.sources", numberKey, int64(-1), int64(1) << 62},
	// What is no article was recorded at the zero time.
	graph.ByRecorded: {"recorded", "coalesce(n.recorded, $args.never)", timeKey, time.Unix(0, -1<<63).UTC(), time.Unix(0, 1<<63-1).UTC()},
}

func textKey(key string) any { return indexed(key) }

// numberKey reads a number; what is none comes before all.
func numberKey(key string) any { return number(key) }

func timeKey(key string) any { return time.Unix(0, number(key)).UTC() }

// never is the time at which what is not recorded counts as recorded.
var never = time.Unix(0, time.Time{}.UnixNano()).UTC()

// page sets the parameters of a page of nodes.
func (w *walk) page(p graph.Page) {
	s := sortings[w.order]
	after, before := cursor(p.After, 2, ""), cursor(p.Before, 2, "")
	w.params["lo"], w.params["lo_id"] = s.lo, indexed(after[1])
	w.params["hi"], w.params["hi_id"] = s.hi, indexed(before[1])
	if len(p.After) > 0 {
		w.params["lo"] = s.value(after[0])
	}
	if len(p.Before) > 0 {
		w.params["hi"] = s.value(before[0])
	}
	w.params["limit"] = max(p.Limit, 0) + 1
	if w.order == graph.ByRecorded {
		w.params["never"] = never
	}
	if w.rises() {
		w.rise(after, before)
	}
}

// rises reports whether the walk goes through an index by date from its end, the oldest date. What has no year, or no date,
// stands at that end, though it comes last in both orders: a second walk goes through it.
func (w *walk) rises() bool { return w.order == graph.ByDateRising && w.ordered != "" }

// noYear is where in an index by date that stands which has no year or no date.
const noYear = "z"

// rise cuts the page into the part of the dated, dated_lo to dated_hi in the order of the index, and that of the others, undated_lo to
// undated_hi.
func (w *walk) rise(after, before graph.Cursor) {
	lo, hi, undatedLo, undatedHi := "", noYear, noYear, cmp.Or(w.lastUndated, graph.LastText)
	switch {
	case after[0] >= noYear:
		hi, undatedLo = "", after[0]
	case after[0] != "":
		hi = graph.DateRise(after[0])
	}
	switch {
	case before[0] >= noYear:
		undatedHi = min(before[0], undatedHi)
	case before[0] != "":
		lo, undatedHi = graph.DateRise(before[0]), ""
	}
	w.params["dated_lo"], w.params["dated_lo_id"] = lo, indexed(before[1])
	w.params["dated_hi"], w.params["dated_hi_id"] = hi, indexed(after[1])
	w.params["undated_lo"], w.params["undated_lo_id"] = undatedLo, indexed(after[1])
	w.params["undated_hi"], w.params["undated_hi_id"] = undatedHi, indexed(before[1])
}

// leg is a walk through one range of an index. Sort keys fall, and the ids of what has the same fall, or not.
type leg struct {
	fall, idsFall bool
	between       []string
}

// legs are the walks that make a page, from a hub to its end.
func (w *walk) legs(backward bool) []leg {
	if !w.rises() {
		return []leg{{backward, backward, w.between("lo", "hi", false)}}
	}
	dated := leg{!backward, backward, w.between("dated_lo", "dated_hi", true)}
	stretch := w.stretch
	w.stretch = ""
	undated := leg{backward, backward, w.between("undated_lo", "undated_hi", false)}
	w.stretch = stretch
	return []leg{dated, undated}
}

// inner is the walk from a hub to the end of a page.
func (w *walk) inner(backward bool) string {
	var texts []string
	for _, l := range w.legs(backward) {
		l.between = append(l.between, w.filters...)
		text := w.through(l) + "\n  return n"
		if w.ordered != "" {
			text += w.sorted(l) + " limit $args.limit"
		}
		texts = append(texts, text)
	}
	return strings.Join(texts, "\n  union all\n  ")
}

// through is the walk through one range of an index, or through all that hangs on a hub where no index has it in order.
func (w *walk) through(l leg) string {
	return w.match + "\n  where " + strings.Join(slices.Concat(w.anchor, l.between), "\n    and ")
}

// sorted is the order in which an index has the range.
func (w *walk) sorted(l leg) string {
	return " order by " + w.ordered + direction(l.fall) + ", " + w.sort + direction(l.fall) + ", " + w.id + direction(l.idsFall)
}

func direction(fall bool) string {
	if fall {
		return " desc"
	}
	return ""
}

// between keeps what comes after one cursor and before another, which are parameters. The ties are cases, because an "or"
// would be planned as two walks, not in the order of the index. In a range that is gone through from its end the ids of what
// has the same key rise nevertheless. A page without cursors has no ties, which each node that is passed would be compared with; one range
// of two ends before what the other begins with.
func (w *walk) between(lo, hi string, fromEnd bool) []string {
	if !w.tied && !w.rises() {
		return w.within(lo, hi)
	}
	above, below := " > ", " < "
	if fromEnd {
		above, below = below, above
	}
	return append(w.within(lo, hi),
		"case when "+w.sort+" = $args."+lo+" then "+w.id+above+"$args."+lo+"_id else true end",
		"case when "+w.sort+" = $args."+hi+" then "+w.id+below+"$args."+hi+"_id else true end")
}

// within is the range of the index that is walked through.
func (w *walk) within(lo, hi string) []string {
	from, to := "$args."+lo, "$args."+hi
	if w.stretch != "" {
		from, to = "stretch[0]", "stretch[1]"
	}
	return []string{w.sort + " >= " + from, w.sort + " <= " + to, w.id + " is not null"}
}
