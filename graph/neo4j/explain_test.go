package neo4j_test

import (
	"context"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"

	"parley/graph/neo4j"
	"parley/graph/neo4j/neo4jtest"
)

// scans are the steps of a plan that look at all nodes or relations of some sort.
var scans = regexp.MustCompile(`\b(AllNodesScan|NodeByLabelScan|UnionNodeByLabelsScan|IntersectionNodeByLabelsScan|NodeIndexScan|\w*AllRelationshipsScan|\w*RelationshipTypesScan|\w*RelationshipTypeScan|\w*RelationshipIndexScan)\b`)

// mayScan are the statements that list or count all relations, or all relations of a type, those that delete all, and
// those that look through all for faults.
func mayScan(name string) bool {
	return strings.HasPrefix(name, "fault: ") || strings.HasPrefix(name, "list_all_relations") || strings.HasPrefix(name, "count_all_relations") || strings.HasPrefix(name, "wipe") || name == "schema_fill" || name == "schema_plain"
}

// walks are the statements that walk through an index and stop at the end of a page; a step that sorts would read all
// of it first.
var (
	walks = []string{"list_pairs ", "versions"}
	sorts = regexp.MustCompile(`\+(Sort|Top) `)
)

// Every statement looks for what it needs in an index, whatever the server's statistics say: those of indexes are
// sampled in the background, at times of its own. Plans are looked at where they say that indexes hold nothing, and where
// they are true.
func TestStatementsAreIndexed(t *testing.T) {
	config := neo4jtest.Config(t)
	if err := neo4jtest.Raze(t.Context(), config); err != nil { // for statistics go with their indexes
		t.Fatal(err)
	}
	l := newLoad(neo4jtest.OpenStore(t))
	session := driverSession(t)
	l.batch(t, 1)
	sessions := []driver.SessionWithContext{session, driverSession(t)}
	checkPlans(t, sessions, "with one article")
	l.batch(t, 20)
	call(t, session, "call db.prepareForReplanning()")
	checkPlans(t, sessions, "that was sampled")
}

// checkPlans fails the test for each statement that is not planned as it should be. A plan takes the server a tenth of a
// second or more of one processor, so that each session asks for a part of them.
func checkPlans(t *testing.T, sessions []driver.SessionWithContext, database string) {
	t.Helper()
	texts := textsByName()
	names := slices.Sorted(maps.Keys(texts))
	faults := make([]string, len(names))
	var group sync.WaitGroup
	for n, session := range sessions {
		group.Go(func() {
			for i := n; i < len(names); i += len(sessions) {
				faults[i] = planFault(t, session, names[i], texts[names[i]])
			}
		})
	}
	group.Wait()
	for i, fault := range faults {
		if fault != "" {
			t.Errorf("%s, in a database %s: %s", names[i], database, fault)
		}
	}
	t.Logf("%d texts planned in a database %s", len(texts), database)
}

func call(t *testing.T, session driver.SessionWithContext, text string) {
	t.Helper()
	result, err := session.Run(t.Context(), text, nil)
	if err == nil {
		_, err = result.Consume(t.Context())
	}
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
}

// textsByName are the store's statements, each text under the first of its names.
func textsByName() map[string]string {
	statements, seen := neo4j.Statements(), map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(statements)) {
		if text := statements[name]; seen[text] {
			delete(statements, name)
		} else {
			seen[text] = true
		}
	}
	return statements
}

// planFault says what is wrong with the plan that the server makes for a statement.
func planFault(t *testing.T, session driver.SessionWithContext, name, text string) string {
	t.Helper()
	// Anew, or it could be a plan made before; what others had planned the server keeps.
	result, err := session.Run(t.Context(), "cypher replan=force explain "+text, nil)
	if err != nil {
		return err.Error() + "\n" + text
	}
	summary, err := result.Consume(t.Context())
	if err != nil {
		return err.Error() + "\n" + text
	}
	plan, _ := summary.Plan().Arguments()["string-representation"].(string)
	if found := scans.FindString(plan); found != "" && !mayScan(name) {
		return found + " in the plan\n" + text + "\n" + plan
	}
	if starts := 1 + strings.Count(text, "union") + strings.Count(text, "collect("); strings.HasPrefix(name, "fault: ") && len(scans.FindAllString(plan, -1)) > starts {
		return "it looks through all of something for each of something else\n" + text + "\n" + plan
	}
	// What hubs yield in order is merged by a last sort; of several hubs the one with the least may have been chosen by another.
	listed := strings.HasPrefix(name, "list_nodes") &&
		(strings.Count(plan, "+Union ") > strings.Count(text, "union all") || len(sorts.FindAllString(plan, -1)) > 1+strings.Count(text, "limit 1\n"))
	if listed || slices.Contains(walks, name) && sorts.MatchString(plan) {
		return "the walk is not in the order of an index\n" + text + "\n" + plan
	}
	for _, n := range summary.Notifications() {
		if n.Code() != "Neo.ClientNotification.Statement.ParameterNotProvided" { // a statement can be explained without
			return n.Code() + ": " + n.Description() + "\n" + text
		}
	}
	return ""
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

var seek = regexp.MustCompile(`\bmatch \((\w+):(\w+)[^)]*\)( return count\()?`)

// Each pattern that begins at a label names its index: without a hint the plan would hang on the statistics of the
// day, and a plan of today's test say nothing about tomorrow's.
func TestStatementsNameIndexes(t *testing.T) {
	for name, text := range textsByName() {
		for _, m := range seek.FindAllStringSubmatch(text, -1) {
			counted := m[3] != "" || m[2] == "Parley" // the server keeps how many bear a label, and one node is Parley
			if !counted && !mayScan(name) && !strings.Contains(text, "using index seek "+m[1]+":") {
				t.Errorf("%s: no hint for %s\n%s", name, m[1], text)
			}
		}
	}
}
