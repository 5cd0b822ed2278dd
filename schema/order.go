package schema

import (
	"github.com/graphql-go/graphql"

	"parley/graph"
)

// order is how a list is sorted: as the store sorts it, or that the other way round.
type order struct {
	by   graph.Order
	back bool
	sort string // of its cursors
}

// orders are what orderBy may say, by field and direction. Dates that are not known come last
// whichever way dates are sorted, so these are two orders of the store.
var orders = map[[2]string]order{
	{"NAME", "ASC"}:       {graph.ByName, false, sortName},
	{"NAME", "DESC"}:      {graph.ByName, true, sortNameBack},
	{"DATE", "ASC"}:       {graph.ByDateRising, false, sortRising},
	{"DATE", "DESC"}:      {graph.ByDate, false, sortDate},
	{"SOURCES", "ASC"}:    {graph.BySources, false, sortSources},
	{"SOURCES", "DESC"}:   {graph.BySources, true, sortSourcesBack},
	{"PUBLISHED", "ASC"}:  {graph.ByDateRising, false, sortRising},
	{"PUBLISHED", "DESC"}: {graph.ByDate, false, sortDate},
	{"RECORDED", "ASC"}:   {graph.ByRecorded, false, sortRecorded},
	{"RECORDED", "DESC"}:  {graph.ByRecorded, true, sortRecordedBack},
}

// order reads the argument orderBy; without it a list is sorted as its field has it.
func (a args) order(otherwise graph.Order) order {
	if by := a.object("orderBy"); by != nil {
		return orders[[2]string{by.text("field"), by.text("direction")}]
	}
	if otherwise == graph.ByDate {
		return orders[[2]string{"DATE", "DESC"}]
	}
	return orders[[2]string{"NAME", "ASC"}]
}

// page is the page of the store's list that holds one of this list.
func (o order) page(p graph.Page) graph.Page {
	if o.back {
		p.Backward, p.After, p.Before = !p.Backward, p.Before, p.After
	}
	return p
}

func (c *catalog) declareOrders() {
	d := c.declared
	c.direction = d.enum("OrderDirection", "Which way to sort. Of what sorts alike, ids decide.",
		value{"ASC", "From the first to the last: A to Z, oldest to newest, fewest to most."},
		value{"DESC", "The other way round. What has no date comes last all the same."})
	field := func(name string, values ...value) *graphql.Enum {
		return d.enum(name+"OrderField", "What to sort by.", values...)
	}
	bySources := value{"SOURCES", "How many independent articles speak of it."}
	byName := value{"NAME", "The name, without accents and case."}
	input := func(name string, fields *graphql.Enum, direction string) *graphql.InputObject {
		return d.input(name+"Order", "How to sort.",
			arg{name: "field", typ: must(fields).(graphql.Input), doc: "What to sort by."},
			arg{name: "direction", typ: c.direction, doc: "Which way.", def: direction})
	}
	c.entityOrder = input("Entity", field("Entity", byName, bySources), "ASC")
	c.meetingOrder = input("Meeting", field("Meeting", value{"DATE", "The first day that the date allows; dates without a year, then undated meetings, last."}, byName, bySources), "ASC")
	c.articleOrder = input("Article", field("Article", value{"PUBLISHED", "The day of publication; what has none last."}, value{"RECORDED", "When the latest version was loaded."}), "DESC")
}

func (c *catalog) orderArg(t graphql.Input) arg {
	return arg{name: "orderBy", typ: t, doc: "How to sort; where not given as the list is described."}
}
