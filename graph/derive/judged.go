package derive

import (
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/identity"
)

// judged is what an article claims once users' judgements of it are taken in: what a split gave
// to another entity names that one, and what they rejected is not claimed. Judgements come by Seq.
// noted is told which profile an anchor of the article stands for.
func judged(claims []graph.Claim, article string, judgements []graph.Judgement, noted func(judgement string, anchor int, profile string)) []graph.Claim {
	claims = slices.Clone(claims)
	for _, j := range judgements {
		if !j.Undone.IsZero() || !j.Split && j.Verdict != graph.Wrong {
			continue
		}
		for i, a := range j.Anchors {
			if a.Article != article || !j.Split && i > 0 {
				continue
			}
			if !j.Split {
				claims = reject(claims, a, *j.Claim)
				continue
			}
			p := ""
			if c := spokenOf(claims, a); c != nil {
				p = identity.Split(a.Profile, j.ID)
				claims = rename(claims, c.To, p)
			}
			noted(j.ID, i, p)
		}
	}
	return claims
}

// rename gives claims another profile in place of one, which rules compare with none.
func rename(claims []graph.Claim, from, to string) []graph.Claim {
	as := func(profile string) string {
		if profile == from {
			return to
		}
		return profile
	}
	out := make([]graph.Claim, len(claims))
	for i, c := range claims {
		if c.Type == graph.Mentions && c.To == from {
			c.Facets = c.Facets.Clone()
			identity.SetApart(c.Facets)
		}
		c.From, c.To, c.For, c.AttributedTo = as(c.From), as(c.To), as(c.For), as(c.AttributedTo)
		out[i] = c
	}
	return out
}

// reject takes a quote from the claim that it was judged not to support, the claim itself where
// no other quote is left, and whatever the article claims of what it then no longer speaks of.
func reject(claims []graph.Claim, a graph.Anchor, of graph.JudgedClaim) []graph.Claim {
	at, n := rejected(claims, a, of)
	if at < 0 {
		return claims
	}
	c := claims[at]
	c.Evidence = slices.Clone(c.Evidence)
	c.Evidence[n].Text = ""
	claims = slices.Clone(claims)
	if slices.ContainsFunc(c.Evidence, func(q graph.Quote) bool { return !q.Rejected() }) {
		if c.Kind == graph.KindMeeting {
			c.Facets = c.Facets.Clone()
			sayWords(&c)
		}
		claims[at] = c
		return claims
	}
	claims = slices.Delete(claims, at, at+1)
	switch c.Type {
	case graph.Mentions:
		return withoutProfile(claims, c.To)
	case graph.Said:
		return withoutProfile(claims, c.To)
	case graph.HeldIn:
		return withoutPlace(claims, c.From)
	}
	return claims
}

// rejected finds the claim that a judgement means, and the number of its quote; -1 where there is
// none: the one of that type between those profiles, or, where an extractor or rules call them
// otherwise now, the only one between what goes by their names.
func rejected(claims []graph.Claim, a graph.Anchor, of graph.JudgedClaim) (claim, quote int) {
	claim = -1
	alike := 0
	for i, c := range claims {
		if c.Type != of.Type || graph.Fold(c.Title) != graph.Fold(of.Title) {
			continue
		}
		n := slices.IndexFunc(c.Evidence, func(q graph.Quote) bool { return sameQuote(q, a.Quote) })
		if n < 0 {
			continue
		}
		if c.From == of.From && c.To == of.To {
			return i, n
		}
		if akin(c.From, of.From) && akin(c.To, of.To) {
			claim, quote = i, n
			alike++
		}
	}
	if alike != 1 {
		return -1, 0
	}
	return claim, quote
}

// akin reports whether two profiles may be what one extractor and another, or older and newer
// rules, make of the same words: of one name, with a state or without; any two meetings or statements.
func akin(a, b string) bool {
	kind, _, _ := strings.Cut(a, "/")
	other, _, _ := strings.Cut(b, "/")
	if kind != other {
		return false
	}
	return a == b || kind == "meeting" || kind == "statement" || strings.HasPrefix(a, b+"-") || strings.HasPrefix(b, a+"-")
}

// sameQuote reports whether two stretches say the same, wherever they stand: a corrected article
// moves its sentences.
func sameQuote(q, r graph.Quote) bool {
	return q.Text != "" && strings.Join(strings.Fields(q.Text), " ") == strings.Join(strings.Fields(r.Text), " ")
}

// withoutProfile is what an article claims that does not speak of a profile after all.
func withoutProfile(claims []graph.Claim, profile string) []graph.Claim {
	var out []graph.Claim
	said := "" // a statement that nobody is left to have made
	for _, c := range claims {
		if c.From == profile || c.To == profile {
			if c.Type == graph.Said && c.From == profile {
				said = c.To
			}
			continue
		}
		if c.For == profile {
			c.For = ""
		}
		if c.AttributedTo == profile {
			c.AttributedTo = ""
		}
		out = append(out, c)
	}
	if said != "" {
		return withoutProfile(out, said)
	}
	return out
}

// withoutPlace is what an article claims that does not say where a meeting was.
func withoutPlace(claims []graph.Claim, meeting string) []graph.Claim {
	for i, c := range claims {
		if c.Type == graph.Mentions && c.To == meeting && len(c.Facets[facetPlace]) > 0 {
			claims[i].Facets = c.Facets.Clone()
			delete(claims[i].Facets, facetPlace)
		}
	}
	return claims
}

// spokenOf finds the claim by which an article speaks of what an anchor holds: that of its
// profile, or else of one of its kind at the same words.
func spokenOf(claims []graph.Claim, a graph.Anchor) *graph.Claim {
	var best *graph.Claim
	likeness := 0
	for i := range claims {
		c := &claims[i]
		if c.Type != graph.Mentions || c.Kind != a.Kind || c.Basis != graph.Stated {
			continue
		}
		if c.To == a.Profile {
			return c
		}
		if l := likenessOf(c, a.Quote); l > likeness {
			best, likeness = c, l
		}
	}
	return best
}

// likenessOf says how much a claim that something is spoken of is like one at a quote: 3 the same
// words at the same place, 2 the same words, 0 another thing.
func likenessOf(c *graph.Claim, q graph.Quote) int {
	if q.Text == "" {
		return 0
	}
	named := c.Facets[facetName][q.Text]+c.Facets[facetAlias][q.Text] > 0
	for _, e := range c.Evidence {
		if sameQuote(e, q) {
			if e.Span == q.Span {
				return 3
			}
			return 2
		}
	}
	if !named {
		return 0
	}
	if slices.ContainsFunc(c.Names, func(n graph.Span) bool { return n.Start < q.End && q.Start < n.End }) {
		return 3
	}
	return 2
}
