package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/sqlite"
	"parley/loader/extract"
)

// mention is what an article says of a thing that its annotations know.
type mention struct {
	topic   string
	article string
	text    string // a name, or a sentence on a meeting
	gold    string // the annotated cluster
	node    string // the id of the node that it went to
	written string // what the baseline knows it by: the folded name, or what is told of a meeting
	read    string // what it is called in its article, folded, once names of one article are joined; none for a meeting
	office  bool   // it is no state, but the annotations count it as the state that it is of
}

// resolve loads articles into a store, and returns what became of the things that annotations know.
func resolve(ctx context.Context, path string, articles []annotated) (out map[graph.Kind][]mention, err error) {
	store, err := sqlite.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, store.Close(ctx)) }()
	w := derive.New(store, time.Now)
	extractions := make([]graph.Extraction, len(articles))
	for i := range articles {
		extractions[i] = extract.Extract(articles[i].article())
	}
	for batch := range slices.Chunk(extractions, derive.MaxBatch) {
		if _, err := w.Load(ctx, batch, "bench"); err != nil {
			return nil, err
		}
	}
	out = map[graph.Kind][]mention{}
	for i := range articles {
		for kind, found := range align(&articles[i], &extractions[i]) {
			out[kind] = append(out[kind], found...)
		}
	}
	for _, list := range out {
		if err := toNodes(ctx, store, list); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// toNodes puts the ids of nodes in the place of those of profiles.
func toNodes(ctx context.Context, store graph.Reader, list []mention) error {
	refs := map[string]bool{}
	for _, m := range list {
		refs[m.node] = true
	}
	ids := make([]string, 0, len(refs))
	for id := range refs {
		ids = append(ids, id)
	}
	nodes, err := store.Lookup(ctx, ids)
	if err != nil {
		return err
	}
	for i := range list {
		found := nodes[list[i].node]
		if len(found) != 1 {
			return fmt.Errorf("%s is of %d nodes", list[i].node, len(found))
		}
		list[i].node = found[0].ID
	}
	return nil
}

// align finds the extracted things that annotations speak of; node is a profile as yet.
func align(a *annotated, x *graph.Extraction) map[graph.Kind][]mention {
	out := map[graph.Kind][]mention{}
	text := []rune(a.Text)
	names := namedBy(x)
	for _, e := range a.Entities {
		kind := kinds[e.Type]
		if kind == "" || e.Cluster == "" {
			continue
		}
		if n, ok := best(names[kind], e); ok {
			out[kind] = append(out[kind], mention{
				topic: a.topic(), article: a.ID, text: string(text[n.Start:n.End]), gold: e.Cluster, node: n.profile,
				written: graph.Fold(string(text[n.Start:n.End])), read: n.folded,
				office: e.Type == "COUNTRY" && n.subkind != graph.State,
			})
		}
	}
	out[graph.KindMeeting] = meetings(a, x)
	return out
}

// named is a name in an article, and what the thing is called there, folded.
type named struct {
	graph.Span
	profile, folded, subkind string
}

// namedBy lists the names in an article by kind.
func namedBy(x *graph.Extraction) map[graph.Kind][]named {
	entities := map[graph.Kind]map[graph.Span]graph.LocalEntity{}
	for _, e := range x.Entities {
		if e.Unnamed {
			continue
		}
		if entities[e.Kind] == nil {
			entities[e.Kind] = map[graph.Span]graph.LocalEntity{}
		}
		for _, m := range e.Mentions {
			entities[e.Kind][m] = e
		}
	}
	out := map[graph.Kind][]named{}
	for _, c := range derive.Claims(*x) {
		for _, s := range c.Names {
			if e, ok := entities[c.Kind][s]; ok {
				out[c.Kind] = append(out[c.Kind], named{s, c.To, graph.Fold(e.Name), e.Subkind})
			}
		}
	}
	return out
}

// best is the name that an annotated span means: itself, or the longest in it or around it, the first of those.
func best(names []named, e span) (out named, ok bool) {
	rank := 0
	for _, n := range names {
		overlap := min(n.End, e.End) - max(n.Start, e.Start)
		if overlap <= 0 || n.Start < e.Start && n.End < e.End || n.Start > e.Start && n.End > e.End {
			continue
		}
		if n.Start == e.Start && n.End == e.End {
			overlap = e.End
		}
		if overlap > rank || overlap == rank && n.Start < out.Start {
			out, rank, ok = n, overlap, true
		}
	}
	return out, ok
}

// encounter are the beginnings of words that tell of meetings.
var encounter = []string{"meet", "met", "summit", "talk", "visit", "conference", "ceremon", "negotiat", "call", "session", "rally", "gather", "host", "trip"}

// meetings finds for each extracted meeting the annotated event that it is: the one whose words are those by which the
// extractor knew the meeting; else the first in its sentences whose words are those of a meeting.
func meetings(a *annotated, x *graph.Extraction) (out []mention) {
	events := slices.Clone(a.Events)
	slices.SortFunc(events, func(p, q event) int {
		return cmp.Or(p.Trigger.Start-q.Trigger.Start, p.Trigger.End-q.Trigger.End)
	})
	text := []rune(a.Text)
	used := map[string]bool{} // local meetings
	for _, c := range derive.Claims(*x) {
		if c.Type != graph.Mentions || c.Kind != graph.KindMeeting {
			continue
		}
		head := headOf(x, c, used)
		at := slices.IndexFunc(events, func(ev event) bool {
			return ev.Cluster != "" && ev.Trigger.Start < head.End && head.Start < ev.Trigger.End
		})
		if at < 0 {
			at = slices.IndexFunc(events, func(ev event) bool {
				return ev.Cluster != "" && quoted(c, ev) != "" && tells(string(text[ev.Trigger.Start:ev.Trigger.End]))
			})
		}
		if at >= 0 {
			out = append(out, mention{
				topic: a.topic(), article: a.ID, text: quoted(c, events[at]), gold: events[at].Cluster, node: c.To, written: signature(c),
			})
		}
	}
	return out
}

// headOf are the words by which the extractor knew the meeting of a claim, which has the evidence of one of the article's that is
// not yet used.
func headOf(x *graph.Extraction, c graph.Claim, used map[string]bool) graph.Span {
	for _, m := range x.Meetings {
		if used[m.ID] || !slices.EqualFunc(m.Evidence, c.Evidence, func(s graph.Span, q graph.Quote) bool { return s.Start == q.Start && s.End == q.End }) {
			continue
		}
		used[m.ID] = true
		for _, r := range m.Reasons {
			if r.Slot == "kind" {
				return r.Words
			}
		}
	}
	return graph.Span{}
}

// quoted is the sentence of a claim that holds the words of an event, or nothing.
func quoted(c graph.Claim, ev event) string {
	for _, q := range c.Evidence {
		if q.Start <= ev.Trigger.Start && ev.Trigger.End <= q.End {
			return q.Text
		}
	}
	return ""
}

func tells(trigger string) bool {
	for w := range strings.FieldsSeq(graph.Fold(trigger)) {
		if slices.ContainsFunc(encounter, func(b string) bool { return strings.HasPrefix(w, b) }) {
			return true
		}
	}
	return false
}

// signature is what the baseline knows a meeting by: kind, date and the names of its parties.
func signature(c graph.Claim) string {
	var parts []string
	for _, facet := range []string{"subkind", "when", "party"} {
		for v := range c.Facets[facet] {
			parts = append(parts, graph.Fold(v))
		}
	}
	slices.Sort(parts)
	return strings.Join(parts, "|")
}
