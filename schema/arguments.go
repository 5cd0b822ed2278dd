package schema

import (
	"strings"

	"parley/graph"
)

// Limits of what clients may ask for at once.
const (
	defaultFirst = 20
	maxFirst     = 500
	maxList      = 500 // items of lists that are no connections
	maxNetwork   = 1000
	maxWords     = 32 // words of a text filter
)

// args are the coerced arguments of a field, or the fields of an input object. What is not
// given, or null, is missing.
type args map[string]any

func (a args) text(name string) string {
	s, _ := a[name].(string)
	return s
}

func (a args) texts(name string) []string {
	list, _ := a[name].([]any)
	out := make([]string, 0, len(list))
	for _, v := range list {
		if s, ok := v.(string); ok {
			out = append(out, s)
		}
	}
	return out
}

func (a args) object(name string) args {
	m, _ := a[name].(map[string]any)
	return m
}

func (a args) has(name string) bool { return a[name] != nil }

// number is an integer argument between low and high.
func (a args) number(name string, def, low, high int) (int, error) {
	n, ok := a[name].(int)
	if !ok {
		return def, nil
	}
	if n < low || n > high {
		return 0, inputf("%s is %d; it must be between %d and %d", name, n, low, high)
	}
	return n, nil
}

// fraction is a number between 0 and 1, 0 where it is not given.
func (a args) fraction(name string) (float64, error) {
	f, _ := a[name].(float64)
	if f < 0 || f > 1 {
		return 0, inputf("%s is %g; it must be between 0 and 1", name, f)
	}
	return f, nil
}

// as converts a list of texts to a type of the model, whose values the coercer has checked.
func as[T ~string](list []string) []T {
	out := make([]T, 0, len(list))
	for _, s := range list {
		out = append(out, T(s))
	}
	return out
}

// words is a text filter as the store searches it.
func (a args) words(name string) ([]string, error) {
	s := a.text(name)
	if len(s) > 2000 {
		return nil, inputf("%s is longer than 2,000 bytes", name)
	}
	words := graph.Words(s)
	if len(words) > maxWords {
		return nil, inputf("%s has %d words; %d are allowed", name, len(words), maxWords)
	}
	return words, nil
}

// dates is the range of since and until; nil where neither is given.
func (a args) dates() (*graph.DateFilter, error) {
	since, until, err := a.bounds()
	if err != nil || since.IsZero() && until.IsZero() {
		return nil, err
	}
	return graph.NewDateFilter(since, until, a.text("certainty") == "DEFINITE"), nil
}

// readDate reads a date that an argument, or a part of one, has.
func readDate(name, text string) (graph.Date, error) {
	d, err := graph.ParseDate(text)
	if err != nil {
		err = inputf("%s: %s", name, plainDate(err))
	}
	return d, err
}

// plainDate says why a text is no date, without the package that says so.
func plainDate(err error) string { return strings.TrimPrefix(err.Error(), "graph: ") }

func (a args) bounds() (since, until graph.Date, err error) {
	for _, b := range []struct {
		name string
		date *graph.Date
	}{{"since", &since}, {"until", &until}} {
		if !a.has(b.name) {
			continue
		}
		*b.date, err = readDate(b.name, a.text(b.name))
		if err != nil {
			return since, until, err
		}
		if !b.date.YearKnown() {
			return since, until, inputf("%s needs a year", b.name)
		}
	}
	return since, until, nil
}

// at keeps what possibly held at a date, where one is given.
func (a args) at(name string) ([]graph.TimeFilter, error) {
	if !a.has(name) {
		return nil, nil
	}
	d, err := readDate(name, a.text(name))
	if err != nil {
		return nil, err
	}
	if !d.YearKnown() {
		return nil, inputf("%s needs a year, as in 2025-04-10", name)
	}
	return []graph.TimeFilter{graph.AsOf(d)}, nil
}

// page is the part of a connection that is asked for; cursors are of the given sort.
func (c *call) page(sort string) (graph.Page, error) {
	a := c.args
	if a.has("first") && a.has("last") {
		return graph.Page{}, inputf("first and last cannot both be given")
	}
	p := graph.Page{Backward: a.has("last")}
	var err error
	if p.Backward {
		p.Limit, err = a.number("last", defaultFirst, 1, maxFirst)
	} else {
		p.Limit, err = a.number("first", defaultFirst, 1, maxFirst)
	}
	if err != nil {
		return p, err
	}
	if p.After, err = readCursor(a.text("after"), sort, c.reads.asOf.text); err != nil {
		return p, inputf("after: %s", err)
	}
	if p.Before, err = readCursor(a.text("before"), sort, c.reads.asOf.text); err != nil {
		return p, inputf("before: %s", err)
	}
	return p, nil
}
