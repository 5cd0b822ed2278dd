package export

import (
	"bytes"
	"context"
	"io"
	"strings"

	"parley/graph"
)

const gexfHead = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>Parley</creator></meta>
`

// gexfTypes are what GEXF calls the types.
var gexfTypes = map[Type]string{Text: "string", Integer: "integer", Number: "double", List: "liststring"}

// gexfLooks are how Gephi draws nodes of each kind: in colours that those who confuse some tell apart, actors largest.
var gexfLooks = map[graph.Kind]string{
	graph.KindPerson:      gexfLook("0", "114", "178", "12", "disc"),
	graph.KindInstitution: gexfLook("230", "159", "0", "12", "square"),
	graph.KindLocation:    gexfLook("0", "158", "115", "8", "triangle"),
	graph.KindMeeting:     gexfLook("204", "121", "167", "10", "diamond"),
	graph.KindStatement:   gexfLook("86", "180", "233", "5", "disc"),
	graph.KindArticle:     gexfLook("153", "153", "153", "5", "square"),
}

func gexfLook(r, g, b, size, shape string) string {
	return `<viz:color r="` + r + `" g="` + g + `" b="` + b + `"/><viz:size value="` + size + `"/><viz:shape value="` + shape + `"/>`
}

// writeGEXF writes a part as GEXF 1.3, where nodes and edges last from their first day to their last one.
func writeGEXF(ctx context.Context, p *Part, w io.Writer) (func() error, error) {
	d := &drawing{w: w}
	d.WriteString(gexfHead + `<graph mode="dynamic" defaultedgetype="` + p.direction() + `" idtype="string" timeformat="date" timerepresentation="interval">` + "\n")
	writeGEXFAttributes(&d.Buffer, "node", NodeAttributes)
	writeGEXFAttributes(&d.Buffer, "edge", EdgeAttributes)
	d.WriteString("<nodes>\n")
	return d.draw(ctx, p,
		func(n *Node) { writeGEXFNode(&d.Buffer, n) }, "</nodes>\n<edges>\n",
		func(e *Edge) { writeGEXFEdge(&d.Buffer, e) }, "</edges>\n</graph>\n</gexf>\n")
}

func writeGEXFAttributes[T any](b *bytes.Buffer, class string, attributes []Attribute[T]) {
	b.WriteString(`<attributes class="` + class + `" mode="static">` + "\n")
	for _, a := range attributes {
		b.WriteString(`<attribute id="` + a.Name + `" title="` + a.Name + `" type="` + gexfTypes[a.Type] + "\"/>\n")
	}
	b.WriteString("</attributes>\n")
}

func writeGEXFNode(b *bytes.Buffer, n *Node) {
	b.WriteString(`<node id="`)
	writeXMLID(b, n.ID)
	b.WriteString(`" label="`)
	writeXML(b, n.Name)
	b.WriteByte('"')
	writeGEXFTime(b, n.Begin, n.End)
	b.WriteByte('>')
	writeGEXFValues(b, NodeAttributes, n)
	b.WriteString(gexfLooks[n.Kind] + "</node>\n")
}

func writeGEXFEdge(b *bytes.Buffer, e *Edge) {
	writeXMLEdge(b, e)
	b.WriteString(`" kind="` + e.Type + `" label="`)
	writeXML(b, e.Label)
	b.WriteString(`" weight="` + inText(e.Weight) + `"`)
	writeGEXFTime(b, e.Begin, e.End)
	b.WriteByte('>')
	writeGEXFValues(b, EdgeAttributes, e)
	b.WriteString("</edge>\n")
}

// writeGEXFTime writes the bounds of an interval. One that is not written is open.
func writeGEXFTime(b *bytes.Buffer, begin, end string) {
	if begin != "" {
		b.WriteString(` start="` + begin + `"`)
	}
	if end != "" {
		b.WriteString(` end="` + end + `"`)
	}
}

func writeGEXFValues[T any](b *bytes.Buffer, attributes []Attribute[T], v *T) {
	b.WriteString("<attvalues>")
	for _, a := range attributes {
		value := a.Of(v)
		if value == nil {
			continue
		}
		b.WriteString(`<attvalue for="` + a.Name + `" value="`)
		if list, ok := value.([]string); ok {
			writeXML(b, gexfList(list))
		} else {
			writeXML(b, inText(value))
		}
		b.WriteString(`"/>`)
	}
	b.WriteString("</attvalues>")
}

// gexfEscapes are what stands for the characters that mean something in a quoted item of a list. Gephi knows no other ones.
var gexfEscapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`)

// gexfList is a list as GEXF 1.3 has it, each item in quotes.
func gexfList(list []string) string {
	items := make([]string, len(list))
	for i, s := range list {
		items[i] = `"` + gexfEscapes.Replace(s) + `"`
	}
	return "[" + strings.Join(items, ", ") + "]"
}
