package graphtest

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"strings"

	"parley/graph"
	"parley/graph/export"
)

// Dump writes all that a store's graph says, as its reader shows it: its canonical export, and what
// that leaves out because it follows from the rest or only writers need it: what nodes are found
// and sorted by, fingerprints, how relations are folded, quotes by node, parties and whom they met.
// Two stores that hold the same graph give the same text.
func Dump(ctx context.Context, s graph.Store) (string, error) {
	d := dumper{ctx: ctx, s: s, ids: map[graph.Key]string{}}
	if err := export.JSONL(ctx, s, &d.out); err != nil {
		return "", err
	}
	if err := export.Nodes(ctx, s, d.nodes); err != nil {
		return "", err
	}
	if err := export.Relations(ctx, s, d.relations); err != nil {
		return "", err
	}
	if err := d.parties(); err != nil {
		return "", err
	}
	return d.out.String(), nil
}

type dumper struct {
	ctx    context.Context
	s      graph.Store
	ids    map[graph.Key]string
	actors []graph.Key
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

func (d *dumper) nodes(nodes []graph.Node) error {
	var keys []graph.Key
	for _, n := range nodes {
		keys = append(keys, n.Key)
		d.ids[n.Key] = n.ID
		if n.Kind == graph.KindPerson || n.Kind == graph.KindInstitution {
			d.actors = append(d.actors, n.Key)
		}
	}
	articles, err := d.s.Articles(d.ctx, keys)
	if err != nil {
		return err
	}
	quotes, err := d.s.NodeEvidence(d.ctx, keys, math.MaxInt32)
	if err != nil {
		return err
	}
	for _, n := range nodes {
		if err := d.line("index", n.ID, n.Index); err != nil {
			return err
		}
		if v, ok := articles[n.Key]; ok {
			if err := d.line("version", n.ID, v.Fingerprint, v.RetractedAt.IsZero()); err != nil {
				return err
			}
		}
		for _, e := range quotes[n.Key] {
			claim := e.ID[:strings.LastIndexByte(e.ID, '@')] // but for the version
			if err := d.line("quote", n.ID, claim, e.Quote, e.Confidence, e.AttributedTo); err != nil {
				return err
			}
		}
	}
	return nil
}

func (d *dumper) relations(relations []export.Relation) error {
	for _, r := range relations {
		if err := d.line("fold", r.Type, r.FromID, r.ToID, r.Disc, r.Fold); err != nil {
			return err
		}
	}
	return nil
}

// parties writes the meetings that each actor took part in, and whom it met.
func (d *dumper) parties() error {
	for _, actor := range d.actors {
		of, page := []graph.Key{actor}, graph.Page{Limit: 1 << 20}
		meetings, err := d.s.ListNodes(d.ctx, graph.NodeQuery{Of: of, Via: graph.ViaParty, Page: page, NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindMeeting}}})
		if err != nil {
			return err
		}
		for _, m := range meetings[actor].Items {
			if err := d.line("party", d.ids[actor], m.ID); err != nil {
				return err
			}
		}
		met, err := d.s.ListCounterparts(d.ctx, graph.CounterpartQuery{Of: of, Page: page})
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
