package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/spf13/cobra"

	"parley/graph"
)

type candidatesCommand struct {
	*app
	minScore float64
	limit    int
	json     bool
}

func (a *app) candidatesCommand() *cobra.Command {
	c := &candidatesCommand{app: a}
	cmd := &cobra.Command{
		Use:   "candidates",
		Short: "List pairs of entities that may be one",
		Long: `Candidates lists the pairs of entities that may be one, which the rules leave to you: the likeliest
first, with their score (0 to 1) and what speaks for and against. "parley review" asks for a decision on each;
so do "parley merge A B" and "parley distinguish A B". What you judged is not listed again.`,
		Example: lines(
			"parley candidates --min-score 0.7",
			`parley candidates --json | jq -r '[.score, .a.id, .b.id] | @tsv'`),
		Args: cobra.NoArgs,
		RunE: a.work(c.run),
	}
	addMinScore(cmd, &c.minScore)
	cmd.Flags().IntVar(&c.limit, "limit", 0, "list so many at most (default: all)")
	cmd.Flags().BoolVar(&c.json, "json", false, "print JSON, one pair a line")
	return cmd
}

func addMinScore(cmd *cobra.Command, score *float64) {
	cmd.Flags().Float64Var(score, "min-score", 0, "leave out pairs with a lower score than this, 0 to 1")
}

func (c *candidatesCommand) run(ctx context.Context, _ []string) error {
	return c.withGraph(ctx, func(store graph.Store) error {
		n := 0
		for x, err := range candidates(ctx, store, c.minScore) {
			if err != nil {
				return err
			}
			if n++; c.limit > 0 && n > c.limit {
				return nil
			}
			if c.json {
				err = c.printJSON(x.view())
			} else {
				err = x.print(c.Stdout)
			}
			if err != nil {
				return err
			}
		}
		if n == 0 && !c.json {
			fmt.Fprintln(c.Stderr, "there are no doubtful pairs")
		}
		return nil
	})
}

// candidate is two entities that may be one, by the likeliest pair of their profiles.
type candidate struct {
	graph.Pair
	a, b graph.Node
}

// candidates walks through what may be one, the likeliest first: each two entities once, and none
// that users told apart.
func candidates(ctx context.Context, store graph.Reader, minScore float64) iter.Seq2[candidate, error] {
	return func(yield func(candidate, error) bool) {
		q := graph.PairQuery{MinScore: minScore, Page: graph.Page{Limit: candidatePage}}
		seen := map[[2]graph.Key]bool{}
		for {
			page, err := store.ListPairs(ctx, q)
			if err != nil {
				yield(candidate{}, err)
				return
			}
			found, err := readCandidates(ctx, store, page.Items)
			if err != nil {
				yield(candidate{}, err)
				return
			}
			for _, x := range found {
				key := x.nodes()
				if seen[key] {
					continue
				}
				seen[key] = true
				if !yield(x, nil) {
					return
				}
			}
			if !page.More {
				return
			}
			q.Page.After = page.Items[len(page.Items)-1].Cursor()
		}
	}
}

// candidatePage is how many pairs are read at once.
const candidatePage = 50

// nodes names the two entities, in whichever order they come.
func (x candidate) nodes() [2]graph.Key {
	return [2]graph.Key{min(x.a.Key, x.b.Key), max(x.a.Key, x.b.Key)}
}

// readCandidates finds the entities of pairs, without those that users told apart.
func readCandidates(ctx context.Context, store graph.Reader, pairs []graph.Pair) ([]candidate, error) {
	if len(pairs) == 0 {
		return nil, nil
	}
	var ids []string
	for _, p := range pairs {
		ids = append(ids, p.A, p.B)
	}
	found, err := store.Lookup(ctx, ids)
	if err != nil {
		return nil, err
	}
	var all []candidate
	var nodes []graph.Key
	for _, p := range pairs {
		a, b := found[p.A], found[p.B]
		if len(a) != 1 || len(b) != 1 || a[0].Key == b[0].Key {
			continue // articles are being loaded, and it was settled meanwhile
		}
		all = append(all, candidate{p, a[0], b[0]})
		nodes = append(nodes, a[0].Key, b[0].Key)
	}
	apart, err := toldApart(ctx, store, nodes)
	var left []candidate
	for _, x := range all {
		if !apart[x.nodes()] {
			left = append(left, x)
		}
	}
	return left, err
}

// toldApart finds which of the entities users told apart, by the profiles of either.
func toldApart(ctx context.Context, store graph.Reader, nodes []graph.Key) (map[[2]graph.Key]bool, error) {
	judgements, err := store.ListJudgements(ctx, graph.JudgementQuery{Of: nodes, Limit: maxJudgements})
	if err != nil {
		return nil, err
	}
	var ids []string
	var apart [][2]string
	for _, j := range judgements {
		if j.Verdict == graph.Different && !j.Split && j.Undone.IsZero() && len(j.Anchors) == 2 {
			ids = append(ids, j.Anchors[0].Now, j.Anchors[1].Now)
			apart = append(apart, [2]string{j.Anchors[0].Now, j.Anchors[1].Now})
		}
	}
	if len(ids) == 0 {
		return nil, nil
	}
	found, err := store.Lookup(ctx, ids)
	out := map[[2]graph.Key]bool{}
	for _, p := range apart {
		if a, b := found[p[0]], found[p[1]]; len(a) == 1 && len(b) == 1 {
			out[candidate{a: a[0], b: b[0]}.nodes()] = true
		}
	}
	return out, err
}

// print prints a candidate for people, with what merge and distinguish take.
func (x candidate) print(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%.2f  %s\n", x.Score, oneLine(x.Rule))
	for _, side := range x.sides() {
		fmt.Fprintf(&b, "      %s\n", side)
	}
	for _, r := range x.Reasons {
		fmt.Fprintf(&b, "      - %s\n", oneLine(r))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// sides name both entities, each by the id that the pair is about.
func (x candidate) sides() [2]string {
	return [2]string{sideText(x.A, x.a), sideText(x.B, x.b)}
}

func sideText(profile string, n graph.Node) string {
	if profile == n.ID {
		return entityText(n)
	}
	return profile + ", of " + entityText(n)
}

// candidateView is a candidate as JSON shows it.
type candidateView struct {
	Score   float64  `json:"score"`
	Rule    string   `json:"rule"`
	Reasons []string `json:"reasons"`
	A       sideView `json:"a"`
	B       sideView `json:"b"`
}

type sideView struct {
	entityView
	Profile string `json:"profile"` // the id that the pair is about
}

func (x candidate) view() candidateView {
	return candidateView{x.Score, x.Rule, list(x.Reasons), sideView{viewEntity(x.a), x.A}, sideView{viewEntity(x.b), x.B}}
}
