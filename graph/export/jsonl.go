package export

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"

	"parley/graph"
)

// ErrChanged is returned where the graph was written to while it was read, so that what was
// exported may be partly of before and partly of after.
var ErrChanged = errors.New("export: the graph changed while it was read")

// jsonlVersion changes when readers of the lines have to.
const jsonlVersion = 1

const (
	sourcesAtOnce = 1000          // articles that state the relations whose quotes are read together
	allQuotes     = math.MaxInt32 // no graph has more of one relation
)

// JSONL writes the whole graph as JSON Lines in their canonical form: what docs/export.md says, and
// to the byte the same for the same graph, whatever the store, its keys, the order of loading and
// what stood before. The last line is written only where the graph stood still meanwhile; else
// the error is ErrChanged.
func JSONL(ctx context.Context, r graph.Reader, w io.Writer) error {
	before, err := r.Seq(ctx)
	if err != nil {
		return err
	}
	buffered := bufio.NewWriterSize(w, 1<<16)
	out := &jsonl{walker: newWalker(r), lines: json.NewEncoder(buffered)}
	out.lines.SetEscapeHTML(false)
	err = out.graph(ctx)
	if err != nil && !errors.Is(err, errDangling) {
		return err
	}
	after, seqErr := r.Seq(ctx)
	switch {
	case seqErr != nil:
		return seqErr
	case before != after:
		return ErrChanged
	case err != nil:
		return err
	}
	if err := out.lines.Encode(endLine{"end", out.nodes, out.relations}); err != nil {
		return err
	}
	return buffered.Flush()
}

// jsonl writes lines and counts them.
type jsonl struct {
	*walker
	lines            *json.Encoder
	nodes, relations int
}

func (o *jsonl) graph(ctx context.Context) error {
	if err := o.lines.Encode(headLine{"graph", "parley", jsonlVersion}); err != nil {
		return err
	}
	if err := Nodes(ctx, o.r, func(nodes []graph.Node) error { return o.writeNodes(ctx, nodes) }); err != nil {
		return err
	}
	return o.walker.relations(ctx, func(list []Relation) error { return o.writeRelations(ctx, list) })
}

// writeNodes writes nodes of one kind.
func (o *jsonl) writeNodes(ctx context.Context, nodes []graph.Node) error {
	if nodes[0].Kind == graph.KindArticle {
		return o.writeArticles(ctx, nodes)
	}
	for _, n := range nodes {
		if err := o.writeNode(newNodeLine(n)); err != nil {
			return err
		}
	}
	return nil
}

func (o *jsonl) writeArticles(ctx context.Context, nodes []graph.Node) error {
	var keys, originals []graph.Key
	for _, n := range nodes {
		keys, originals = append(keys, n.Key), append(originals, n.CopyOf)
	}
	versions, err := o.r.Articles(ctx, keys)
	if err != nil {
		return err
	}
	ids, err := o.nodeIDs(ctx, originals)
	if err != nil {
		return err
	}
	for _, n := range nodes {
		v, ok := versions[n.Key]
		if !ok {
			return fmt.Errorf("%w: the text of %s", errDangling, n.ID)
		}
		line := newNodeLine(n)
		line.CopyOf, line.Article = ids[n.CopyOf], newArticleFields(v)
		if err := o.writeNode(line); err != nil {
			return err
		}
	}
	return nil
}

func (o *jsonl) writeNode(line nodeLine) error {
	o.nodes++
	return o.lines.Encode(line)
}

// writeRelations writes relations, reading their quotes for as many at a time as not too many
// articles state.
func (o *jsonl) writeRelations(ctx context.Context, list []Relation) error {
	for len(list) > 0 {
		n, sources := 0, 0
		for n < len(list) && (n == 0 || sources+list[n].Sources <= sourcesAtOnce) && n < sourcesAtOnce {
			sources += list[n].Sources
			n++
		}
		if err := o.writeStated(ctx, list[:n]); err != nil {
			return err
		}
		list = list[n:]
	}
	return nil
}

func (o *jsonl) writeStated(ctx context.Context, list []Relation) error {
	facts := make([]string, len(list))
	for i, r := range list {
		facts[i] = r.Key
	}
	found, err := o.r.Evidence(ctx, facts, allQuotes)
	if err != nil {
		return err
	}
	var articles []graph.Key
	var actors []string
	for _, quotes := range found {
		for _, e := range quotes {
			articles, actors = append(articles, e.Article), append(actors, e.AttributedTo)
		}
	}
	articleIDs, err := o.nodeIDs(ctx, articles)
	if err != nil {
		return err
	}
	actorIDs, err := o.actorIDs(ctx, actors)
	if err != nil {
		return err
	}
	for _, r := range list {
		line := newRelationLine(r)
		for _, e := range found[r.Key] {
			line.Evidence = append(line.Evidence, quoteFields{
				articleIDs[e.Article], e.Quote.Start, e.Quote.End, e.Quote.Text, e.Confidence, actorIDs[e.AttributedTo],
			})
		}
		slices.SortFunc(line.Evidence, compareQuotes)
		o.relations++
		if err := o.lines.Encode(line); err != nil {
			return err
		}
	}
	return nil
}

// compareQuotes orders quotes by all that is written of them, so that their order says nothing of the store.
func compareQuotes(a, b quoteFields) int {
	return cmp.Or(cmp.Compare(a.Article, b.Article), a.Start-b.Start, a.End-b.End, cmp.Compare(a.Quote, b.Quote),
		cmp.Compare(b.Confidence, a.Confidence), cmp.Compare(a.AttributedTo, b.AttributedTo))
}
