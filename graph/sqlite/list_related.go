package sqlite

import (
	_ "embed"

	"parley/graph"
)

var (
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
	//go:embed sql/list/filter_within.sql
	filterWithin string
	//go:embed sql/list/filter_seats.sql
	filterSeats string
	//go:embed sql/list/filter_met.sql
	filterMet string
	//go:embed sql/list/filter_mentions.sql
	filterMentions string
	//go:embed sql/list/filter_mentioned_in.sql
	filterMentionedIn string
	//go:embed sql/list/filter_said_by.sql
	filterSaidBy string
	//go:embed sql/list/filter_about.sql
	filterAbout string
	//go:embed sql/list/filter_post.sql
	filterPost string
	//go:embed sql/list/post_at.sql
	postAt string
	//go:embed sql/list/relation_statuses.sql
	relationStatuses string
	//go:embed sql/list/relation_time.sql
	relationTime string
	//go:embed sql/list/relation_words.sql
	relationWords string
)

// partiesAll and partiesAny narrow to meetings in which some take part. The parties know who took part
// through whom; roles stand in the relations.
func partiesAll(f *graph.NodeFilter) condition {
	all := arg("all", keyList(f.All))
	if stated(f) {
		return where(filterAllStated, all, arg("role", string(f.Role)), arg("acting", f.ActingFor))
	}
	return where(filterAll, all)
}

func partiesAny(f *graph.NodeFilter) condition {
	any := arg("any", keyList(f.Any))
	if stated(f) {
		return where(filterAnyStated, any, arg("role", string(f.Role)), arg("acting", f.ActingFor))
	}
	return where(filterAny, any)
}

func stated(f *graph.NodeFilter) bool { return f.Role != "" || !f.ActingFor }

// related are the conditions that nodes are related to others.
func (w *filters) related(f *graph.NodeFilter) (out []leaf) {
	for _, by := range []struct {
		field field
		text  string
		name  string
		keys  []graph.Key
		roots bool
	}{
		{fieldOther, filterPlaces, "places", f.Places, true},
		{fieldWithin, filterWithin, "within", f.Within, true},
		{fieldSeats, filterSeats, "seats", f.Seats, true},
		{fieldOther, filterMentions, "mentions", f.Mentions, false},
		{fieldMentionedIn, filterMentionedIn, "mentioned_in", f.MentionedIn, false},
		{fieldOther, filterSaidBy, "said_by", f.SaidBy, false},
		{fieldOther, filterAbout, "about", f.About, false},
	} {
		if len(by.keys) == 0 {
			continue
		}
		out = append(out, leaf{by.field, where(by.text, arg(by.name, keyList(by.keys)))})
		if by.roots {
			w.roots = append(w.roots, by.keys...)
		}
	}
	if len(f.Met) > 0 {
		met := w.met(filterMet, f)
		out = append(out, leaf{fieldMet, condition{met.text + "))", met.args}})
	}
	return out
}

// met asks who met others, by a text that goes through meetings m.
func (w *filters) met(text string, f *graph.NodeFilter) condition {
	met := where(text, arg("met", keyList(f.Met)))
	if f.MetDates != nil {
		when := dates(f.MetDates).numbered(w.next())
		met = condition{met.text + "and " + when.text, append(met.args, when.args...)}
	}
	return met
}

// post narrows to people who have a position.
func (w *filters) post(p *graph.PostFilter) condition {
	asked := joined("and", always, w.position(p))
	return condition{filterPost + "and " + asked.text + ")", asked.args}
}

// position are the conditions on a position, relation o.
func (w *filters) position(p *graph.PostFilter) (out []condition) {
	if p.Institution != 0 {
		out = append(out, where(postAt, arg("at", p.Institution)))
	}
	return append(out, w.relation(p.Statuses, p.Words, p.Times)...)
}

// relation are the conditions on a relation o. Their parameters have names of their own.
func (w *filters) relation(statuses []graph.PositionStatus, words []string, times []graph.TimeFilter) (out []condition) {
	n := w.next()
	if len(statuses) > 0 {
		out = append(out, where(relationStatuses, arg("statuses", stringList(statuses))).numbered(n))
	}
	if len(words) > 0 {
		out = append(out, wordsIn(relationWords, words).numbered(n))
	}
	for _, t := range times {
		out = append(out, during(&t).numbered(w.next()))
	}
	return out
}

// during asks for relations that a filter by time keeps.
func during(f *graph.TimeFilter) condition {
	return where(relationTime, arg("definite", f.Events.Definite), arg("since", f.Events.Since), arg("until", f.Events.Until),
		arg("month_days", monthDays(&f.Events)), arg("from", f.From), arg("to", f.Until))
}
