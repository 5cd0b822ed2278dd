package graphtest

import (
	"context"
	"slices"
	"time"

	"parley/graph"
)

// filters changes each filter of nodes, and those within it.
func filters(change func(*graph.NodeFilter)) func(graph.Store) graph.Store {
	return asking(brokenQuestions{nodes: func(q *graph.NodeQuery) { deep(&q.NodeFilter, change) }})
}

func deep(f *graph.NodeFilter, change func(*graph.NodeFilter)) {
	f.And, f.Or = slices.Clone(f.And), slices.Clone(f.Or)
	for i := range f.And {
		deep(&f.And[i], change)
	}
	for i := range f.Or {
		deep(&f.Or[i], change)
	}
	if f.Not != nil {
		not := *f.Not
		deep(&not, change)
		f.Not = &not
	}
	change(f)
}

// postFilters changes what is asked of positions.
func postFilters(change func(*graph.PostFilter)) func(graph.Store) graph.Store {
	return filters(func(f *graph.NodeFilter) {
		if f.Post != nil {
			post := *f.Post
			change(&post)
			f.Post = &post
		}
	})
}

// first is at most the first of some things.
func first[T any](list []T) []T { return list[:min(1, len(list))] }

func brokenLeaves() []breakage {
	return []breakage{
		{"Filter/meetings", "topics are ignored", filters(func(f *graph.NodeFilter) { f.Topics = nil })},
		{"Filter/meetings", "one topic is looked for", filters(func(f *graph.NodeFilter) { f.Topics = first(f.Topics) })},
		{"Filter/meetings", "topics are words of the text", filters(func(f *graph.NodeFilter) { f.Words, f.Topics = append(f.Words, f.Topics...), nil })},
		{"Filter/meetings", "confidence is ignored", filters(func(f *graph.NodeFilter) { f.MinConfidence = 0 })},
		{"Filter/meetings", "only articles have a source", filters(func(f *graph.NodeFilter) {
			if f.Source != "" {
				f.And = append(f.And, graph.NodeFilter{Kinds: []graph.Kind{graph.KindArticle}})
			}
		})},
		{"Filter/places", "within is ignored", filters(func(f *graph.NodeFilter) { f.Within = nil })},
		{"Filter/places", "seats are ignored", filters(func(f *graph.NodeFilter) { f.Seats = nil })},
		{"Filter/places", "one place is looked at", filters(func(f *graph.NodeFilter) { f.Seats, f.Within = first(f.Seats), first(f.Within) })},
		{"Filter/met", "one actor is looked at", filters(func(f *graph.NodeFilter) { f.Met = first(f.Met) })},
		{"Filter/met", "any meeting counts", filters(func(f *graph.NodeFilter) { f.MetDates = nil })},
		{"Filter/met", "who met nobody is forgotten", filters(func(f *graph.NodeFilter) {
			if f.Met != nil {
				f.Kinds = []graph.Kind{graph.KindPerson}
			}
		})},
		{"Filter/posts", "institutions are ignored", postFilters(func(f *graph.PostFilter) { f.Institution = 0 })},
		{"Filter/posts", "statuses are ignored", postFilters(func(f *graph.PostFilter) { f.Statuses = nil })},
		{"Filter/posts", "titles are ignored", postFilters(func(f *graph.PostFilter) { f.Words = nil })},
		{"Filter/posts", "times are ignored", postFilters(func(f *graph.PostFilter) { f.Times = nil })},
		{"Filter/posts", "one time is looked at", postFilters(func(f *graph.PostFilter) { f.Times = first(f.Times) })},
		{"Filter/posts", "each field may be another post's", filters(func(f *graph.NodeFilter) {
			if p := f.Post; p != nil {
				f.Post = nil
				for _, one := range []graph.PostFilter{{Institution: p.Institution}, {Statuses: p.Statuses}, {Words: p.Words}, {Times: p.Times}} {
					f.And = append(f.And, graph.NodeFilter{Post: &one})
				}
			}
		})},
		{"Filter/statements", "speakers are ignored", filters(func(f *graph.NodeFilter) { f.SaidBy = nil })},
		{"Filter/statements", "one matter is looked at", filters(func(f *graph.NodeFilter) { f.About = first(f.About) })},
		{"Filter/mentioned", "articles are ignored", filters(func(f *graph.NodeFilter) { f.MentionedIn = nil })},
		{"Filter/mentioned", "one article is looked at", filters(func(f *graph.NodeFilter) { f.MentionedIn = first(f.MentionedIn) })},
	}
}

