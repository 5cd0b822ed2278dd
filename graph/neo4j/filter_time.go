package neo4j

import (
	"strings"

	"parley/graph"
)

// dateKeeps is the condition that a graph.DateFilter keeps a node: both readings are ranges of the first and the last day.
// A case, because an "or" would be planned as two walks.
func dateKeeps(node, filter string) string {
	return filled("case when NODE.annual is null"+
		" then NODE.earliest >= FILTER.e0 and NODE.earliest <= FILTER.e1 and NODE.latest >= FILTER.l0 and NODE.latest <= FILTER.l1"+
		" else any(d in FILTER.month_days where NODE.month_day_from <= d[1] and NODE.month_day_to >= d[0]) end", "NODE", node, "FILTER", filter)
}

// dateArgs is the filter as a parameter.
func dateArgs(f *graph.DateFilter) map[string]any {
	monthDays := make([][]string, 0, len(f.MonthDays))
	for _, r := range f.MonthDays {
		monthDays = append(monthDays, []string{r[0], r[1]})
	}
	if f.Definite {
		return map[string]any{"e0": f.Since, "e1": graph.LastText, "l0": "", "l1": f.Until, "month_days": monthDays}
	}
	return map[string]any{"e0": "", "e1": f.Until, "l0": f.Since, "l1": graph.LastText, "month_days": monthDays}
}

// timesKeep is the condition that all of some graph.TimeFilters keep a relation of any of some types. Of the ways in which
// they look at it those alone are asked for that one of the types has.
func timesKeep(relation, filters string, types ...graph.RelationType) string {
	const attested = "(RELATION.earliest is null or RELATION.earliest <= t.until) and (RELATION.latest is null or RELATION.latest >= t.from)"
	cases, held := "", "false"
	for _, t := range types {
		var kept string
		switch (graph.Relation{Type: t, From: 1, To: 2}).Event() {
		case 1:
			kept = dateKeeps("startNode(RELATION)", "t.events")
		case 2:
			kept = dateKeeps("endNode(RELATION)", "t.events")
		default:
			if t != graph.Mentions {
				held = attested
				continue
			}
			kept = "true"
		}
		cases += " when '" + string(t) + "' then " + kept
	}
	if cases != "" {
		held = "case type(RELATION)" + cases + " else " + held + " end"
	}
	return "all(t in " + filters + " where " + strings.ReplaceAll(held, "RELATION", relation) + ")"
}

// timeArgs are the filters as a parameter.
func timeArgs(filters []graph.TimeFilter) []map[string]any {
	out := make([]map[string]any, len(filters))
	for i, f := range filters {
		out[i] = map[string]any{"from": f.From, "until": f.Until, "events": dateArgs(&f.Events)}
	}
	return out
}
