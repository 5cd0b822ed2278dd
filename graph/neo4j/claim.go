package neo4j

import (
	"fmt"
	"strings"

	"parley/graph"
)

// claimProps are the properties of a new claim.
func claimProps(c graph.Claim) props {
	p := props{
		"key": int64(c.Key), "article": int64(c.Article), "version": c.Version, "n": c.N,
		"type": string(c.Type), "basis": string(c.Basis), "confidence": c.Confidence, "sort": evidenceSort(&c),
		"story": int64(c.Story),
	}
	p.setIndexed("id", c.ID)
	p.setIndexed("object", c.To)
	p.setIndexed("subject", c.From)
	p.setIndexed("behalf", c.For)
	p.setIndexed("fact", c.Fact)
	if c.Node != 0 {
		p["node"] = int64(c.Node)
	}
	p.set("attributed_to", c.AttributedTo)
	p.set("title", c.Title)
	p.set("status", string(c.Status))
	p.set("since", c.Since)
	p.set("until", c.Until)
	p.set("role", string(c.Role))
	p.setTime("recorded_at", c.RecordedAt)
	if more := (profileClaim{c.Kind, c.Facets}); c.Kind != "" || len(c.Facets) > 0 {
		p["profile"] = toJSON(more)
	}
	if len(c.Names) > 0 {
		p["names"] = flat(c.Names)
	}
	if len(c.Evidence) > 0 {
		quotes, spans := make([]string, len(c.Evidence)), make([]graph.Span, len(c.Evidence))
		for i, q := range c.Evidence {
			quotes[i], spans[i] = q.Text, q.Span
		}
		p["quotes"], p["spans"] = quotes, flat(spans)
	}
	return p.withoutEmpty()
}

// claim reads the properties of a claim.
func (p props) claim() graph.Claim {
	c := graph.Claim{
		Key: p.key("key"), Article: p.key("article"), Version: p.int("version"), N: p.int("n"), ID: p.whole("id"),
		ArticleID: p.articleID(), Published: p.published(), Type: graph.RelationType(p.str("type")),
		From: p.whole("subject"), To: p.whole("object"), For: p.whole("behalf"),
		Basis: graph.Basis(p.str("basis")), Confidence: p.float("confidence"), AttributedTo: p.str("attributed_to"),
		Title: p.str("title"), Status: graph.PositionStatus(p.str("status")), Since: p.str("since"), Until: p.str("until"),
		Role:     graph.Role(p.str("role")),
		Evidence: p.quotes(), Names: spans(p.ints("names")), Fact: p.whole("fact"), Node: p.key("node"), Story: p.key("story"),
		RecordedAt: p.time("recorded_at"),
	}
	var more profileClaim
	fromJSON(p.str("profile"), &more)
	c.Kind, c.Facets = more.Kind, more.Facets
	return c
}

// articleID is the own id of a claim's article, which stands in the claim's: "claim/<article>@<version>/<n>".
func (p props) articleID() string {
	end := fmt.Sprintf("@%d/%d", p.int("version"), p.int("n"))
	return strings.TrimSuffix(strings.TrimPrefix(p.whole("id"), "claim/"), end)
}

// published is the day on which a claim's article was published, which its sort key begins with.
func (p props) published() string {
	day, _, _ := strings.Cut(p.str("sort"), "\x01")
	if day == undated {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if r == hyphen {
			return '-'
		}
		return complement(r)
	}, day)
}

// profileClaim is what a claim of type MENTIONS says of a profile.
type profileClaim struct {
	Kind   graph.Kind   `json:"kind,omitempty"`
	Facets graph.Facets `json:"facets,omitempty"`
}

// quotes reads the evidence of a claim.
func (p props) quotes() []graph.Quote {
	at := spans(p.ints("spans"))
	texts := p.strings("quotes")
	if len(at) == 0 || len(at) != len(texts) {
		return nil
	}
	out := make([]graph.Quote, len(at))
	for i := range at {
		out[i] = graph.Quote{Span: at[i], Text: texts[i]}
	}
	return out
}

// flat writes spans as one list of starts and ends.
func flat(list []graph.Span) []int64 {
	out := make([]int64, 0, 2*len(list))
	for _, s := range list {
		out = append(out, int64(s.Start), int64(s.End))
	}
	return out
}

func spans(flat []int) []graph.Span {
	if len(flat) < 2 {
		return nil
	}
	out := make([]graph.Span, len(flat)/2)
	for i := range out {
		out[i] = graph.Span{Start: flat[2*i], End: flat[2*i+1]}
	}
	return out
}

// evidenceSort ascends as evidence is listed: newest article first, undated last, then by the
// article's id, then by where the first quote starts that is shown, then by number.
func evidenceSort(c *graph.Claim) string {
	start, shown := 0, false
	for _, q := range c.Evidence {
		if !q.Rejected() && (!shown || q.Start < start) {
			start, shown = q.Start, true
		}
	}
	return fmt.Sprintf("%s\x01%s\x01%010d\x01%06d", newestFirst(c.Published), indexed(c.ArticleID), start, c.N)
}

// newestFirst turns a day into a text that ascends as days descend; no day comes last. Each digit is replaced
// by what it lacks to nine; a year before Christ, which begins with a hyphen, comes after the others.
func newestFirst(day string) string {
	if day == "" {
		return undated
	}
	return strings.Map(func(r rune) rune {
		if r == '-' {
			return hyphen
		}
		return complement(r)
	}, day)
}

const (
	undated = "~"
	hyphen  = 'a'
)

// complement turns a digit into what it lacks to nine.
func complement(r rune) rune {
	if '0' <= r && r <= '9' {
		return '0' + '9' - r
	}
	return r
}

// profileProps are the properties of a profile but its blocks.
func profileProps(f graph.Profile) props {
	p := props{"kind": string(f.Kind), "node": int64(f.Node), "articles": f.Articles, "stated": f.Stated, "facets": nil, "identity": nil}
	p.setIndexed("id", f.ID)
	if len(f.Facets) > 0 {
		p["facets"], p["identity"] = toJSON(f.Facets), toJSON(f.Facets.Identity())
	}
	return p
}

// profile reads the properties of a profile.
func (p props) profile() graph.Profile {
	f := graph.Profile{
		ID: p.whole("id"), Kind: graph.Kind(p.str("kind")), Node: p.key("node"),
		Articles: p.int("articles"), Stated: p.int("stated"), Blocks: p.strings("blocks"),
	}
	fromJSON(p.str("facets"), &f.Facets)
	return f
}
