package export

import (
	"bytes"
	"context"
	"io"
)

const graphMLHead = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`

// graphMLTypes are what GraphML calls the types. It has no lists: they are written as JSON.
var graphMLTypes = map[Type]string{Text: "string", Whole: "int", Number: "double", List: "string"}

// Keys of nodes and of edges share a space: the second are told apart by this.
const edgeKey = "edge_"

// graphMLEdge is what is written of edges. Their ids are once more among it, because igraph takes those in their own
// place for those of nodes.
var graphMLEdge = append([]Attribute[Edge]{{"id", Text, func(e *Edge) any { return distinct(e.ID) }}}, labelledEdge...)

// writeGraphML writes a part as GraphML.
func writeGraphML(ctx context.Context, p *Part, w io.Writer) (func() error, error) {
	var b bytes.Buffer
	flush := func() error {
		_, err := b.WriteTo(w)
		return err
	}
	b.WriteString(graphMLHead)
	writeKeys(&b, "node", "", labelledNode)
	writeKeys(&b, "edge", edgeKey, graphMLEdge)
	direction := "directed"
	if p.Fold {
		direction = "undirected"
	}
	b.WriteString(`<graph id="parley" edgedefault="` + direction + "\">\n")
	err := p.Nodes(ctx, func(nodes []Node) error {
		for i := range nodes {
			b.WriteString(`<node id="`)
			writeXMLID(&b, nodes[i].ID)
			b.WriteString("\">")
			writeData(&b, "", labelledNode, &nodes[i])
			b.WriteString("</node>\n")
		}
		return flush()
	})
	if err != nil {
		return nil, err
	}
	err = p.Edges(ctx, func(edges []Edge) error {
		for i := range edges {
			writeGraphMLEdge(&b, &edges[i])
		}
		return flush()
	})
	return func() error {
		b.WriteString("</graph>\n</graphml>\n")
		return flush()
	}, err
}

func writeGraphMLEdge(b *bytes.Buffer, e *Edge) {
	for _, a := range []struct{ name, id string }{{`<edge id="`, e.ID}, {`" source="`, e.From}, {`" target="`, e.To}} {
		b.WriteString(a.name)
		writeXMLID(b, a.id)
	}
	b.WriteString("\">")
	writeData(b, edgeKey, graphMLEdge, e)
	b.WriteString("</edge>\n")
}

func writeKeys[T any](b *bytes.Buffer, of, prefix string, attributes []Attribute[T]) {
	for _, a := range attributes {
		b.WriteString(`<key id="` + prefix + a.Name + `" for="` + of + `" attr.name="` + a.Name + `" attr.type="` + graphMLTypes[a.Type] + "\"/>\n")
	}
}

func writeData[T any](b *bytes.Buffer, prefix string, attributes []Attribute[T], v *T) {
	for _, a := range attributes {
		if value := a.Of(v); value != nil {
			b.WriteString(`<data key="` + prefix + a.Name + `">`)
			writeXML(b, inText(value))
			b.WriteString("</data>")
		}
	}
}