func brokenNesting() []breakage {
	return []breakage{
		{"Filter/nested", "any is ignored", filters(func(f *graph.NodeFilter) { f.Or = nil })},
		{"Filter/nested", "all is ignored", filters(func(f *graph.NodeFilter) { f.And = nil })},
		{"Filter/nested", "not is ignored", filters(func(f *graph.NodeFilter) { f.Not = nil })},
		{"Filter/nested", "any is all", filters(func(f *graph.NodeFilter) { f.And, f.Or = append(f.And, f.Or...), nil })},
		{"Filter/nested", "any of none is nothing", filters(func(f *graph.NodeFilter) {
			if f.Or != nil && len(f.Or) == 0 {
				f.Not = &graph.NodeFilter{}
			}
		})},
		{"Filter/nested", "not keeps to the kind", filters(func(f *graph.NodeFilter) {
			if f.Not != nil && len(f.Not.Statuses) > 0 {
				f.And = append(f.And, graph.NodeFilter{Kinds: []graph.Kind{graph.KindMeeting}})
			}
		})},
		{"Filter/nested parties", "who acts for others is passed on", filters(func(f *graph.NodeFilter) {
			for i := range f.And {
				f.And[i].ActingFor = f.And[i].ActingFor || f.ActingFor
			}
		})},
		{"Filter/nested parties", "a role is passed up", filters(func(f *graph.NodeFilter) {
			if f.Not != nil {
				f.Role = f.Not.Role
			}
		})},
		{"Random/filters", "one of any is looked at", filters(func(f *graph.NodeFilter) { f.Or = first(f.Or) })},
	}
}

func brokenOrders() []breakage {
	ordered := func(order, as graph.Order) func(graph.Store) graph.Store {
		return nodes(func(q *graph.NodeQuery) {
			if q.Order == order {
				q.Order = as
			}
		})
	}
	recorded := func(when time.Time) func(graph.Store) graph.Store {
		return by(broken{nodeList: func(_ graph.NodeQuery, l *graph.List[graph.Node]) {
			for i := range l.Items {
				l.Items[i].Recorded = when
			}
		}})
	}
	times := func(change func([]graph.TimeFilter) []graph.TimeFilter) func(graph.Store) graph.Store {
		return asking(brokenQuestions{
			around: func(q *graph.NeighbourQuery) { q.Times = change(q.Times) }, relations: func(q *graph.RelationQuery) { q.Times = change(q.Times) },
			dated: func(q *graph.DatedQuery) { q.Times = change(q.Times) },
		})
	}
	each := func(change func(*graph.TimeFilter)) func(graph.Store) graph.Store {
		return times(func(list []graph.TimeFilter) []graph.TimeFilter {
			list = slices.Clone(list)
			for i := range list {
				change(&list[i])
			}
			return list
		})
	}
	return []breakage{
		{"Order/dates", "oldest first is newest first", ordered(graph.ByDateRising, graph.ByDate)},
		{"Order/sources", "lists by sources are by name", ordered(graph.BySources, graph.ByName)},
		{"Order/hub", "lists by sources are by name", ordered(graph.BySources, graph.ByName)},
		{"Order/found", "lists by sources are by name", ordered(graph.BySources, graph.ByName)},
		{"Order/recorded", "lists by record are by date", ordered(graph.ByRecorded, graph.ByDate)},
		{"Order/recorded", "nobody says when an article was recorded", recorded(time.Time{})},
		{"Times", "times are ignored", times(func([]graph.TimeFilter) []graph.TimeFilter { return nil })},
		{"Times", "one time is looked at", times(first[graph.TimeFilter])},
		{"Times", "events are kept like states", each(func(f *graph.TimeFilter) { f.Events.Since, f.Events.Until = graph.OpenStart, graph.OpenEnd })},
		{"Times", "unknown years never match", each(func(f *graph.TimeFilter) { f.Events.MonthDays = nil })},
		{"Times", "possible is definite", each(func(f *graph.TimeFilter) { f.Events.Definite = true })},
		{"Times", "states hold for ever", each(func(f *graph.TimeFilter) { f.From, f.Until = graph.OpenStart, graph.OpenEnd })},
		{"Times", "states that have ended hold", each(func(f *graph.TimeFilter) { f.From = graph.OpenStart })},
	}
}

