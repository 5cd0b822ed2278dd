package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"parley/graph"
	"parley/graph/identity"
)

// outcome is a judgement, and what is of the entities that it is about now.
type outcome struct {
	graph.Judgement
	entities []standing
	gone     []string // ids that mean nothing any more
}

// standing is an entity, and those of the ids judged that lead to it.
type standing struct {
	node graph.Node
	ids  []string
}

// readOutcome finds what a judgement, just made or undone, led to: of what it is about, and of what
// else the user named.
func readOutcome(ctx context.Context, store graph.Reader, j graph.Judgement, named []string) (outcome, error) {
	o := outcome{Judgement: j}
	ids := judgedIDs(j)
	found, err := store.Lookup(ctx, append(slices.Clone(ids), named...))
	if err != nil {
		return o, err
	}
	for _, id := range ids {
		for _, n := range found[id] {
			s := o.entity(n)
			s.ids = append(s.ids, id)
		}
		if len(found[id]) == 0 {
			o.gone = append(o.gone, id)
		}
	}
	for _, ref := range named {
		for _, n := range found[ref] {
			o.entity(n)
		}
	}
	return o, nil
}

// entity is where the outcome keeps an entity.
func (o *outcome) entity(n graph.Node) *standing {
	at := slices.IndexFunc(o.entities, func(s standing) bool { return s.node.Key == n.Key })
	if at < 0 {
		at = len(o.entities)
		o.entities = append(o.entities, standing{node: n, ids: []string{}})
	}
	return &o.entities[at]
}

// judgedIDs are the ids of what a judgement is about; while a split stands, also of what was split off.
func judgedIDs(j graph.Judgement) []string {
	var ids []string
	add := func(id string) {
		if id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	for _, a := range j.Anchors {
		add(a.Profile)
	}
	if j.Split && j.Undone.IsZero() {
		for _, id := range slices.Clone(ids) {
			add(identity.Split(id, j.ID))
		}
	}
	if j.Claim != nil {
		add(j.Claim.From)
	}
	return ids
}

// print says what was judged and what is now; old says that it had been judged so before.
func (o outcome) print(w io.Writer, old bool) error {
	var b strings.Builder
	what := oneLine(o.Summary())
	if !o.Undone.IsZero() {
		what = "undone: " + what
	}
	fmt.Fprintf(&b, "%s: %s\n", o.ID, what)
	if old {
		b.WriteString("nothing changes: that was so already\n")
	}
	for _, s := range o.entities {
		fmt.Fprintf(&b, "now %s\n", entityText(s.node))
		for _, id := range s.ids {
			if id != s.node.ID {
				fmt.Fprintf(&b, "    %s leads there\n", id)
			}
		}
	}
	for _, id := range o.gone {
		fmt.Fprintf(&b, "now nothing is said of %s\n", id)
	}
	if o.Undone.IsZero() {
		fmt.Fprintf(&b, "to take it back: parley undo %s\n", o.ID)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// judgementView is a judgement as JSON shows it.
type judgementView struct {
	ID       string        `json:"id"`
	Verdict  graph.Verdict `json:"verdict"`
	Split    bool          `json:"split"`
	Summary  string        `json:"summary"`
	Profiles []string      `json:"profiles"` // ids of what is judged
	Articles []string      `json:"articles"` // ids of the articles that it is held by
	Quotes   []string      `json:"quotes"`   // and their words
	Why      string        `json:"why"`
	By       string        `json:"by"`
	At       time.Time     `json:"at"`
	Undone   *time.Time    `json:"undone"`
}

func viewJudgement(j graph.Judgement) judgementView {
	v := judgementView{ID: j.ID, Verdict: j.Verdict, Split: j.Split, Summary: j.Summary(), Profiles: []string{}, Articles: []string{}, Quotes: []string{}, Why: j.Why, By: j.By, At: j.At}
	if !j.Undone.IsZero() {
		v.Undone = &j.Undone
	}
	add := func(to *[]string, s string) {
		if s != "" && !slices.Contains(*to, s) {
			*to = append(*to, s)
		}
	}
	for _, a := range j.Anchors {
		add(&v.Profiles, a.Profile)
		add(&v.Quotes, a.Quote.Text)
		if a.Article != "" {
			add(&v.Articles, "article/"+a.Article)
		}
	}
	return v
}

// outcomeView is an outcome as JSON shows it.
type outcomeView struct {
	judgementView
	Now  []standingView `json:"now"`
	Gone []string       `json:"gone"`
}

type standingView struct {
	entityView
	IDs []string `json:"ids"`
}

func (o outcome) view() outcomeView {
	v := outcomeView{viewJudgement(o.Judgement), []standingView{}, list(o.gone)}
	for _, s := range o.entities {
		v.Now = append(v.Now, standingView{viewEntity(s.node), s.ids})
	}
	return v
}

// printJSON prints a value on a line of its own.
func (a *app) printJSON(v any) error { return writeJSON(a.Stdout, v) }

func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
