package export

import (
	"bytes"
	"context"
	"io"
)

// drawing writes a part as nodes and then edges, through a buffer that is emptied after each page of them.
type drawing struct {
	bytes.Buffer
	w io.Writer
}

func (d *drawing) flush() error {
	_, err := d.WriteTo(d.w)
	return err
}

// draw writes nodes and edges, each by a function, and what stands between them; the end is left to what it returns.
func (d *drawing) draw(ctx context.Context, p *Part, node func(*Node), between string, edge func(*Edge), end string) (func() error, error) {
	err := p.Nodes(ctx, func(nodes []Node) error {
		for i := range nodes {
			node(&nodes[i])
		}
		return d.flush()
	})
	if err != nil {
		return nil, err
	}
	d.WriteString(between)
	err = p.Edges(ctx, func(edges []Edge) error {
		for i := range edges {
			edge(&edges[i])
		}
		return d.flush()
	})
	return func() error {
		d.WriteString(end)
		return d.flush()
	}, err
}

// direction is what formats of XML call whether edges have one.
func (p *Part) direction() string {
	if p.Fold {
		return "undirected"
	}
	return "directed"
}
