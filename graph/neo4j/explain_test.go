package neo4j_test

import (
	"context"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"

	"parley/graph/neo4j"
	"parley/graph/neo4j/neo4jtest"
)

// scans are the steps of a plan that look at all nodes or relations of some sort.
var scans = regexp.MustCompile(`\b(AllNodesScan|NodeByLabelScan|UnionNodeByLabelsScan|IntersectionNodeByLabelsScan|NodeIndexScan|\w*AllRelationshipsScan|\w*RelationshipTypesScan|\w*RelationshipTypeScan|\w*RelationshipIndexScan)\b`)

// mayScan are the statements that list or count all relations, or all relations of a type.
func mayScan(name string) bool {
	return strings.HasPrefix(name, "list_all_relations") || strings.HasPrefix(name, "count_all_relations")
}

// Every statement is planned, and looks for what it needs in an index.
func TestStatementsAreIndexed(t *testing.T) {
	newLoad(neo4jtest.OpenStore(t)).batch(t, 20) // so that the server knows every label and property
	session := driverSession(t)
	statements := neo4j.Statements()
	texts := map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(statements)) {
		if texts[statements[name]] == "" {
			texts[statements[name]] = name
		}
	}
	t.Logf("%d statements, %d texts", len(statements), len(texts))
	for text, name := range texts {
		result, err := session.Run(t.Context(), "explain "+text, nil)
		if err != nil {
			t.Errorf("%s: %v\n%s", name, err, text)
			continue
		}
		summary, err := result.Consume(t.Context())
		if err != nil {
			t.Errorf("%s: %v\n%s", name, err, text)
			continue
		}
		plan, _ := summary.Plan().Arguments()["string-representation"].(string)
		if found := scans.FindString(plan); found != "" && !mayScan(name) {
			t.Errorf("%s: %s in the plan\n%s\n%s", name, found, text, plan)
		}
		if strings.HasPrefix(name, "list_nodes") && strings.Contains(plan, "+Union ") {
			t.Errorf("%s: the walk is not in the order of an index\n%s\n%s", name, text, plan)
		}
		for _, n := range summary.Notifications() {
			if n.Code() == "Neo.ClientNotification.Statement.ParameterNotProvided" {
				continue // a statement can be explained without
			}
			t.Errorf("%s: %s: %s\n%s", name, n.Code(), n.Description(), text)
		}
	}
}

// driverSession is a session of the driver's own; unknown names are no matter, for a small graph does not use them all.
func driverSession(t *testing.T) driver.SessionWithContext {
	t.Helper()
	c := neo4jtest.Server(t)
	auth := driver.NoAuth()
	if c.Username != "" {
		auth = driver.BasicAuth(c.Username, c.Password, "")
	}
	d, err := driver.NewDriverWithContext(c.URI, auth)
	if err != nil {
		t.Fatal(err)
	}
	session := d.NewSession(t.Context(), driver.SessionConfig{
		NotificationsDisabledCategories: notifications.DisableCategories(notifications.Unrecognized),
	})
	t.Cleanup(func() {
		_ = session.Close(context.Background())
		_ = d.Close(context.Background())
	})
	return session
}
