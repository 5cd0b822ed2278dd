package neo4j

import (
	"context"
	_ "embed" // statements
	"slices"
	"strings"

	"parley/graph"
)

//go:embed cypher/put_quotes.cypher
var putQuotesStatement string

//go:embed cypher/first_quote.cypher
var firstQuote string

//go:embed cypher/stated_by.cypher
var statedBy string

// The first sentence that says so stands beside each relation, so that an analyst need not know of claims. It is found
// anew where a claim that quotes came, or any went or was moved. Where those that came quote nothing it stays: nearly every article
// implies that states govern their land and says so nowhere, and who looks for a quote among such claims goes through all of them.

func putQuotesOf(r graph.RelationType) string { return withFirstQuote(ofType(putQuotesStatement, r)) }

// withFirstQuote puts into a statement what finds the first sentence of each relation.
func withFirstQuote(text string) string { return strings.Replace(text, "FIRST QUOTE\n", firstQuote, 1) }

// restate notes what claims support that go with their articles.
func (t *tx) restate(ctx context.Context, c *graph.Change) error {
	t.restated = nil
	articles := unique(keysOf(slices.Concat(c.Retract, c.Purge, c.Rewrite)))
	for part := range slices.Chunk(articles, batch) {
		err := t.query(ctx, "stated by", statedBy, map[string]any{"articles": part}, func(r row) { t.restated = append(t.restated, r.str(0)) })
		if err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) putQuotes(ctx context.Context, c *graph.Change) error {
	facts := t.restated
	for _, claim := range c.Claims {
		if slices.ContainsFunc(claim.Evidence, func(q graph.Quote) bool { return q.Text != "" }) {
			facts = append(facts, indexed(claim.Fact))
		}
	}
	for _, s := range c.Support {
		facts = append(facts, indexed(s.Fact))
	}
	byType := byType(slices.DeleteFunc(unique(facts), func(fact string) bool { return fact == "" }))
	for _, l := range graph.LegalRelations {
		if err := write(ctx, t, "quotes", putQuotesOf(l.Type), "facts", byType[string(l.Type)]); err != nil {
			return err
		}
	}
	return nil
}
