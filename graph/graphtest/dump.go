package graphtest

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"parley/graph"
)

// Dump writes all that a store's graph says, as its reader shows it: every node, relation,
// party and quote, sorted, with ids in place of keys and without record times. Two stores
// that hold the same graph give the same text.
func Dump(ctx context.Context, s graph.Store) (string, error) {
	d := dumper{ctx: ctx, s: s, ids: map[graph.Key]string{}}
	for _, step := range []func() error{d.nodes, d.copied, d.relations, d.parties} {
		if err := step(); err != nil {
			return "", err
		}
	}
	return d.out.String(), nil
}

const (
	dumpPage  = 500
	allQuotes = 1 << 20
)

type dumper struct {
	ctx    context.Context
	s      graph.Store
	ids    map[graph.Key]string
	actors []graph.Key
	copies [][2]graph.Key // articles, and which they are copies of
	out    strings.Builder
}

// line writes one thing.
func (d *dumper) line(what string, parts ...any) error {
	d.out.WriteString(what)
	for _, p := range parts {
		data, err := json.Marshal(p)
		if err != nil {
			return fmt.Errorf("dump: %w", err)
		}
		d.out.WriteByte(' ')
		d.out.Write(data)
	}
	d.out.WriteByte('\n')
	return nil
}

// nodes writes every node, kind by kind in order of name, with its article and quotes.
func (d *dumper) nodes() error {
	for _, kind := range append([]graph.Kind{graph.KindStatement, graph.KindArticle}, graph.EntityKinds...) {
		q := graph.NodeQuery{Kinds: []graph.Kind{kind}, Page: graph.Page{Limit: dumpPage}}
		for more := true; more; {
			lists, err := d.s.ListNodes(d.ctx, q)
			if err != nil {
				return err
			}
			list := lists[0]
			if err := d.nodePage(kind, list.Items); err != nil {
				return err
			}
			if more = list.More && len(list.Items) > 0; more {
				q.Page.After = list.Items[len(list.Items)-1].Cursor(q.Order)
			}
		}
	}
	return nil
}

func (d *dumper) nodePage(kind graph.Kind, nodes []graph.Node) error {
	keys := make([]graph.Key, len(nodes))
	for i, n := range nodes {
		keys[i] = n.Key
		d.ids[n.Key] = n.ID
		if kind == graph.KindPerson || kind == graph.KindInstitution {
			d.actors = append(d.actors, n.Key)
		}
	}
	quotes, err := d.s.NodeEvidence(d.ctx, keys, allQuotes)
	if err != nil {
		return err
	}
	var articles map[graph.Key]graph.ArticleVersion
	if kind == graph.KindArticle {
		if articles, err = d.s.Articles(d.ctx, keys); err != nil {
			return err
		}
	}
	for _, n := range nodes {
		key := n.Key
		if n.CopyOf != 0 {
			d.copies = append(d.copies, [2]graph.Key{key, n.CopyOf})
		}
		n.Key, n.CopyOf = 0, 0
		if err := d.line("node", n); err != nil {
			return err
		}
		if v, ok := articles[key]; ok {
			if err := d.line("article", n.ID, v.Article, v.Fingerprint, v.SHA256, v.RetractedAt.IsZero()); err != nil {
				return err
			}
		}
		if err := d.quotes(n.ID, quotes[key]); err != nil {
			return err
		}
	}
	return nil
}

// copied writes which articles are copies, when the ids of all are known.
func (d *dumper) copied() error {
	for _, c := range d.copies {
		if err := d.line("copy", d.ids[c[0]], d.ids[c[1]]); err != nil {
			return err
		}
	}
	return nil
}

// quotes writes the evidence of a node or relation.
func (d *dumper) quotes(of string, quotes []graph.Evidence) error {
	for _, e := range quotes {
		if err := d.line("quote", of, d.ids[e.Article], e.Quote, e.Confidence, e.AttributedTo); err != nil {
			return err
		}
	}
	return nil
}

// relations writes every relation, with its quotes.
func (d *dumper) relations() error {
	q := graph.RelationQuery{Page: graph.Page{Limit: dumpPage}}
	for more := true; more; {
		lists, err := d.s.ListRelations(d.ctx, q)
		if err != nil {
			return err
		}
		list := lists[0]
		facts := make([]string, len(list.Items))
		for i, r := range list.Items {
			facts[i] = r.Key
		}
		quotes, err := d.s.Evidence(d.ctx, facts, allQuotes)
		if err != nil {
			return err
		}
		for _, r := range list.Items {
			name := string(r.Type) + " " + d.ids[r.From] + " " + d.ids[r.To] + " " + r.Disc
			fact, behalf := r.Key, d.ids[r.Behalf]
			r.Key, r.From, r.To, r.Behalf = "", 0, 0, 0
			if err := d.line("relation", name, r, behalf); err != nil {
				return err
			}
			if err := d.quotes(name, quotes[fact]); err != nil {
				return err
			}
		}
		if more = list.More && len(list.Items) > 0; more {
			last := list.Items[len(list.Items)-1]
			q.Page.After = last.Cursor(0, d.ids[last.From], d.ids[last.To])
		}
	}
	return nil
}

// parties writes the meetings that each actor took part in, and whom it met.
func (d *dumper) parties() error {
	for _, actor := range d.actors {
		of := []graph.Key{actor}
		meetings, err := d.s.ListNodes(d.ctx, graph.NodeQuery{
			Of: of, Via: graph.ViaParty, Kinds: []graph.Kind{graph.KindMeeting}, Page: graph.Page{Limit: allQuotes}})
		if err != nil {
			return err
		}
		for _, m := range meetings[actor].Items {
			if err := d.line("party", d.ids[actor], m.ID); err != nil {
				return err
			}
		}
		met, err := d.s.ListCounterparts(d.ctx, graph.CounterpartQuery{Of: of, Page: graph.Page{Limit: allQuotes}})
		if err != nil {
			return err
		}
		for _, c := range met[actor].Items {
			if err := d.line("met", d.ids[actor], c.Actor.ID, c.Count, c.First, c.Last); err != nil {
				return err
			}
		}
	}
	return nil
}
