package derive

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parley/graph"
)

// anchors holds on to what is meant: the profile of the id given, or that which the entity shows.
func (s *session) anchors(refs []string, meant map[string]graph.Node) ([]graph.Anchor, error) {
	wanted := slices.Clone(refs)
	for _, n := range meant {
		wanted = append(wanted, n.ID)
	}
	slices.Sort(wanted)
	if err := s.read(slices.Compact(wanted)); err != nil {
		return nil, err
	}
	anchors := make([]graph.Anchor, 0, len(refs))
	for _, ref := range refs {
		p := s.profiles[ref]
		if p.after == nil {
			p = s.profiles[meant[ref].ID]
		}
		if p.after == nil {
			return nil, fmt.Errorf("%w: %q", ErrUnknown, ref)
		}
		a, err := s.anchor(p.after)
		if err != nil {
			return nil, err
		}
		anchors = append(anchors, a)
	}
	return anchors, nil
}

// anchor holds on to a profile by the first evidence that there is for it.
func (s *session) anchor(p *graph.Profile) (graph.Anchor, error) {
	after := graph.Key(0)
	for {
		claims, err := s.tx.ProfileClaims(s.ctx, []string{p.ID}, after, MaxBatch)
		if err != nil {
			return graph.Anchor{}, err
		}
		for i := range claims {
			after = claims[i].Key
			if c := &claims[i]; c.Type == graph.Mentions && c.To == p.ID && c.Basis == graph.Stated {
				return anchorOf(c), nil
			}
		}
		if len(claims) < MaxBatch {
			return graph.Anchor{Profile: p.ID, Kind: p.Kind}, nil
		}
	}
}

// anchorOf holds on to what a claim speaks of by the words that name it, or by its first quote.
func anchorOf(c *graph.Claim) graph.Anchor {
	a := graph.Anchor{Profile: c.To, Kind: c.Kind, Article: c.ArticleID}
	for _, q := range c.Evidence {
		if q.Rejected() {
			continue
		}
		if a.Quote.Text == "" {
			a.Quote = q
		}
		for _, n := range c.Names {
			if words := []rune(q.Text); q.Start <= n.Start && n.End <= q.End && n.End-q.Start <= len(words) {
				a.Quote = graph.Quote{Span: n, Text: string(words[n.Start-q.Start : n.End-q.Start])}
				return a
			}
		}
	}
	return a
}

// entity lists the profiles of the entity that a profile belongs to.
func (s *session) entity(profile string) ([]string, error) {
	node := s.profiles[profile].after.Node
	members, err := s.tx.Members(s.ctx, []graph.Key{node})
	var ids []string
	for _, p := range members[node] {
		ids = append(ids, p.ID)
	}
	return ids, err
}

// distinct drops anchors at a profile that an earlier one is at.
func distinct(anchors []graph.Anchor) (out []graph.Anchor) {
	for _, a := range anchors {
		if !slices.ContainsFunc(out, func(b graph.Anchor) bool { return a.Profile == b.Profile }) {
			out = append(out, a)
		}
	}
	return out
}

func oneKind(anchors []graph.Anchor) error {
	for _, a := range anchors {
		if a.Kind != anchors[0].Kind {
			return fmt.Errorf("%w: %s and %s are of different kinds, %s and %s", ErrJudgement, anchors[0].Profile, a.Profile, strings.ToLower(string(anchors[0].Kind)), strings.ToLower(string(a.Kind)))
		}
	}
	return nil
}

// evidenceParts reads the id of evidence, "claim/<article>@<version>/<n>#<quote>".
func evidenceParts(id string) (article string, version, claim, quote int, ok bool) {
	rest, ok := strings.CutPrefix(id, "claim/")
	rest, q, ok2 := cutLast(rest, "#")
	rest, c, ok3 := cutLast(rest, "/")
	article, v, ok4 := cutLast(rest, "@")
	version, err1 := strconv.Atoi(v)
	claim, err2 := strconv.Atoi(c)
	quote, err3 := strconv.Atoi(q)
	ok = ok && ok2 && ok3 && ok4 && err1 == nil && err2 == nil && err3 == nil && quote >= 0
	return article, version, claim, quote, ok
}

func cutLast(s, sep string) (before, after string, ok bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// forgetQuotes empties what judgements quote of articles.
func (s *session) forgetQuotes(articles []string) error {
	if err := s.recall(nil, articles); err != nil {
		return err
	}
	for _, j := range s.judgements {
		for i := range j.Anchors {
			if a := &j.Anchors[i]; slices.Contains(articles, a.Article) && a.Quote.Text != "" {
				a.Quote.Text, j.dirty = "", true
			}
		}
	}
	return nil
}