func brokenLists() []breakage {
	return []breakage{
		{"ListDated/order", "pages skip what is of the same day", asking(brokenQuestions{dated: func(q *graph.DatedQuery) {
			if q.Page.After != nil {
				q.Page.After = graph.Cursor{q.Page.After[0], "~", "", ""}
			}
		}})},
		{"ListDated/order", "a page has one bound", asking(brokenQuestions{dated: func(q *graph.DatedQuery) { q.Page.Before = nil }})},
		{"ListDated/order", "what touches two nodes comes twice", asking(brokenQuestions{days: func(l *graph.List[graph.Relation]) { l.Items = append(first(l.Items), l.Items...) }})},
		{"ListDated/filters", "types are ignored", asking(brokenQuestions{dated: func(q *graph.DatedQuery) { q.Types = []graph.RelationType{graph.HoldsPosition, graph.Represents} }})},
		{"ListDated/filters", "times are ignored", asking(brokenQuestions{dated: func(q *graph.DatedQuery) { q.Times = nil }})},
		{"Encounters/counterparts", "dates are ignored", asking(brokenQuestions{met: func(q *graph.EncounterQuery) { q.Dates = nil }})},
		{"Encounters/list", "limits are for all pairs", asking(brokenQuestions{meetings: func(q graph.EncounterQuery, got map[[2]graph.Key][]graph.Node) {
			if len(q.Pairs) > 1 && q.Limit == 2 {
				delete(got, q.Pairs[0])
			}
		}})},
		{"Encounters/list", "oldest come first", asking(brokenQuestions{meetings: func(_ graph.EncounterQuery, got map[[2]graph.Key][]graph.Node) {
			for _, list := range got {
				slices.Reverse(list)
			}
		}})},
		{"CountMeetings/groups", "what is in no group is left out", asking(brokenQuestions{counts: func(list []graph.MeetingCount) []graph.MeetingCount {
			return slices.DeleteFunc(list, func(c graph.MeetingCount) bool { return c.Key == "" })
		}})},
		{"CountMeetings/groups", "groups have no nodes", asking(brokenQuestions{counts: func(list []graph.MeetingCount) []graph.MeetingCount {
			for i := range list {
				list[i].Node = nil
			}
			return list
		}})},
		{"CountMeetings/groups", "years are months", asking(brokenQuestions{group: func(by graph.MeetingGroup) graph.MeetingGroup {
			if by == graph.GroupYear {
				return graph.GroupMonth
			}
			return by
		}})},
		{"CountMeetings/filters", "filters within filters are ignored", asking(brokenQuestions{nodes: func(q *graph.NodeQuery) { q.Or, q.Not = nil, nil }})},
		{"Neighbours/unsorted", "limits are ignored", asking(brokenQuestions{around: func(q *graph.NeighbourQuery) { q.Limit = 100 }})},
		{"Neighbours/unsorted", "confidence is ignored", asking(brokenQuestions{around: func(q *graph.NeighbourQuery) { q.MinConfidence = 0 }})},
		{"Bridges", "limits are ignored", asking(brokenQuestions{bridge: func(q *graph.BridgeQuery) { q.Limit = 100 }})},
		{"Bridges", "times are ignored", asking(brokenQuestions{bridge: func(q *graph.BridgeQuery) { q.Times = nil }})},
		{"Bridges", "types are ignored", asking(brokenQuestions{bridge: func(q *graph.BridgeQuery) { q.Types = graph.Ties() }})},
		{"Bridges", "all may be looked at", asking(brokenQuestions{bridge: func(q *graph.BridgeQuery) { q.Reach = 1000 }})},
		{"Bridges", "one of the nodes is looked at", asking(brokenQuestions{bridge: func(q *graph.BridgeQuery) { q.Of = first(q.Of) }})},
		{"Random/relations", "all bridges may be looked for", asking(brokenQuestions{bridge: func(q *graph.BridgeQuery) { q.Reach = 1000 }})},
		{"Words", "a key has two words", asking(brokenQuestions{words: 2})},
		{"Random/meetings", "oldest encounters come first", asking(brokenQuestions{meetings: func(_ graph.EncounterQuery, got map[[2]graph.Key][]graph.Node) {
			for _, list := range got {
				slices.Reverse(list)
			}
		}})},
	}
}

