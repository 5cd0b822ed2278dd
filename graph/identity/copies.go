package identity

import "parley/graph"

func Article(a graph.Article) Profile { return Profile{ID: "article/" + a.ID, Facets: graph.Facets{}} }

func Earliest(profiles []graph.Profile) graph.Profile { return profiles[0] }
