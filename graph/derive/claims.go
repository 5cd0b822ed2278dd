package derive

import (
	"cmp"
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/identity"
)

// Facets that articles add to a profile, beside those of package identity. Values of several
// parts have sep between them.
const (
	facetName     = "name"     // the fullest form in an article
	facetAlias    = "alias"    // other forms
	facetSubkind  = "subkind"  //
	facetGeo      = "geo"      // gazetteer id
	facetReport   = "report"   // of a meeting: day of publication, status, date, rule of the date
	facetTopic    = "topic"    // of a meeting
	facetParty    = "party"    // of a meeting: profile of a side, name
	facetPlace    = "place"    // of a meeting: name
	facetWord     = "word"     // of a meeting: folded words of its sentences
	facetText     = "text"     // of a statement: the words
	facetReported = "reported" // of a statement: day of publication

	sep = "\x1f"
)

// Claims returns what a sound extraction claims, under the keys of profiles, and what gazetteers
// add to it. Claims come in a fixed order, each with its number; keys are not given yet.
func Claims(x graph.Extraction) []graph.Claim {
	b := newClaimer(x)
	b.entities()
	b.telling()
	b.meetingProfiles()
	b.positions()
	b.meetings()
	b.statements()
	for _, r := range x.Relations {
		b.add(graph.Claim{Type: r.Type, From: b.profile[r.From], To: b.profile[r.To]}, r.Attribution)
	}
	b.implied()
	return b.finish()
}

// claimer collects the claims of one article.
type claimer struct {
	x         graph.Extraction
	published string
	text      quoter
	local     map[string]graph.LocalEntity
	profile   map[string]string // of local ids
	mentions  map[string]*graph.Claim
	claims    []graph.Claim
	called    map[string]string   // of the profile of what bears no name: that of any of its words
	fields    map[string][]string // of a person's local id: fields of work
}

func newClaimer(x graph.Extraction) *claimer {
	b := &claimer{
		x: x, text: newQuoter(x.Article.Text),
		local: map[string]graph.LocalEntity{}, profile: map[string]string{}, mentions: map[string]*graph.Claim{},
		called: map[string]string{}, fields: map[string][]string{},
	}
	if d, err := graph.ParsePublished(x.Article.Published); err == nil {
		if day, ok := d.Earliest(); ok {
			b.published = day.String()
		}
	}
	for _, e := range x.Entities {
		b.local[e.ID] = e
	}
	for _, p := range x.Positions {
		if f := identity.Field(p.Title, b.local[string(p.Institution)].Subkind); f != "" {
			b.fields[p.Person] = append(b.fields[p.Person], f)
		}
	}
	return b
}

// mention says that the article speaks of a profile; said twice, the two are added up.
func (b *claimer) mention(kind graph.Kind, p identity.Profile, basis graph.Basis) *graph.Claim {
	if c := b.mentions[p.ID]; c != nil {
		if basis == graph.Stated {
			c.Basis = basis
		}
		return c
	}
	c := &graph.Claim{Type: graph.Mentions, To: p.ID, Kind: kind, Basis: basis, Confidence: 1, Facets: graph.Facets{}}
	for facet, values := range p.Facets {
		for v := range values {
			c.Facets.Add(facet, v, 1)
		}
	}
	b.mentions[p.ID] = c
	return c
}

// say records once for the article that a profile has a value.
func say(c *graph.Claim, facet, value string) {
	if value != "" && c.Facets[facet][value] == 0 {
		c.Facets.Add(facet, value, 1)
	}
}

func (b *claimer) entities() {
	for _, e := range b.x.Entities {
		p := identity.Entity(e)
		if fields := b.fields[e.ID]; e.Kind == graph.KindPerson {
			p = identity.InField(p, fields)
		}
		if e.Unnamed {
			called := p.ID
			p = identity.Unnamed(e, b.x.Article.ID)
			b.called[p.ID] = called
		}
		b.profile[e.ID] = p.ID
		c := b.mention(e.Kind, p, graph.Stated)
		say(c, facetName, e.Name)
		say(c, facetSubkind, e.Subkind)
		say(c, facetGeo, e.Gazetteer)
		for _, a := range e.Aliases {
			if a != e.Name {
				say(c, facetAlias, a)
			}
		}
		c.Names = append(c.Names, e.Mentions...)
		evidence := e.Evidence
		if len(evidence) == 0 {
			evidence = e.Mentions[:min(1, len(e.Mentions))]
		}
		c.Evidence = append(c.Evidence, b.text.quotes(evidence)...)
	}
}

// maxPosts is how many institutions an article may tie a person to for telling them from others.
const maxPosts = 3

