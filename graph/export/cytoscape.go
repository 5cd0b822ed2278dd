package export

import (
	"context"
	"fmt"
	"io"
	"strings"
)

// writeCytoscape writes a part as the JSON that Cytoscape and cytoscape.js read. An element is a line.
func writeCytoscape(ctx context.Context, p *Part, w io.Writer) (func() error, error) {
	c := &cytoscape{drawing: drawing{w: w}}
	fmt.Fprintf(c, `{"format_version":"1.0","generated_by":"parley","target_cytoscapejs_version":"~3.0","directed":%t,"multigraph":true,`+
		`"data":{"name":"Parley"},"elements":{"nodes":[`, !p.Fold)
	return c.draw(ctx, p, c.node, "\n],\"edges\":[", c.edge, "\n]}}\n")
}

type cytoscape struct {
	drawing
	last byte // of the list that is being written: of nodes, 'n', or edges, 'e'; 0 before the first
}

// node writes a node. The name is what Cytoscape knows it by, and the value what networkx does.
func (c *cytoscape) node(n *Node) {
	c.begin('n', "id", n.ID, "value", n.ID, "name", n.Name)
	writeFields(c, labelledNode, n)
	c.end(string(n.Kind), n.Subkind, string(n.Status))
}

// edge writes an edge. The key is what networkx tells edges apart by.
func (c *cytoscape) edge(e *Edge) {
	c.begin('e', "id", e.ID, "key", e.ID, "source", e.From, "target", e.To)
	writeFields(c, labelledEdge, e)
	c.end(e.Type, string(e.Status))
}

// begin begins an element of a list with some texts, each after its name.
func (c *cytoscape) begin(list byte, fields ...string) {
	if c.last == list {
		c.WriteByte(',')
	}
	c.last = list
	c.WriteString("\n{\"data\":{")
	for i := 0; i < len(fields); i += 2 {
		if i > 0 {
			c.WriteByte(',')
		}
		fmt.Fprintf(c, "%q:%s", fields[i], inJSON(fields[i+1]))
	}
}

func writeFields[T any](c *cytoscape, attributes []Attribute[T], v *T) {
	for _, a := range attributes {
		if value := a.Of(v); value != nil {
			fmt.Fprintf(c, ",%q:%s", a.Name, inJSON(value))
			if f, ok := value.(float64); ok && f == float64(int64(f)) {
				c.WriteString(".0") // Cytoscape takes the type of a column from the first value
			}
		}
	}
}

// end ends an element, with the classes by which style sheets choose it.
func (c *cytoscape) end(classes ...string) {
	list := strings.Fields(strings.ToLower(strings.Join(classes, " ")))
	fmt.Fprintf(c, "},\"classes\":%q}", strings.Join(list, " "))
}
