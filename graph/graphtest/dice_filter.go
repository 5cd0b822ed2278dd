package graphtest

import (
	"encoding/json"
	"slices"

	"parley/graph"
)

// actors are the people and institutions.
func (d *dice) actors() []graph.Key {
	return slices.Concat(d.keys[graph.KindPerson], d.keys[graph.KindInstitution])
}

// entities are the nodes of the kinds that are.
func (d *dice) entities() []graph.Key {
	return slices.Concat(d.actors(), d.keys[graph.KindMeeting], d.keys[graph.KindLocation])
}

// nodeQuery is a question whose filter has others within it, that many levels deep.
func (d *dice) nodeQuery(depth int) graph.NodeQuery {
	q := graph.NodeQuery{NodeFilter: d.filter(depth)}
	if depth == 0 {
		for range d.IntN(3) {
			d.narrow(&q.NodeFilter)
		}
	}
	if d.IntN(3) > 0 {
		q.Via = graph.Via(d.IntN(9))
	}
	of := map[graph.Via][]graph.Key{
		graph.ViaParty: d.actors(), graph.ViaPlace: d.keys[graph.KindLocation], graph.ViaMentions: d.keys[graph.KindArticle], graph.ViaMentioned: d.actors(),
		graph.ViaSaid: d.actors(), graph.ViaAbout: d.keys[graph.KindMeeting], graph.ViaFollows: d.keys[graph.KindMeeting], graph.ViaFollowed: d.keys[graph.KindMeeting],
	}[q.Via]
	if q.Via != graph.ViaNothing {
		q.Of = append(some(d, 2, of), one(d, of))
	}
	q.Kinds = diceKinds
	if q.Via == graph.ViaNothing && d.IntN(2) == 0 {
		q.Kinds = []graph.Kind{one(d, diceKinds)}
	}
	q.Order = one(d, []graph.Order{graph.ByName, graph.ByDate, graph.ByDateRising, graph.BySources})
	if len(q.Kinds) == 1 && q.Kinds[0] == graph.KindArticle && d.IntN(2) == 0 {
		q.Order = graph.ByRecorded
	}
	return q
}

// filter has one field or, above the ground, filters within it: with more hardly anything would pass.
func (d *dice) filter(depth int) graph.NodeFilter {
	f := graph.NodeFilter{ActingFor: d.IntN(2) == 0}
	if depth == 0 {
		d.narrow(&f)
		return f
	}
	each := func() graph.NodeFilter { return d.filter(d.IntN(depth)) }
	for range d.IntN(3) / 2 {
		f.And = append(f.And, each())
	}
	for range d.IntN(4) {
		f.Or = append(f.Or, each())
	}
	if d.IntN(4) == 0 {
		not := each()
		f.Not = &not
	}
	return f
}

// narrow sets a field or two.
func (d *dice) narrow(f *graph.NodeFilter) {
	one(d, []func(*graph.NodeFilter){d.narrowFields, d.narrowFields, d.narrowMeetings, d.narrowTies})(f)
}

// narrowFields narrows by what the node itself says.
func (d *dice) narrowFields(f *graph.NodeFilter) {
	switch d.IntN(7) {
	case 0:
		f.Kinds = some(d, 4, diceKinds)
	case 1:
		f.Subkinds = some(d, 3, diceSubkinds)
	case 2:
		f.Words = some(d, 2, diceWords)
	case 3:
		f.Statuses = some(d, 4, graph.MeetingStatuses)
	case 4:
		f.Country = one(d, diceCountries)
	case 5:
		f.Source, f.Language = one(d, append(diceSources, "")), one(d, append(diceLanguages, ""))
	case 6:
		f.Dates = d.dates()
	}
}

// narrowMeetings narrows by what meetings alone have.
func (d *dice) narrowMeetings(f *graph.NodeFilter) {
	switch d.IntN(5) {
	case 0:
		f.All, f.Role = some(d, 2, d.actors()), one(d, append(graph.Roles, "", "", ""))
	case 1:
		f.Any = some(d, 4, d.actors())
	case 2:
		f.Places = some(d, 3, d.keys[graph.KindLocation])
	case 3:
		for _, t := range some(d, 2, append(diceTopics, "exports", "rain")) {
			f.Topics = append(f.Topics, graph.Fold(t))
		}
	case 4:
		f.MinConfidence = float64(d.IntN(5)) / 4
	}
}

// narrowTies narrows by how the node is tied to others.
func (d *dice) narrowTies(f *graph.NodeFilter) {
	switch d.IntN(8) {
	case 0:
		f.Mentions = some(d, 2, d.actors())
	case 1:
		f.MentionedIn = some(d, 3, d.keys[graph.KindArticle])
	case 2:
		f.SaidBy = some(d, 4, d.actors())
	case 3:
		f.About = some(d, 4, d.entities())
	case 4:
		f.Within = some(d, 2, d.keys[graph.KindLocation])
	case 5:
		f.Seats = some(d, 3, d.keys[graph.KindLocation])
	case 6:
		f.Met, f.MetDates = some(d, 2, d.actors()), d.dates()
	case 7:
		f.Post = &graph.PostFilter{Times: d.times()}
		if d.IntN(2) == 0 {
			f.Post.Institution = one(d, d.keys[graph.KindInstitution])
		}
		if d.IntN(2) == 0 {
			f.Post.Statuses = some(d, 3, graph.PositionStatuses)
		}
		if d.IntN(2) == 0 {
			f.Post.Words = some(d, 2, diceWords)
		}
	}
}

// dates is a filter of dates, none once in a while.
func (d *dice) dates() *graph.DateFilter {
	if d.IntN(4) == 0 {
		return nil
	}
	r := one(d, someRanges)
	return graph.NewDateFilter(date(r[0]), date(r[1]), d.IntN(2) == 0)
}

// times are up to two filters by time.
func (d *dice) times() []graph.TimeFilter {
	var out []graph.TimeFilter
	for range d.IntN(3) {
		if r := one(d, someRanges); d.IntN(2) == 0 {
			out = append(out, during(r[0], r[1])...)
		} else {
			out = append(out, on(one(d, diceDays[1:]))...)
		}
	}
	return out
}

// say writes a question out, without what it leaves open, as a test that fails shows it.
func say(query any) string {
	var q any
	if text, err := json.Marshal(query); err == nil {
		json.Unmarshal(text, &q)
	}
	text, _ := json.Marshal(lean(q))
	return string(text)
}

// lean drops what is empty.
func lean(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for k, field := range v {
			if field = lean(field); field == nil {
				delete(v, k)
			} else {
				v[k] = field
			}
		}
		return v
	case []any:
		for i := range v {
			v[i] = lean(v[i])
		}
		if len(v) == 0 {
			return nil
		}
		return v
	}
	if v == nil || v == "" || v == 0. || v == false {
		return nil
	}
	return v
}
