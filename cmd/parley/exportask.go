package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"parley/graph"
	"parley/graph/export"
)

// exportAsk is what is asked of an export, in the words of a command line or of a request.
type exportAsk struct {
	format                                   string
	around, kinds, types                     []string
	depth, since, until, valid, known, table string
	fold, neo4j                              bool

	dashes string // what its user writes before the name of an option
}

// exportOption is something that can be asked of an export. One of its places is set.
type exportOption struct {
	name, what string
	text       *string
	list       *[]string
	on         *bool
}

// options are what can be asked beside the format, in the order in which they are explained.
func (a *exportAsk) options() []exportOption {
	return []exportOption{
		{name: "around", what: "only what lies around this node, by an id or a name; may be given again", list: &a.around},
		{name: "depth", what: fmt.Sprintf("how many steps around, 0 to %d (default 1)", export.MaxDepth), text: &a.depth},
		{name: "kinds", what: "only nodes of these kinds, with commas between: " + names(export.Kinds()), list: &a.kinds},
		{name: "types", what: "only relations of these types: " + names(export.Types()), list: &a.types},
		{name: "since", what: "only what possibly was on this date or later (EDTF)", text: &a.since},
		{name: "until", what: "only what possibly was on this date or before (EDTF)", text: &a.until},
		{name: "valid", what: "only what possibly was so at this date (EDTF): events that had begun, relations that held", text: &a.valid},
		{name: "known", what: "what the graph said at this moment: a day, a timestamp, or how long ago", text: &a.known},
		{name: "fold", what: "who met whom, with the number of their meetings as weight, in place of meetings", on: &a.fold},
		{name: "table", what: "of a format of several tables only this one: " + names(export.Tables), text: &a.table},
		{name: "neo4j", what: "CSV with the headers that neo4j-admin takes", on: &a.neo4j},
	}
}

// exportJob is an export that makes sense, but for the names in it, which are not looked up yet.
type exportJob struct {
	format  export.Format
	options export.Options // Around has a place for each name
	around  []string
	known   time.Time // zero is now
}

// wrong says what is wrong with an option.
func (a *exportAsk) wrong(option, format string, args ...any) error {
	return &export.OptionError{Message: a.dashes + option + ": " + fmt.Sprintf(format, args...)}
}

// job reads what is asked. The error is an *export.OptionError.
func (a *exportAsk) job(now time.Time) (exportJob, error) {
	j := exportJob{around: a.around}
	o := &j.options
	if a.format == "" {
		return j, &export.OptionError{Message: "which " + a.dashes + "format? there are " + formatNames()}
	}
	var err error
	if j.format, err = export.Find(clip(a.format, maxMessage)); err != nil {
		return j, err
	}
	if o.Depth, err = a.steps(); err != nil {
		return j, err
	}
	if o.Kinds, err = among(a, "kinds", a.kinds, export.Kinds()); err != nil {
		return j, err
	}
	if o.Types, err = among(a, "types", a.types, export.Types()); err != nil {
		return j, err
	}
	if o.During, err = a.period(); err != nil {
		return j, err
	}
	if o.Valid, err = a.moment(); err != nil {
		return j, err
	}
	if err = a.named(); err != nil {
		return j, err
	}
	if j.known, err = parseMoment(a.dashes+"known", a.known, now); err != nil {
		return j, &export.OptionError{Message: err.Error()}
	}
	o.Around, o.Fold, o.Table, o.Neo4j = make([]graph.Key, len(a.around)), a.fold, export.Table(a.table), a.neo4j
	if j.format.Whole() && !j.known.IsZero() {
		return j, a.wrong("known", "%s has all that was ever known: leave it out", j.format.Name)
	}
	return j, j.format.Check(*o)
}

// named refuses what can be no id and no name.
func (a *exportAsk) named() error {
	for _, name := range a.around {
		if strings.TrimSpace(name) == "" || !utf8.ValidString(name) {
			return a.wrong("around", "%q is neither an id nor a name", clip(name, maxMessage))
		}
	}
	return nil
}

// steps reads how far around.
func (a *exportAsk) steps() (int, error) {
	switch {
	case a.depth != "" && len(a.around) == 0:
		return 0, a.wrong("depth", "around what? %saround says so, by an id or a name", a.dashes)
	case a.depth != "":
		n, err := strconv.Atoi(a.depth)
		if err != nil || n < 0 || n > export.MaxDepth {
			return 0, a.wrong("depth", "%q is no number from 0 to %d", clip(a.depth, maxMessage), export.MaxDepth)
		}
		return n, nil
	case len(a.around) > 0:
		return 1, nil
	}
	return 0, nil
}

// period reads the range of dates, nil where there is none.
func (a *exportAsk) period() (*graph.TimeFilter, error) {
	since, err := a.date("since", a.since)
	if err != nil {
		return nil, err
	}
	until, err := a.date("until", a.until)
	if err != nil || since.IsZero() && until.IsZero() {
		return nil, err
	}
	f := graph.During(since, until)
	if f.From > f.Until {
		return nil, a.wrong("until", "%s is before %s", until, since)
	}
	return &f, nil
}

// moment reads at which date things were so, nil where it is any.
func (a *exportAsk) moment() (*graph.TimeFilter, error) {
	date, err := a.date("valid", a.valid)
	if err != nil || date.IsZero() {
		return nil, err
	}
	f := graph.AsOf(date)
	return &f, nil
}

func (a *exportAsk) date(option, text string) (graph.Date, error) {
	if text == "" {
		return graph.Date{}, nil
	}
	date, err := graph.ParseDate(clip(text, maxMessage))
	switch {
	case err != nil:
		return date, a.wrong(option, "%s", strings.TrimPrefix(err.Error(), graph.ErrDate.Error()+": "))
	case !date.YearKnown():
		return date, a.wrong(option, "%s has no year", date)
	}
	return date, nil
}

// among reads names of a few, in whatever case, with commas between them.
func among[T ~string](a *exportAsk, option string, texts []string, all []T) (chosen []T, err error) {
	for _, text := range texts {
		for _, name := range splitList(text) {
			known := T(strings.ToUpper(name))
			if !slices.Contains(all, known) {
				return nil, a.wrong(option, "there is no %q; there are %s", clip(name, maxMessage), names(all))
			}
			chosen = append(chosen, known)
		}
	}
	return chosen, nil
}

// names lists what there is to choose from.
func names[T ~string](all []T) string {
	texts := make([]string, len(all))
	for i, name := range all {
		texts[i] = string(name)
	}
	return strings.Join(texts, ", ")
}
