package main

import "context"

// Of the network that is asked for.
const (
	networkDepth = 2
	networkLimit = 200 // relations
)

// drawing is a part of the graph.
type drawing struct {
	Nodes     []any `json:"nodes"`
	Edges     []any `json:"edges"`
	Truncated bool  `json:"truncated"`
}

// network goes outwards from a node, a statement for each step, until there are relations enough.
func (h byHand) network(ctx context.Context, step, around string) (*drawing, error) {
	out := &drawing{Nodes: []any{nil}} // the first is the one that is drawn around
	nodes, edges := map[any]bool{}, map[any]bool{}
	frontier := []any{around}
	for depth := 0; depth < networkDepth && len(frontier) > 0 && !out.Truncated; depth++ {
		records, err := h.ask(ctx, step, map[string]any{"of": frontier, "limit": networkLimit + len(edges) + 1})
		if err != nil {
			return nil, err
		}
		frontier = nil
		for _, record := range records {
			key := record.Values[0]
			if edges[key] {
				continue
			}
			if len(edges) == networkLimit {
				out.Truncated = true
				break
			}
			edges[key] = true
			out.Edges = append(out.Edges, record.Values[1])
			for _, end := range record.Values[2:] {
				id := end.(map[string]any)["id"]
				switch {
				case id == around:
					out.Nodes[0] = end
				case !nodes[id]:
					nodes[id] = true
					out.Nodes, frontier = append(out.Nodes, end), append(frontier, id)
				}
			}
		}
	}
	return out, nil
}
