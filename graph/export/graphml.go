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
var graphMLTypes = map[Type]string{Text: "string", Integer: "int", Number: "double", List: "string"}

// Keys of nodes and of edges share a space: the second are told apart by this.
const edgeKey = "edge_"

// graphMLEdge is what is written of edges. Their ids are once more among it, because igraph takes those in their own
// place for those of nodes.
var graphMLEdge = append([]Attribute[Edge]{{"id", Text, func(e *Edge) any { return distinct(e.ID) }}}, labelledEdge...)

// writeGraphML writes a part as GraphML.
func writeGraphML(ctx context.Context, p *Part, w io.Writer) (func() error, error) {
	d := &drawing{w: w}
	d.WriteString(graphMLHead)
	writeKeys(&d.Buffer, "node", "", labelledNode)
	writeKeys(&d.Buffer, "edge", edgeKey, graphMLEdge)
	d.WriteString(`<graph id="parley" edgedefault="` + p.direction() + "\">\n")
	return d.draw(ctx, p,
		func(n *Node) { writeGraphMLNode(&d.Buffer, n) }, "",
		func(e *Edge) { writeGraphMLEdge(&d.Buffer, e) }, "</graph>\n</graphml>\n")
}

func writeGraphMLNode(b *bytes.Buffer, n *Node) {
	b.WriteString(`<node id="`)
	writeXMLID(b, n.ID)
	b.WriteString("\">")
	writeData(b, "", labelledNode, n)
	b.WriteString("</node>\n")
}

func writeGraphMLEdge(b *bytes.Buffer, e *Edge) {
	writeXMLEdge(b, e)
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