// telling says what tells those named from others of their names: when they were in the news,
// what else they are called, and what their posts tie them to.
func (b *claimer) telling() {
	for _, e := range b.x.Entities {
		if e.Kind != graph.KindPerson && e.Kind != graph.KindInstitution || e.Unnamed {
			continue
		}
		c := b.mentions[b.profile[e.ID]]
		for _, alias := range identity.Aliases(e) {
			say(c, identity.FacetAlias, alias)
		}
		if e.Kind == graph.KindPerson && b.published != "" {
			say(c, identity.FacetYear, b.published[:4])
		}
	}
	for _, p := range b.x.Positions {
		e := b.local[string(p.Institution)]
		if c := b.mentions[b.profile[p.Person]]; p.Institution != "" && e.Subkind != graph.State && !e.Unnamed && len(c.Facets[identity.FacetPost]) < maxPosts {
			say(c, identity.FacetPost, b.profile[e.ID])
		}
	}
}

func (b *claimer) positions() {
	for _, p := range b.x.Positions {
		to := b.profile[string(cmp.Or(p.Institution, p.State))]
		if to == "" {
			to = b.state(p.Person)
		}
		if to == "" {
			continue // a post nowhere is no relation; the person's name stands all the same
		}
		b.add(graph.Claim{
			Type: graph.HoldsPosition, From: b.profile[p.Person], To: to,
			Title: p.Title, Status: p.Status, Since: string(p.Since), Until: string(p.Until),
		}, p.Attribution)
	}
}

// state is the profile of the state that a local entity serves, if the article speaks of it.
func (b *claimer) state(local string) string {
	id := identity.StateOf(string(b.local[local].Country))
	if b.mentions[id] == nil {
		return ""
	}
	return id
}

func (b *claimer) statements() {
	for _, s := range b.x.Statements {
		p := identity.Statement(b.profile[s.Speaker], s.Text)
		c := b.mention(graph.KindStatement, p, graph.Stated)
		say(c, facetText, s.Text)
		say(c, facetReported, b.published)
		c.Confidence = s.Confidence
		c.Evidence = append(c.Evidence, b.text.quotes(s.Evidence)...)
		b.add(graph.Claim{Type: graph.Said, From: b.profile[s.Speaker], To: p.ID}, s.Attribution)
		if s.About != "" {
			b.add(graph.Claim{Type: graph.About, From: p.ID, To: b.profile[string(s.About)]}, s.Attribution)
		}
	}
}

// add records a claim about two profiles.
func (b *claimer) add(c graph.Claim, a graph.Attribution) {
	if c.From == c.To {
		return
	}
	c.Basis = cmp.Or(a.Basis, graph.Stated)
	c.Confidence = a.Confidence
	c.AttributedTo = b.profile[string(a.AttributedTo)]
	c.Evidence = b.text.quotes(a.Evidence)
	b.claims = append(b.claims, c)
}

// finish numbers the claims: those that profiles are made of first, by profile.
func (b *claimer) finish() []graph.Claim {
	ids := make([]string, 0, len(b.mentions))
	for id := range b.mentions {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	out := make([]graph.Claim, 0, len(ids)+len(b.claims))
	for _, id := range ids {
		c := *b.mentions[id]
		slices.SortFunc(c.Names, func(x, y graph.Span) int { return cmp.Or(x.Start-y.Start, x.End-y.End) })
		c.Names = slices.Compact(c.Names)
		slices.SortFunc(c.Evidence, func(x, y graph.Quote) int { return cmp.Or(x.Start-y.Start, x.End-y.End) })
		c.Evidence = slices.Compact(c.Evidence)
		out = append(out, c)
	}
	out = append(out, b.claims...)
	for i := range out {
		out[i].N = i
		out[i].ArticleID = b.x.Article.ID
		out[i].Published = b.published
	}
	return out
}

// quoter cuts quotes out of a text by code points.
type quoter struct {
	text    string
	offsets []int // byte offset of each code point; nil where all are single bytes
}

func newQuoter(text string) quoter {
	q := quoter{text: text}
	if strings.IndexFunc(text, func(r rune) bool { return r >= 0x80 }) < 0 {
		return q
	}
	q.offsets = make([]int, 0, len(text)+1)
	for i := range text {
		q.offsets = append(q.offsets, i)
	}
	q.offsets = append(q.offsets, len(text))
	return q
}

func (q quoter) quotes(spans []graph.Span) []graph.Quote {
	out := make([]graph.Quote, 0, len(spans))
	for _, s := range spans {
		from, to := s.Start, s.End
		if q.offsets != nil {
			from, to = q.offsets[from], q.offsets[to]
		}
		out = append(out, graph.Quote{Span: s, Text: q.text[from:to]})
	}
	return out
}
