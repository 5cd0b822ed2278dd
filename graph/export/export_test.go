package export

// Cells are those of a node in a table, by header.
func Cells(neo4j bool, n *Node) map[string]string {
	out := map[string]string{}
	columns := nodeColumns()
	if neo4j {
		columns = neo4jNodeColumns()
	}
	for _, c := range columns {
		out[c.header] = c.of(n)
	}
	return out
}

// NewPart is for tests that compare what formats hold with the part of the graph that they were made of.
var NewPart = newPart
