package graphtest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"parley/graph"
)

// dice make a graph, and questions about it, that are the same in every run.
type dice struct {
	*rand.Rand
	m    *model
	w    *world
	keys map[graph.Kind][]graph.Key
}

func newDice(w *world) *dice {
	return &dice{Rand: rand.New(rand.NewPCG(20250410, 7)), m: newModel(), w: w, keys: map[graph.Kind][]graph.Key{}}
}

// one picks one of some things.
func one[T any](d *dice, list []T) T { return list[d.IntN(len(list))] }

// some picks up to n of some things, once in a while one twice.
func some[T any](d *dice, n int, list []T) []T {
	var out []T
	for range d.IntN(n + 1) {
		out = append(out, one(d, list))
	}
	return out
}

// write applies a change to the store and to the model.
func (d *dice) write(build func(b *builder)) {
	var written *builder
	d.w.write(func(b *builder) {
		build(b)
		written = b
	})
	d.m.apply(&written.Change)
	d.m.applyIdentity(&written.Change, written.seq)
	clear(d.keys)
	for k, n := range d.m.nodes {
		d.keys[n.Kind] = append(d.keys[n.Kind], k)
	}
	for _, ks := range d.keys {
		slices.Sort(ks)
	}
}

var (
	diceKinds     = []graph.Kind{graph.KindPerson, graph.KindInstitution, graph.KindLocation, graph.KindMeeting, graph.KindStatement, graph.KindArticle}
	diceWords     = []string{"grain", "grains", "talks", "on", "peace", "a", "ab"}
	diceSubkinds  = []string{graph.State, graph.Ministry, graph.Talks, graph.Summit, graph.City}
	diceCountries = []string{"RU", "US", "TR", ""}
	diceTopics    = []string{"grain", "grain exports", "gas", "Peace & quiet"}
	diceSources   = []string{"Wire", "Post"}
	diceLanguages = []string{"en", "ru"}
	diceDays      = []string{"", "2024-12-31", "2025-01-01", "2025-04-10", "2025-06-30"}
)

// population is about ten nodes of each kind, each with a few words, dates and fields.
func (d *dice) population(b *builder) {
	b.Nodes = nil
	for _, kind := range diceKinds {
		for i := range 10 {
			own := fmt.Sprintf("%s-%d", strings.ToLower(string(kind)), i)
			name := strings.Join(some(d, 3, diceWords), " ")
			if kind == graph.KindArticle {
				d.article(b, own, 1, name)
				continue
			}
			b.node(kind, string(kind)+"/"+own, name, func(n *graph.Node) {
				n.Subkind, n.Country, n.Date, n.Sources = one(d, diceSubkinds), one(d, diceCountries), one(d, someDates), d.IntN(5)
				if kind == graph.KindMeeting {
					n.Status, n.Topics = one(d, append(graph.MeetingStatuses, graph.Held, graph.Held, graph.Held)), some(d, 3, diceTopics)
				}
			})
		}
	}
}

// article adds a version of an article, that was recorded in any order.
func (d *dice) article(b *builder, own string, version int, title string) {
	b.version(own, version, one(d, someDates), from(one(d, diceSources)), written(one(d, diceLanguages)),
		func(a *graph.Article) { a.Title = title })
	b.Articles[len(b.Articles)-1].RecordedAt = at(d.IntN(6))
}

// relate draws relations and parties between what is there.
func (d *dice) relate(b *builder, n int) {
	ids := map[graph.Key]string{}
	for k, node := range d.m.nodes {
		ids[k] = node.ID
	}
	for range n {
		legal := one(d, graph.LegalRelations)
		from, to := one(d, d.keys[one(d, legal.From)]), one(d, d.keys[one(d, legal.To)])
		if legal.Type == graph.ParticipatedIn {
			continue // they come with the parties
		}
		// Of two that run to and fro a list of both directions could not tell the places apart.
		if d.m.related(legal.Type, to, from) || slices.ContainsFunc(b.Relations, func(r graph.Relation) bool {
			return r.Type == legal.Type && (r.From == from && r.To == to || r.From == to && r.To == from)
		}) {
			continue
		}
		b.relation(legal.Type, ids[from], ids[to], func(r *graph.Relation) {
			if legal.Type == graph.HoldsPosition {
				r.Disc, r.Status = strings.Join(some(d, 2, diceWords), " "), one(d, graph.PositionStatuses)
			}
			r.Earliest, r.Latest = one(d, diceDays), one(d, diceDays)
			r.Since, r.Until = one(d, someDates), one(d, someDates)
			r.Sources, r.Confidence = d.IntN(4), float64(d.IntN(5))/4
		})
	}
	// Some come time and again, so that they meet more than once.
	actors, regulars := d.actors(), slices.Concat(d.keys[graph.KindPerson][:3], d.keys[graph.KindInstitution][:2])
	for _, meeting := range d.keys[graph.KindMeeting] {
		var parties []string
		taken := map[graph.Key]bool{}
		for _, k := range some(d, 5, one(d, [][]graph.Key{actors, regulars, regulars})) {
			if taken[k] {
				continue
			}
			taken[k] = true
			party := ids[k]
			if d.IntN(2) == 0 {
				party += " for " + ids[one(d, d.keys[graph.KindInstitution])]
			}
			parties = append(parties, party)
		}
		for _, r := range d.m.relations {
			if r.Type == graph.ParticipatedIn && r.To == meeting {
				b.DropRelations = append(b.DropRelations, r.Key)
			}
		}
		b.attend(ids[meeting], one(d, graph.Roles), parties...)
	}
}

// grow makes the graph, then changes a part of it.
func (d *dice) grow(round int) {
	if round == 0 {
		d.write(d.population)
		d.write(func(b *builder) { d.relate(b, 250) })
		return
	}
	replaced := d.m.articles[one(d, d.keys[graph.KindArticle])]
	d.write(func(b *builder) { b.Retract = []graph.Key{replaced.Key} })
	d.write(func(b *builder) {
		d.article(b, replaced.Article.ID, 2, "grain on")
		for _, kind := range diceKinds[:5] {
			n := d.m.nodes[one(d, d.keys[kind])]
			n.Name, n.Date = strings.Join(some(d, 3, diceWords), " "), one(d, someDates)
			fillIndex(&n)
			b.Nodes = append(b.Nodes, n)
		}
		for _, r := range d.m.relations {
			if r.Type != graph.ParticipatedIn && r.Sources == round {
				b.DropRelations = append(b.DropRelations, r.Key)
			}
		}
	})
	d.write(func(b *builder) { d.relate(b, 60) })
}

// page is a page of a whole list, often with bounds.
func page[T any](d *dice, list []T, cursor func(T) graph.Cursor) graph.Page {
	p := graph.Page{Limit: 1 + d.IntN(6), Backward: d.IntN(2) == 0}
	if len(list) > 0 && d.IntN(2) == 0 {
		p.After = cursor(one(d, list))
	}
	if len(list) > 0 && d.IntN(3) == 0 {
		p.Before = cursor(one(d, list))
	}
	return p
}
