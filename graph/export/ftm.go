package export

import (
	"context"
	"crypto/sha1"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"parley/graph"
)

// writeFTM writes entities of FollowTheMoney: all nodes, and the posts of institutions after them, then all relations.
func writeFTM(ctx context.Context, p *Part, w io.Writer) (func() error, error) {
	out := &ftm{part: p, lines: json.NewEncoder(w)}
	out.lines.SetEscapeHTML(false)
	if err := p.Nodes(ctx, func(nodes []Node) error { return out.nodes(ctx, nodes) }); err != nil {
		return nil, err
	}
	err := p.Edges(ctx, func(edges []Edge) error {
		for _, e := range edges {
			if err := out.edge(e); err != nil {
				return err
			}
		}
		return nil
	})
	return func() error { return nil }, err
}

// ftm writes entities, one a line.
type ftm struct {
	part  *Part
	lines *json.Encoder
}

// ftmEntity is an entity of FollowTheMoney. A property has several values, each of them text.
type ftmEntity struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

func newFTM(id, schema string) ftmEntity {
	return ftmEntity{id, schema, map[string][]string{}}
}

// The ids of entities are of one length and of characters that FollowTheMoney allows, whatever ours are.
func ftmNodeID(id string) string { return ftmID("parley-", id) }

func ftmLinkID(id string) string { return ftmID("parley-link-", id) }

func ftmActingID(link string) string { return ftmID("parley-acting-", link) }

func ftmPostID(institution, disc string) string {
	return ftmID("parley-post-", noSpaces.Replace(institution)+" "+disc)
}

func ftmID(prefix, id string) string {
	sum := sha1.Sum([]byte(id))
	return prefix + hex.EncodeToString(sum[:])
}

// add adds values to a property that it has not yet. Empty ones are none.
func (e ftmEntity) add(property string, values ...string) {
	for _, v := range values {
		if v != "" && !slices.Contains(e.Properties[property], v) {
			e.Properties[property] = append(e.Properties[property], v)
		}
	}
}

// proven says on what an entity rests.
func (e ftmEntity) proven(q *Quote) {
	if q == nil {
		return
	}
	e.add("summary", ftmText(q.Text))
	e.add("sourceUrl", ftmURL(q.URL))
	e.add("publisher", ftmString(q.Source))
	if q.Kept {
		e.add("proof", ftmNodeID(q.Article))
	}
}

// elsewhere are the attributes that have properties of their own. All others are told as text too: no
// property is just that, or takes each value.
var elsewhere = []string{"aliases", "topics", "latitude", "longitude", "evidence"}

// told are attributes as text.
func told[T any](attributes []Attribute[T], of *T) []string {
	var out []string
	for _, a := range attributes {
		if v := a.Of(of); v != nil && !slices.Contains(elsewhere, a.Name) {
			out = append(out, ftmText(fmt.Sprintf("%s: %v", a.Name, v)))
		}
	}
	return out
}

// during adds when something was: two ends of an interval, or a date.
func (e ftmEntity) during(edtf string) {
	from, to, interval := strings.Cut(edtf, "/")
	if !interval {
		e.add("date", ftmDate(edtf))
		return
	}
	e.add("startDate", ftmDate(from))
	e.add("endDate", ftmDate(to))
}

// ftmSchemas are the schemas of institutions, with the topics that their sub-kind implies.
var ftmSchemas = map[string]struct{ schema, topic string }{
	graph.State:             {"PublicBody", "gov.national"},
	graph.Ministry:          {"PublicBody", "gov.executive"},
	graph.Embassy:           {"PublicBody", "gov"},
	graph.Agency:            {"PublicBody", "gov"},
	graph.Parliament:        {"PublicBody", "gov.legislative"},
	graph.Court:             {"PublicBody", "gov.judicial"},
	graph.ArmedForce:        {"PublicBody", "mil"},
	graph.PoliticalParty:    {"Organization", "pol.party"},
	graph.Intergovernmental: {"Organization", "gov.igo"},
	graph.Company:           {"Company", ""},
}

// nodes writes nodes of one kind.
func (o *ftm) nodes(ctx context.Context, nodes []Node) error {
	for some := range slices.Chunk(nodes, startsAtOnce) {
		near, err := o.surroundings(ctx, some)
		if err != nil {
			return err
		}
		for _, n := range some {
			e := newFTM(ftmNodeID(n.ID), ftmSchema(n))
			e.describe(&n)
			near.describe(e, n)
			if err := o.lines.Encode(e); err != nil {
				return err
			}
		}
		if some[0].Kind == graph.KindInstitution {
			if err := o.posts(ctx, some); err != nil {
				return err
			}
		}
	}
	return nil
}

func ftmSchema(n Node) string {
	switch n.Kind {
	case graph.KindPerson:
		return "Person"
	case graph.KindInstitution:
		if known, ok := ftmSchemas[n.Subkind]; ok {
			return known.schema
		}
		return "Organization"
	case graph.KindLocation:
		return "Address"
	case graph.KindMeeting:
		return "Event"
	case graph.KindStatement:
		return "Note"
	}
	return "Article"
}

// describe adds what a node says of itself.
func (e ftmEntity) describe(n *Node) {
	name := ftmName(n.Name)
	if name == "" {
		name = e.ID // there must be one
	}
	e.add("name", name)
	for _, alias := range n.Aliases {
		e.add("alias", ftmName(alias))
	}
	e.add("country", ftmCountry(n.Country))
	e.proven(n.Evidence)
	e.add("notes", told(NodeAttributes, n)...)
	switch n.Kind {
	case graph.KindInstitution:
		e.add("topics", ftmSchemas[n.Subkind].topic)
		e.add("classification", ftmString(n.Subkind))
	case graph.KindLocation:
		e.locate(n)
	case graph.KindMeeting:
		e.during(n.Date)
		e.add("recordId", ftmString(n.ID))
		for _, topic := range n.Topics {
			e.add("keywords", ftmString(topic))
		}
		return
	case graph.KindStatement:
		e.add("description", ftmText(n.Name))
		e.add("createdAt", ftmDate(n.Date))
	case graph.KindArticle:
		e.add("fileName", ftmString(n.ID))
		e.add("title", ftmString(n.Article.Title))
		e.add("sourceUrl", ftmURL(n.Article.URL))
		e.add("publisher", ftmString(n.Article.Source))
		e.add("language", ftmLanguage(n.Article.Language))
		e.add("publishedAt", ftmDate(n.Date))
		return
	}
	e.add("keywords", ftmString(n.ID))
}

// locate adds where a place lies.
func (e ftmEntity) locate(n *Node) {
	e.add("full", ftmAddress(n.Name))
	switch n.Subkind {
	case graph.City:
		e.add("city", ftmString(n.Name))
	case graph.Region:
		e.add("region", ftmString(n.Name))
	}
	if n.Located {
		e.add("latitude", number(n.Latitude))
		e.add("longitude", number(n.Longitude))
	}
}
