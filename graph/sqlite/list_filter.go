package sqlite

import (
	_ "embed"

	"parley/graph"
)

var (
	//go:embed sql/list/filter_kinds.sql
	filterKinds string
	//go:embed sql/list/filter_subkinds.sql
	filterSubkinds string
	//go:embed sql/list/filter_statuses.sql
	filterStatuses string
	//go:embed sql/list/filter_country.sql
	filterCountry string
	//go:embed sql/list/filter_source.sql
	filterSource string
	//go:embed sql/list/filter_language.sql
	filterLanguage string
	//go:embed sql/list/filter_words.sql
	filterWords string
	//go:embed sql/list/filter_all.sql
	filterAll string
	//go:embed sql/list/filter_any.sql
	filterAny string
	//go:embed sql/list/filter_all_stated.sql
	filterAllStated string
	//go:embed sql/list/filter_any_stated.sql
	filterAnyStated string
	//go:embed sql/list/filter_places.sql
	filterPlaces string
	//go:embed sql/list/filter_mentions.sql
	filterMentions string
	//go:embed sql/list/filter_possible.sql
	filterPossible string
	//go:embed sql/list/filter_definite.sql
	filterDefinite string
)

// filter writes what a query narrows nodes by, always in the same order. It is false where
// nothing can pass.
func (l *nodeList) filter(q graph.NodeQuery) bool {
	f := &l.filters
	if len(q.Subkinds) > 0 {
		f.add(filterSubkinds, arg("subkinds", stringList(q.Subkinds)))
	}
	if len(q.Statuses) > 0 {
		f.add(filterStatuses, arg("statuses", stringList(q.Statuses)))
	}
	if q.Country != "" {
		f.add(filterCountry, arg("country", q.Country))
	}
	if q.Source != "" {
		f.add(filterSource, arg("source", q.Source))
	}
	if q.Language != "" {
		f.add(filterLanguage, arg("language", q.Language))
	}
	if len(q.Words) > 0 {
		marks, ok := marks(q.Words)
		if !ok {
			return false
		}
		l.marks.add(filterWords, arg("marks", marks))
	}
	l.filterParties(q)
	if len(q.Places) > 0 {
		f.add(filterPlaces)
	}
	if len(q.Mentions) > 0 {
		f.add(filterMentions, arg("mentions", keyList(q.Mentions)))
	}
	if q.Dates != nil {
		f.dates(q.Dates)
	}
	l.node = f.text.Len()+l.marks.text.Len() > 0
	return len(q.Kinds) > 0
}

// filterParties narrows to meetings in which some take part. The parties know who took part
// through whom; roles stand in the relations.
func (l *nodeList) filterParties(q graph.NodeQuery) {
	all, any := filterAll, filterAny
	stated := q.Role != "" || !q.ActingFor
	if stated {
		all, any = filterAllStated, filterAnyStated
	}
	if len(q.All) > 0 {
		l.filters.add(all, arg("all", keyList(q.All)))
	}
	if len(q.Any) > 0 {
		l.filters.add(any, arg("any", keyList(q.Any)))
	}
	if stated && len(q.All)+len(q.Any) > 0 {
		l.filters.add("", arg("role", string(q.Role)), arg("acting", q.ActingFor))
	}
}

// dates narrows to nodes whose dates the filter keeps.
func (q *query) dates(f *graph.DateFilter) {
	clause := filterPossible
	if f.Definite {
		clause = filterDefinite
	}
	q.add(clause, arg("since", f.Since), arg("until", f.Until), arg("month_days", monthDays(f)))
}

func monthDays(f *graph.DateFilter) string {
	if len(f.MonthDays) == 0 {
		return "[]"
	}
	return jsonText(f.MonthDays)
}
