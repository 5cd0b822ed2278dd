package export

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
)

// writeCytoscape writes a part as the JSON that Cytoscape and cytoscape.js read. An element is a line.
func writeCytoscape(ctx context.Context, p *Part, w io.Writer) (func() error, error) {
	c := &cytoscape{w: w}
	fmt.Fprintf(&c.Buffer, `{"format_version":"1.0","generated_by":"parley","target_cytoscapejs_version":"~3.0","directed":%t,"multigraph":true,`+
		`"data":{"name":"Parley"},"elements":{"nodes":[`, !p.Fold)
	err := p.Nodes(ctx, func(nodes []Node) error {
		for i := range nodes {
			n := &nodes[i]
			// The name is what Cytoscape knows a node by, and the value what networkx does.
			c.begin("id", n.ID, "value", n.ID, "name", n.Name)
			writeFields(c, labelledNode, n)
			c.end(string(n.Kind), n.Subkind, string(n.Status))
		}
		return c.flush()
	})
	if err != nil {
		return nil, err
	}
	c.WriteString("\n],\"edges\":[")
	c.elements = 0
	err = p.Edges(ctx, func(edges []Edge) error {
		for i := range edges {
			e := &edges[i]
			// The key is what networkx tells edges apart by.
			c.begin("id", e.ID, "key", e.ID, "source", e.From, "target", e.To)
			writeFields(c, labelledEdge, e)
			c.end(e.Type, string(e.Status))
		}
		return c.flush()
	})
	return func() error {
		c.WriteString("\n]}}\n")
		return c.flush()
	}, err
}

type cytoscape struct {
	bytes.Buffer
	w        io.Writer
	elements int // of the list that is being written
}

func (c *cytoscape) flush() error {
	_, err := c.WriteTo(c.w)
	return err
}

// begin begins an element with some texts, each after its name.
func (c *cytoscape) begin(fields ...string) {
	if c.elements++; c.elements > 1 {
		c.WriteByte(',')
	}
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
