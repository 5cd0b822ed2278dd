package export

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math"
	"strconv"

	"parley/graph"
)

const dotHead = ` "parley" {
graph [charset="UTF-8", overlap="prism", outputorder="edgesfirst", nodesep=0.3, ranksep=0.6];
node [shape="ellipse", style="filled", color="#4d4d4d", fillcolor="#ffffff", fontname="Helvetica", fontsize=11, margin="0.08,0.04"];
edge [color="#7f7f7f", fontname="Helvetica", fontsize=9, fontcolor="#4d4d4d", arrowsize=0.6];
`

// looks are how nodes of each kind are drawn: by shape as well as by colour, for those who cannot tell the colours apart.
var looks = map[graph.Kind]string{
	graph.KindPerson:      `shape="ellipse", fillcolor="#cfe5f5"`,
	graph.KindInstitution: `shape="box", fillcolor="#fbe3c0"`,
	graph.KindLocation:    `shape="house", fillcolor="#cdebd9"`,
	graph.KindMeeting:     `shape="octagon", fillcolor="#f7d0dc"`,
	graph.KindStatement:   `shape="note", fillcolor="#f6f2c4"`,
	graph.KindArticle:     `shape="tab", fillcolor="#eeeeee"`,
}

// uncertain are meetings that did not come about, or not yet: they are dashed.
var uncertain = map[graph.MeetingStatus]bool{graph.Planned: true, graph.Proposed: true, graph.Cancelled: true, graph.Refused: true}

// writeDOT writes a part in the language of Graphviz.
func writeDOT(ctx context.Context, p *Part, w io.Writer) (func() error, error) {
	d := &drawing{w: w}
	kind, arrow := "digraph", " -> "
	if p.Fold {
		kind, arrow = "graph", " -- "
	}
	d.WriteString(kind + dotHead)
	return d.draw(ctx, p,
		func(n *Node) { writeDOTNode(&d.Buffer, n) }, "",
		func(e *Edge) { writeDOTEdge(&d.Buffer, e, arrow) }, "}\n")
}

func writeDOTNode(b *bytes.Buffer, n *Node) {
	fmt.Fprintf(b, `%s [label=%s, %s`, quoteDOT(distinct(n.ID)), quoteDOTText(wrapLabel(n.Name)), looks[n.Kind])
	if uncertain[n.Status] {
		b.WriteString(`, style="filled,dashed"`)
	}
	fmt.Fprintf(b, `, tooltip=%s, caption=%s`, quoteTooltip(n.Name, n.Evidence), quoteDOT(n.Name))
	writeDOTData(b, NodeAttributes, n)
	b.WriteString("];\n")
}

func writeDOTEdge(b *bytes.Buffer, e *Edge, arrow string) {
	fmt.Fprintf(b, `%s%s%s [id=%s`, quoteDOT(distinct(e.From)), arrow, quoteDOT(distinct(e.To)), quoteDOT(distinct(e.ID)))
	if e.Type == string(graph.Mentions) { // an article's many edges say little that is worth ink
		b.WriteString(`, color="#c8c8c8", penwidth=0.4, arrowsize=0.4`)
	} else {
		fmt.Fprintf(b, `, label=%s, penwidth=%.2f`, quoteDOTText(wrapLabel(e.Label)), min(1+math.Log2(float64(e.Weight))/2, 6))
	}
	fmt.Fprintf(b, `, tooltip=%s, caption=%s, weight=%d`, quoteTooltip(e.Label, e.Evidence), quoteDOT(e.Label), e.Weight)
	writeDOTData(b, EdgeAttributes, e)
	b.WriteString("];\n")
}

// writeDOTData writes attributes that Graphviz knows nothing of, and keeps.
func writeDOTData[T any](b *bytes.Buffer, attributes []Attribute[T], v *T) {
	for _, a := range attributes {
		switch value := a.Of(v).(type) {
		case nil:
		case int:
			fmt.Fprintf(b, `, %s=%d`, a.Name, value)
		case float64:
			fmt.Fprintf(b, `, %s=%s`, a.Name, strconv.FormatFloat(value, 'f', -1, 64)) // Graphviz knows no exponents
		default:
			fmt.Fprintf(b, `, %s=%s`, a.Name, quoteDOT(inText(value)))
		}
	}
}
