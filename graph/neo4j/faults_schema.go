package neo4j

import (
	"context"
	_ "embed" // statement
	"regexp"
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/fault"
)

//go:embed cypher/faults/schema.cypher
var readIndexes string

// index is an index, or the constraint that it serves.
type index struct {
	kind       string // as the server says: RANGE, FULLTEXT
	of         string // labels or a type
	properties string
	constraint bool
}

var (
	// creation takes a statement that makes an index apart: what it makes, its name, labels or type, and the rest.
	creation  = regexp.MustCompile(`create (\S+) (?:index )?(parley_\w+) if not exists for .*?:([\w|]+)[^ ]* ((?:on|require) .*)`)
	ofElement = regexp.MustCompile(`\b[nr]\.(\w+)`)
)

// made is the index that a statement of the schema makes.
func made(statement string) (name string, x index, ok bool) {
	m := creation.FindStringSubmatch(statement)
	if m == nil {
		return "", x, false
	}
	x = index{kind: "RANGE", of: sorted(strings.Split(m[3], "|")), constraint: m[1] == "constraint"}
	if m[1] == "fulltext" {
		x.kind = "FULLTEXT"
	}
	var properties []string
	for _, p := range ofElement.FindAllStringSubmatch(m[4], -1) {
		properties = append(properties, p[1])
	}
	x.properties = strings.Join(properties, ", ")
	return m[2], x, true
}

// sorted writes labels, whose order means nothing.
func sorted(labels []string) string {
	slices.Sort(labels)
	return strings.Join(labels, "|")
}

// misshapen compares constraints and indexes with those that the schema makes. Opening a store again does not make
// what somebody has dropped: it goes by the fingerprint of the layout.
func (s *Store) misshapen(ctx context.Context) (found []graph.Fault, err error) {
	there, states := map[string]index{}, map[string]string{}
	err = s.read(ctx, "read indexes", readIndexes, nil, func(r row) {
		constraint, _ := r[4].(bool)
		there[r.str(0)] = index{r.str(1), sorted(asStrings(r[2])), strings.Join(asStrings(r[3]), ", "), constraint}
		states[r.str(0)] = r.str(5)
	})
	if err != nil {
		return nil, err
	}
	for _, text := range schema() {
		statement := strings.Join(strings.Fields(text), " ")
		statement = statement[max(0, strings.Index(statement, "create ")):]
		name, want, ok := made(statement)
		if !ok {
			continue
		}
		drop := "drop index " + name + "; "
		if there[name].constraint {
			drop = "drop constraint " + name + "; "
		}
		switch have, ok := there[name]; {
		case !ok:
			found = append(found, fault.Index.By(name, statement))
		case have != want:
			found = append(found, fault.Index.By(name, drop+statement))
		case states[name] != "ONLINE":
			found = append(found, fault.Offline.By(name, drop+statement))
		}
	}
	return found, nil
}
