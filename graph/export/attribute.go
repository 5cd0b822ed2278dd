package export

import (
	"bytes"
	"encoding/json"
	"fmt"

	"parley/graph/property"
)

// Type is what an attribute's values are.
type Type = property.Type

// The types.
const (
	Text    = property.Text
	Integer = property.Integer
	Number  = property.Number
	List    = property.List
)

// Attribute is something that formats write of each node, or edge, that has it.
type Attribute[T any] struct {
	Name string
	Type Type
	Of   func(*T) any // a value of the type, nil where there is none
}

// NodeAttributes are what is written of nodes beside their id and their name, which is the caption.
var NodeAttributes = append([]Attribute[Node]{
	{"kind", Text, func(n *Node) any { return string(n.Kind) }},
	{"subkind", Text, func(n *Node) any { return text(n.Subkind) }},
	{"aliases", List, func(n *Node) any { return list(n.Aliases) }},
	{"country", Text, func(n *Node) any { return text(n.Country) }},
	{"code", Text, func(n *Node) any { return text(n.Code) }},
	{"geonames", Integer, func(n *Node) any { return positive(n.GeoNames) }},
	{"latitude", Number, func(n *Node) any { return coordinate(n, n.Latitude) }},
	{"longitude", Number, func(n *Node) any { return coordinate(n, n.Longitude) }},
	{"status", Text, func(n *Node) any { return text(string(n.Status)) }},
	{"date", Text, func(n *Node) any { return text(n.Date) }},
	{"date_rule", Text, func(n *Node) any { return text(n.DateRule) }},
	{"begin", Text, func(n *Node) any { return text(n.Begin) }},
	{"end", Text, func(n *Node) any { return text(n.End) }},
	{"topics", List, func(n *Node) any { return list(n.Topics) }},
	{"url", Text, func(n *Node) any { return text(n.Article.URL) }},
	{"source", Text, func(n *Node) any { return text(n.Article.Source) }},
	{"language", Text, func(n *Node) any { return text(n.Article.Language) }},
	{"copy_of", Text, func(n *Node) any { return text(n.Original) }},
	{"sources", Integer, func(n *Node) any { return n.Sources }},
	{"confidence", Number, func(n *Node) any {
		if n.Evidence == nil {
			return nil
		}
		return n.Evidence.Confidence
	}},
}, evidenceOf(func(n *Node) *Quote { return n.Evidence })...)

// EdgeAttributes are what is written of edges beside their id and ends, their label, which is the caption, and their weight.
var EdgeAttributes = append([]Attribute[Edge]{
	{"type", Text, func(e *Edge) any { return e.Type }},
	{"title", Text, func(e *Edge) any { return text(e.Title) }},
	{"status", Text, func(e *Edge) any { return text(string(e.Status)) }},
	{"since", Text, func(e *Edge) any { return text(e.Since) }},
	{"until", Text, func(e *Edge) any { return text(e.Until) }},
	{"begin", Text, func(e *Edge) any { return text(e.Begin) }},
	{"end", Text, func(e *Edge) any { return text(e.End) }},
	{"role", Text, func(e *Edge) any { return text(string(e.Role)) }},
	{"behalf", Text, func(e *Edge) any { return text(e.Behalf) }},
	{"meeting", Text, func(e *Edge) any { return text(e.Meeting) }},
	{"basis", Text, func(e *Edge) any { return text(string(e.Basis)) }},
	{"sources", Integer, func(e *Edge) any {
		if e.Type == Met {
			return nil // which meetings' articles are independent is not known
		}
		return e.Sources
	}},
	{"confidence", Number, func(e *Edge) any { return e.Confidence }},
}, evidenceOf(func(e *Edge) *Quote { return e.Evidence })...)

// labelledNode and labelledEdge are what formats write beside ids that have no places of their own for captions and
// weights. Tools look for them under these names.
var (
	labelledNode = append([]Attribute[Node]{{"label", Text, func(n *Node) any { return n.Name }}}, NodeAttributes...)
	labelledEdge = append([]Attribute[Edge]{
		{"label", Text, func(e *Edge) any { return e.Label }},
		{"weight", Integer, func(e *Edge) any { return e.Weight }},
	}, EdgeAttributes...)
)

// evidenceOf are the attributes by which the first sentence that says so is told.
func evidenceOf[T any](quote func(*T) *Quote) []Attribute[T] {
	attribute := func(name string, of func(*Quote) string) Attribute[T] {
		return Attribute[T]{name, Text, func(v *T) any {
			if q := quote(v); q != nil {
				return text(of(q))
			}
			return nil
		}}
	}
	return []Attribute[T]{
		attribute("evidence", func(q *Quote) string { return q.Text }),
		attribute("evidence_article", func(q *Quote) string { return q.Article }),
		attribute("evidence_title", func(q *Quote) string { return q.Title }),
		attribute("evidence_url", func(q *Quote) string { return q.URL }),
		attribute("attributed_to", func(q *Quote) string { return q.AttributedTo }),
	}
}

func text(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func list(s []string) any {
	if len(s) == 0 {
		return nil
	}
	return s
}

func positive(n int) any {
	if n <= 0 {
		return nil
	}
	return n
}

func coordinate(n *Node, degrees float64) any {
	if !n.Located {
		return nil
	}
	return degrees
}

// inText is an attribute's value where a format has text alone: a list is JSON, which keeps apart whatever is in it.
func inText(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case []string:
		return string(inJSON(v))
	}
	return fmt.Sprint(value)
}

// inJSON is an attribute's value, or anything made of such, as JSON.
func inJSON(value any) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(value); err != nil {
		panic(err) // it is made of something else
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}