// asking changes questions, or what comes of them.
func asking(b brokenQuestions) func(graph.Store) graph.Store {
	return func(s graph.Store) graph.Store {
		b.broken = broken{Store: s, nodeQuery: b.nodes, relQuery: b.relations, aroundQuery: b.around}
		return &b
	}
}

type brokenQuestions struct {
	broken
	nodes     func(*graph.NodeQuery)
	relations func(*graph.RelationQuery)
	around    func(*graph.NeighbourQuery)
	bridge    func(*graph.BridgeQuery)
	dated     func(*graph.DatedQuery)
	days      func(*graph.List[graph.Relation])
	met       func(*graph.EncounterQuery)
	meetings  func(graph.EncounterQuery, map[[2]graph.Key][]graph.Node)
	group     func(graph.MeetingGroup) graph.MeetingGroup
	counts    func([]graph.MeetingCount) []graph.MeetingCount
	words     int // at most for each key, whatever is asked for
}

func (b *brokenQuestions) Words(ctx context.Context, keys []string, limit int) (map[string][]string, error) {
	if b.words > 0 {
		limit = b.words
	}
	return b.Store.Words(ctx, keys, limit)
}

func (b *brokenQuestions) Bridges(ctx context.Context, q graph.BridgeQuery) ([]graph.Relation, bool, error) {
	if b.bridge != nil {
		b.bridge(&q)
	}
	return b.Store.Bridges(ctx, q)
}

func (b *brokenQuestions) ListDated(ctx context.Context, q graph.DatedQuery) (graph.List[graph.Relation], error) {
	if b.dated != nil {
		b.dated(&q)
	}
	got, err := b.Store.ListDated(ctx, q)
	if b.days != nil {
		b.days(&got)
	}
	return got, err
}

func (b *brokenQuestions) CountDated(ctx context.Context, q graph.DatedQuery) (int, error) {
	if b.dated != nil {
		b.dated(&q)
	}
	return b.Store.CountDated(ctx, q)
}

func (b *brokenQuestions) ListEncounters(ctx context.Context, q graph.EncounterQuery) (map[[2]graph.Key][]graph.Node, error) {
	if b.met != nil {
		b.met(&q)
	}
	got, err := b.Store.ListEncounters(ctx, q)
	if b.meetings != nil {
		b.meetings(q, got)
	}
	return got, err
}

func (b *brokenQuestions) CountMeetings(ctx context.Context, q graph.NodeQuery, by graph.MeetingGroup, limit int) ([]graph.MeetingCount, error) {
	if b.nodes != nil {
		b.nodes(&q)
	}
	if b.group != nil {
		by = b.group(by)
	}
	got, err := b.Store.CountMeetings(ctx, q, by, limit)
	if b.counts != nil {
		got = b.counts(got)
	}
	return got, err
}
