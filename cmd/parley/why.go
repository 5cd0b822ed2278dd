package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parley/graph"
	"parley/graph/derive"
)

type whyCommand struct {
	*app
	json bool
}

func (a *app) whyCommand() *cobra.Command {
	c := &whyCommand{app: a}
	cmd := &cobra.Command{
		Use:   "why ID-OR-NAME",
		Short: "Show why what articles say is taken to be of one entity",
		Long: `Why shows under which ids an entity is known, each of them what some articles call it; which rules took
two of these for one, how sure they are and for what reasons; what users judged; and with which other
entities it may be one.`,
		Example: lines(
			"parley why person/alexandr-darchiev-ru",
			`parley why "Alexandr Darchiev" --json`),
		Args: exactly(1, "name one entity, by an id or a name"),
		RunE: a.work(c.run),
	}
	cmd.Flags().BoolVar(&c.json, "json", false, "print JSON")
	return cmd
}

func (c *whyCommand) run(ctx context.Context, args []string) error {
	return c.withGraph(ctx, func(store graph.Store) error {
		meant, err := derive.Find(ctx, store, args)
		if err != nil {
			return err
		}
		u, err := readUnity(ctx, store, meant[args[0]])
		if err != nil {
			return err
		}
		if c.json {
			return c.printJSON(u.view())
		}
		return u.print(c.Stdout)
	})
}

// unity is what makes one entity of what articles say.
type unity struct {
	node       graph.Node
	ids        []string     // that lead to it, sorted
	pairs      []graph.Pair // that rules took for one
	judgements []graph.Judgement
	doubtful   []graph.Pair // one of each is of another entity
}

func readUnity(ctx context.Context, store graph.Reader, n graph.Node) (unity, error) {
	u := unity{node: n, ids: []string{n.ID}}
	of := []graph.Key{n.Key}
	var err error
	if u.pairs, err = allPairs(ctx, store, graph.PairQuery{Certain: true, Of: of}); err != nil {
		return u, err
	}
	if u.doubtful, err = allPairs(ctx, store, graph.PairQuery{Of: of}); err != nil {
		return u, err
	}
	if u.judgements, err = store.ListJudgements(ctx, graph.JudgementQuery{Of: of, Limit: maxJudgements}); err != nil {
		return u, err
	}
	for _, p := range u.pairs {
		u.ids = append(u.ids, p.A, p.B)
	}
	var judged []string // may be of another entity
	for _, j := range u.judgements {
		for _, a := range j.Anchors {
			judged = append(judged, a.Now)
		}
	}
	found, err := store.Lookup(ctx, judged)
	for _, id := range judged {
		if len(found[id]) == 1 && found[id][0].Key == n.Key {
			u.ids = append(u.ids, id)
		}
	}
	slices.Sort(u.ids)
	u.ids = slices.Compact(u.ids)
	return u, err
}

// pageSize is how many rows of a long list are asked for at once.
const pageSize = 500

// allPairs lists all pairs that a query asks for.
func allPairs(ctx context.Context, store graph.Reader, q graph.PairQuery) (all []graph.Pair, err error) {
	q.Page.Limit = pageSize
	for {
		page, err := store.ListPairs(ctx, q)
		if err != nil {
			return nil, err
		}
		all = append(all, page.Items...)
		if !page.More {
			return all, nil
		}
		q.Page.After = page.Items[len(page.Items)-1].Cursor()
	}
}

// maxShownPairs is how many pairs are shown to people.
const maxShownPairs = 20

func (u unity) print(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintln(&b, entityText(u.node))
	for _, id := range u.ids {
		if id != u.node.ID {
			fmt.Fprintf(&b, "  also %s\n", id)
		}
	}
	printPairs(&b, "taken for one", u.pairs)
	if len(u.ids) == 1 {
		b.WriteString("it has one id: all articles that speak of it call it alike\n")
	}
	if len(u.judgements) > 0 {
		b.WriteString("judged\n")
	}
	for _, j := range u.judgements {
		if err := printJudgement(&b, "  ", j); err != nil {
			return err
		}
	}
	printPairs(&b, "may be one with others (parley review)", u.doubtful)
	_, err := io.WriteString(w, b.String())
	return err
}

func printPairs(b *strings.Builder, title string, pairs []graph.Pair) {
	if len(pairs) > 0 {
		fmt.Fprintln(b, title)
	}
	for _, p := range pairs[:min(len(pairs), maxShownPairs)] {
		fmt.Fprintf(b, "  %s and %s\n    %.2f  %s\n", p.A, p.B, p.Score, oneLine(p.Rule))
		for _, r := range p.Reasons {
			fmt.Fprintf(b, "    - %s\n", oneLine(r))
		}
	}
	if more := len(pairs) - maxShownPairs; more > 0 {
		fmt.Fprintf(b, "  and %d more (--json lists all)\n", more)
	}
}

// pairView is a pair of ids as JSON shows it.
type pairView struct {
	A       string   `json:"a"`
	B       string   `json:"b"`
	Rule    string   `json:"rule"`
	Score   float64  `json:"score"`
	Reasons []string `json:"reasons"`
}

func viewPairs(pairs []graph.Pair) []pairView {
	out := []pairView{}
	for _, p := range pairs {
		out = append(out, pairView{p.A, p.B, p.Rule, p.Score, list(p.Reasons)})
	}
	return out
}

type unityView struct {
	entityView
	IDs        []string        `json:"ids"`
	Pairs      []pairView      `json:"pairs"`
	Judgements []judgementView `json:"judgements"`
	Doubtful   []pairView      `json:"doubtful"`
}

func (u unity) view() unityView {
	v := unityView{viewEntity(u.node), u.ids, viewPairs(u.pairs), []judgementView{}, viewPairs(u.doubtful)}
	for _, j := range u.judgements {
		v.Judgements = append(v.Judgements, viewJudgement(j))
	}
	return v
}
