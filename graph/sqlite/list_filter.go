package sqlite

import (
	_ "embed"
	"slices"

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
	//go:embed sql/list/filter_topics.sql
	filterTopics string
	//go:embed sql/list/filter_confidence.sql
	filterConfidence string
	//go:embed sql/list/filter_dates.sql
	filterDates string
)

// filters writes filters as conditions on a node m.
type filters struct {
	n     int         // how many times parameters were numbered
	roots []graph.Key // whose locations the conditions look up in the table within
}

// next is a number for parameters.
func (w *filters) next() int {
	w.n++
	return w.n
}

// leaf is the condition of one field of a filter.
type leaf struct {
	field field
	condition
}

// field is a field of a filter by which nodes are found, too; see set.
type field int

const (
	fieldOther field = iota
	fieldNone
	fieldSource
	fieldWords
	fieldMentionedIn
	fieldPost
	fieldSeats
	fieldWithin
	fieldMet
	fieldStatuses
	fieldSubkinds
)

// leaves are the conditions of a filter's own fields but for its kinds, always in the same order.
func (w *filters) leaves(f *graph.NodeFilter) (out []leaf) {
	add := func(is bool, field field, make func() condition) {
		if is {
			out = append(out, leaf{field, make()})
		}
	}
	other := func(is bool, text, name string, value func() any) {
		add(is, fieldOther, func() condition { return where(text, arg(name, value())) })
	}
	add(len(f.Subkinds) > 0, fieldSubkinds, func() condition { return where(filterSubkinds, arg("subkinds", stringList(f.Subkinds))) })
	add(len(f.Statuses) > 0, fieldStatuses, func() condition { return where(filterStatuses, arg("statuses", stringList(f.Statuses))) })
	other(f.Country != "", filterCountry, "country", func() any { return f.Country })
	add(f.Source != "", fieldSource, func() condition { return where(filterSource, arg("source", f.Source)) })
	other(f.Language != "", filterLanguage, "language", func() any { return f.Language })
	other(len(f.Topics) > 0, filterTopics, "topics", func() any { return phrases(f.Topics) })
	other(f.MinConfidence > 0, filterConfidence, "confidence", func() any { return f.MinConfidence })
	add(len(f.Words) > 0, fieldWords, func() condition { return wordsIn(filterWords, f.Words) })
	add(len(f.All) > 0, fieldOther, func() condition { return partiesAll(f) })
	add(len(f.Any) > 0, fieldOther, func() condition { return partiesAny(f) })
	out = append(out, w.related(f)...)
	add(f.Post != nil, fieldPost, func() condition { return w.post(f.Post) })
	add(f.Dates != nil, fieldOther, func() condition { return dates(f.Dates) })
	return out
}

// wordsIn asks for words in a text.
func wordsIn(text string, words []string) condition {
	marks, ok := marks(words)
	if !ok {
		return never
	}
	return where(text, arg("marks", marks))
}

// phrases are folded phrases as they stand in a text that has blanks around each word.
func phrases(list []string) string {
	out := make([]string, len(list))
	for i, p := range list {
		out[i] = " " + p + " "
	}
	return stringList(out)
}

// dates asks for nodes whose dates the filter keeps.
func dates(f *graph.DateFilter) condition {
	return where(filterDates, arg("definite", f.Definite), arg("since", f.Since), arg("until", f.Until), arg("month_days", monthDays(f)))
}

func monthDays(f *graph.DateFilter) string {
	if len(f.MonthDays) == 0 {
		return "[]"
	}
	return jsonText(f.MonthDays)
}

// whole writes a filter that is part of another one.
func (w *filters) whole(f *graph.NodeFilter) condition {
	n := w.next()
	var all []condition
	if len(f.Kinds) > 0 {
		all = append(all, where(filterKinds, arg("kinds", stringList(f.Kinds))).numbered(n))
	}
	for _, l := range w.leaves(f) {
		all = append(all, l.numbered(n))
	}
	return joined("and", always, append(all, w.parts(f)...))
}

// parts are the conditions of the filters that a filter is made of.
func (w *filters) parts(f *graph.NodeFilter) (out []condition) {
	for i := range f.And {
		out = append(out, w.whole(&f.And[i]))
	}
	var any []condition
	for i := range f.Or {
		any = append(any, w.whole(&f.Or[i]))
	}
	if len(any) > 0 {
		out = append(out, joined("or", never, any))
	}
	if f.Not != nil {
		out = append(out, w.whole(f.Not).not())
	}
	return slices.Clip(out)
}
