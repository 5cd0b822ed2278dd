package export

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"

	"parley/graph"
)

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
	return Write(ctx, r, Format{Name: "jsonl", write: writeJSONL}, Options{}, w)
}

func writeJSONL(ctx context.Context, p *Part, w io.Writer) (func() error, error) {
	out := &jsonl{walker: p.walk, lines: json.NewEncoder(w)}
	out.lines.SetEscapeHTML(false)
	if err := out.lines.Encode(headLine{"graph", "parley", jsonlVersion}); err != nil {
		return nil, err
	}
	if err := p.eachNode(ctx, func(nodes []graph.Node) error { return out.writeNodes(ctx, nodes) }); err != nil {
		return nil, err
	}
	if err := p.eachRelation(ctx, func(list []Relation) error { return out.writeRelations(ctx, list) }); err != nil {
		return nil, err
	}
	return func() error { return out.lines.Encode(endLine{"end", out.nodes, out.relations}) }, nil
}

// jsonl writes lines and counts them.
type jsonl struct {
	*walker
	lines            *json.Encoder
	nodes, relations int
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
	if err := o.know(ctx, originals); err != nil {
		return err
	}
	for _, n := range nodes {
		v, ok := versions[n.Key]
		if !ok {
			return fmt.Errorf("%w: the text of %s", errDangling, n.ID)
		}
		line := newNodeLine(n)
		line.CopyOf, line.Article = o.refs[n.CopyOf].id, newArticleFields(v)
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
	if err := o.know(ctx, articles); err != nil {
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
				o.refs[e.Article].id, e.Quote.Start, e.Quote.End, e.Quote.Text, e.Confidence, actorIDs[e.AttributedTo],
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
