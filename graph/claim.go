package graph

import (
	"strings"
	"time"
)

// Claim is what one article says: a subject, a predicate, an object, qualifiers, and the
// verbatim spans that say so. It names profiles, not entities, and is not rewritten when
// identities change; only Fact, Node and Story, which say what it supports now, are. What users
// judged of its article is in it, though: the profiles of a split, the quotes that they rejected.
type Claim struct {
	Key     Key    `json:"-"`
	Article Key    `json:"-"` // the article's node
	Version int    `json:"-"` // the version of the article
	N       int    `json:"n"` // number within the version, from 0
	ID      string `json:"-"` // "claim/<article>@<version>/<n>", readable and stable

	ArticleID string `json:"article"`   // the article's own id
	Published string `json:"published"` // its day of publication, YYYY-MM-DD, or empty

	// Type is the predicate. MENTIONS says that To is spoken of at all; its Facets are what
	// the article adds to To's profile.
	Type RelationType `json:"type"`
	From string       `json:"from,omitempty"` // profile; empty for MENTIONS
	To   string       `json:"to"`             // profile
	For  string       `json:"for,omitempty"`  // profile on whose behalf somebody took part

	Basis        Basis   `json:"basis"`
	Confidence   float64 `json:"confidence"`
	AttributedTo string  `json:"attributed_to,omitempty"` // profile

	Title  string         `json:"title,omitempty"`
	Status PositionStatus `json:"status,omitempty"`
	Since  string         `json:"since,omitempty"`
	Until  string         `json:"until,omitempty"`
	Role   Role           `json:"role,omitempty"`

	Evidence []Quote `json:"evidence,omitempty"`
	Names    []Span  `json:"names,omitempty"`  // MENTIONS: where the names stand
	Facets   Facets  `json:"facets,omitempty"` // MENTIONS
	Kind     Kind    `json:"kind,omitempty"`   // MENTIONS: of To

	Fact  string `json:"-"` // key of the relation it supports
	Node  Key    `json:"-"` // MENTIONS: the node that To belongs to
	Story Key    `json:"-"` // the story that its article tells: near copies tell one

	RecordedAt time.Time `json:"-"`
}

// Profiles lists the profiles that the claim names, each once.
func (c *Claim) Profiles() []string {
	out := make([]string, 0, 3)
	for _, p := range [...]string{c.From, c.To, c.For} {
		if p == "" || len(out) > 0 && out[0] == p || len(out) > 1 && out[1] == p {
			continue
		}
		out = append(out, p)
	}
	return out
}

// Quote is a verbatim stretch of an article.
type Quote struct {
	Span
	Text string `json:"text"`
}

// Rejected reports whether a user has said that the stretch does not say so. It keeps its place
// and number, has no text, and is not shown.
func (q Quote) Rejected() bool { return q.Text == "" }

// Facets counts what articles say of a profile: facet, value, number of articles.
// It is commutative: articles can be added and taken away in any order.
type Facets map[string]map[string]int

// Add counts one value of a facet n more times; a count that falls to 0 vanishes.
func (f Facets) Add(facet, value string, n int) {
	values := f[facet]
	if values == nil {
		values = map[string]int{}
		f[facet] = values
	}
	values[value] += n
	if values[value] == 0 {
		delete(values, value)
		if len(values) == 0 {
			delete(f, facet)
		}
	}
}

// Merge adds all of g, sign times.
func (f Facets) Merge(g Facets, sign int) {
	for facet, values := range g {
		for value, n := range values {
			f.Add(facet, value, sign*n)
		}
	}
}

// Clone returns a copy that can be added to.
func (f Facets) Clone() Facets {
	out := make(Facets, len(f))
	out.Merge(f, 1)
	return out
}

// IdentityFacets begin the names of the facets that tell entities apart.
const IdentityFacets = "id."

// Identity are the facets that tell entities apart.
func (f Facets) Identity() Facets {
	out := Facets{}
	for facet, values := range f {
		if strings.HasPrefix(facet, IdentityFacets) {
			out[facet] = values
		}
	}
	return out
}

// Profile is a commutative summary of what articles say of what they call by one key: a
// gazetteer id, or kind, folded full name and state served; for a meeting its parties, date,
// place and family of kinds.
type Profile struct {
	ID       string
	Kind     Kind
	Node     Key // the node it belongs to
	Articles int // live articles that speak of it
	Stated   int // of these, those that name it themselves and not by implication
	Facets   Facets
	Blocks   []string // profiles that share a block are compared
}

// ArticleVersion is one version of an article as it was recorded.
type ArticleVersion struct {
	Key         Key // of the article's node: the same for all its versions
	Version     int // 1, 2, …
	Article     Article
	Fingerprint string // of all fields and the extractor's version: equal means unchanged
	SHA256      string // of the text
	RecordedAt  time.Time
	RetractedAt time.Time // zero while it stands
	Seq         int64     // the store's sequence when it was recorded
	Extractor   string    // name and version of the extractor
	Extraction  []byte    // what it extracted, packed; only where it is written, see Tx.Extractions
}
