package main

import (
	"fmt"
	"strings"

	"parley/graph"
)

// entityView is an entity as JSON shows it.
type entityView struct {
	ID      string     `json:"id"`
	Kind    graph.Kind `json:"kind"`
	Name    string     `json:"name"`
	Sources int        `json:"sources"`
}

func viewEntity(n graph.Node) entityView { return entityView{n.ID, n.Kind, n.Name, n.Sources} }

// entityText is an entity for people: its id, its name, what it is and how many articles speak of it.
func entityText(n graph.Node) string {
	return fmt.Sprintf("%s  %s (%s)", n.ID, oneLine(n.Name), strings.Join(append(traits(n), articleCount(n.Sources)), ", "))
}

// traits says what an entity is.
func traits(n graph.Node) []string {
	out := []string{strings.ToLower(or(n.Subkind, string(n.Kind)))}
	for _, s := range []string{n.Country, strings.ToLower(string(n.Status)), n.Date} {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

func articleCount(n int) string {
	if n == 1 {
		return "1 article"
	}
	return fmt.Sprintf("%d articles", n)
}
