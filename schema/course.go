package schema

import (
	"fmt"

	"github.com/graphql-go/graphql"

	"parley/graph"
	"parley/graph/derive"
)

// ofAccounts resolves what the accounts of articles on a meeting tell together.
func ofAccounts[T any](tell func([]graph.Claim) []T) graphql.FieldResolveFn {
	return func(p graphql.ResolveParams) (any, error) {
		r := callOf(p).reads
		b := batchOf(r, "claims on nodes", func(nodes []graph.Key) (map[graph.Key][]graph.Claim, error) {
			return r.store.NodeClaims(r.ctx, nodes, maxList)
		})
		return then(b.get(keyOf(p.Source)), func(claims []graph.Claim) (any, error) { return pointers(tell(claims)), nil }), nil
	}
}

// quotesOf are the quotes of claims, as evidence.
func quotesOf(claims []graph.Claim) any {
	out := []any{}
	for _, c := range claims {
		for i, q := range c.Evidence {
			if !q.Rejected() && len(out) < maxList {
				out = append(out, &graph.Evidence{ID: fmt.Sprintf("%s#%d", c.ID, i), Article: c.Article, Version: c.Version, Quote: q,
					Confidence: c.Confidence, AttributedTo: c.AttributedTo, RecordedAt: c.RecordedAt})
			}
		}
	}
	return out
}

func (c *catalog) courseFields() []field {
	return []field{
		{name: "conflicts", typ: many(c.conflict), doc: "Where articles disagree. Only what cannot both be so is a conflict; what was planned and came otherwise is history.", get: ofAccounts(derive.Conflicts)},
		{name: "history", typ: many(c.statusChange), doc: "How far it had come, as articles gave it, oldest first: planned, put off, held.", get: ofAccounts(derive.History)},
	}
}

func (c *catalog) statusChangeFields() []field {
	return []field{
		{name: "status", typ: must(c.meetingStatus), doc: "The status.", get: of(func(s *derive.StatusReport) any { return s.Status })},
		{name: "date", typ: c.edtf, doc: "When the meeting was, or was to be, by these articles.", get: of(func(s *derive.StatusReport) any { return text(s.Date) })},
		{name: "reported", typ: c.edtf, doc: "When the first of these articles was published, where that is known.", get: of(func(s *derive.StatusReport) any { return text(s.Reported) })},
		{name: "evidence", typ: many(c.evidence), doc: "The sentences that say so, of the oldest article first.", get: of(func(s *derive.StatusReport) any { return quotesOf(s.Claims) })},
	}
}

func (c *catalog) conflictFields() []field {
	return []field{
		{name: "property", typ: must(graphql.String), doc: "What about: date, place, status or kind.", get: of(func(s *derive.Conflict) any { return s.Property })},
		{name: "values", typ: many(c.conflictingValue), doc: "What articles say, what most of them say first.", get: of(func(s *derive.Conflict) any { return pointers(s.Values) })},
	}
}

func (c *catalog) conflictingValueFields() []field {
	return []field{
		{name: "value", typ: must(graphql.String), doc: "A date in EDTF, the name of a place, a status or a kind.", get: of(func(v *derive.ConflictingValue) any { return v.Value })},
		{name: "evidence", typ: many(c.evidence), doc: "The sentences that say so.", get: of(func(v *derive.ConflictingValue) any { return quotesOf(v.Claims) })},
	}
}
