package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"parley/graph"
	"parley/graph/neo4j"
	"parley/graph/neo4j/neo4jtest"
	"parley/graph/property"
)

const cypherPage = "../../docs/cypher.md"

// TestCypherPage asks the questions of the page of the samples, in read mode: of the program's own Neo4j, and of those that
// cypher-shell and neo4j-admin filled with what the embedded store exports.
func TestCypherPage(t *testing.T) {
	t.Run("own", func(t *testing.T) {
		c := neo4jtest.Config(t)
		lookup := env(pairs(variables(c))...)
		if status, _, errs := run(t, lookup, "", "load", "../../samples"); status != statusDone {
			t.Fatalf("load: status %d: %s", status, errs)
		}
		testCypherPage(t, c, *update)
	})
	t.Run("exported", func(t *testing.T) {
		c := neo4jtest.Config(t)
		if err := neo4jtest.Raze(t.Context(), c); err != nil {
			t.Fatal(err)
		}
		lookup := withSamples(t)
		status, script, errs := run(t, lookup, "", "export", "--format", "cypher")
		if status != statusDone {
			t.Fatalf("export: status %d: %s", status, errs)
		}
		if out, err := neo4jtest.Shell(t, c, script); err != nil {
			t.Fatalf("cypher-shell: %v: %s", err, out)
		}
		testCypherPage(t, c, false)
	})
	t.Run("imported", func(t *testing.T) {
		dir := t.TempDir()
		if status, _, errs := run(t, withSamples(t), "", "export", "--format", "csv", "--neo4j", "-o", dir); status != statusDone {
			t.Fatalf("export: status %d: %s", status, errs)
		}
		testCypherPage(t, neo4jtest.Import(t, dir), false)
	})
}

// withSamples are the settings of an embedded store that has them.
func withSamples(t *testing.T) func(string) (string, bool) {
	t.Helper()
	lookup := env(pairs(embedded(t).variables)...)
	if status, _, errs := run(t, lookup, "", "load", "../../samples"); status != statusDone {
		t.Fatalf("load: status %d: %s", status, errs)
	}
	return lookup
}

// readOnly is a session that cannot write.
func readOnly(t *testing.T, c neo4j.Config) driver.SessionWithContext {
	t.Helper()
	d, err := driver.NewDriverWithContext(c.URI, driver.BasicAuth(c.Username, c.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	session := d.NewSession(t.Context(), driver.SessionConfig{AccessMode: driver.AccessModeRead})
	t.Cleanup(func() {
		if err := errors.Join(session.Close(context.Background()), d.Close(context.Background())); err != nil {
			t.Error(err)
		}
	})
	return session
}

func testCypherPage(t *testing.T, c neo4j.Config, update bool) {
	session := readOnly(t, c)
	asked := answersOf(t, cypherPage, "cypher", "text", update, func(question string) string {
		for _, own := range []string{"Claim", "Profile", "Pair", "Log", "Version", "PARTY_TO"} {
			if strings.Contains(question, own) {
				t.Errorf("it names %s, which is the program's own:\n%s", own, question)
			}
		}
		got := answer(t, session, strings.TrimSuffix(question, ";\n"))
		if strings.Count(got, "\n") < 2 {
			t.Errorf("nothing answers\n%s", question)
		}
		return got
	})
	if asked < 10 {
		t.Errorf("the page asks %d questions", asked)
	}
}

// TestCypherFindsConflicts asks the page's question where articles differ of some that differ in where, when and whether
// a meeting was held, and of some that do not.
func TestCypherFindsConflicts(t *testing.T) {
	c := neo4jtest.Config(t)
	lookup := env(pairs(variables(c))...)
	const who = "Russian Deputy Foreign Minister Igor Safonov and U.S. Assistant Secretary of State Laura Whitcombe "
	articles := ""
	for id, text := range map[string]string{
		"geneva":   who + "met in Geneva on 14 May 2026, officials said.",
		"lausanne": who + "met in Lausanne on 14 May 2026, officials said.",
		"later":    who + "met in Geneva on 16 May 2026, officials said.",
		"again":    who + "met in Vienna on 3 March 2026, officials said.",
		"other":    "Kenyan President Daniel Mwangi and Ugandan President Grace Namubiru met in Nairobi on 14 May 2026, officials said.",
	} {
		articles += fmt.Sprintf("{%q: %q, %q: %q, %q: %q}\n", "id", id, "published", "2026-05-20", "text", text)
	}
	if status, _, errs := run(t, lookup, articles, "load", "--format", "jsonl", "-"); status != statusDone {
		t.Fatalf("load: status %d: %s", status, errs)
	}
	page, err := os.ReadFile(cypherPage)
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(page), "## 10. ")
	_, question, _ := strings.Cut(section, "```cypher\n")
	question, _, _ = strings.Cut(question, ";\n```")
	session := readOnly(t, c)
	lines := strings.Split(strings.TrimSpace(answer(t, session, question)), "\n")
	if len(lines) != 4 { // the three of May, each with each
		t.Errorf("it finds\n%s", strings.Join(lines, "\n"))
	}
	for _, line := range lines[1:] {
		if !strings.HasPrefix(line, "one meeting? | HELD: Talks: Russia and United States, ") || strings.Contains(line, "Vienna") || strings.Count(line, "officials said.") != 2 {
			t.Errorf("it finds %s", line)
		}
	}
}

// answer is the names of the columns, then a line a row.
func answer(t *testing.T, session driver.SessionWithContext, question string) string {
	t.Helper()
	result, err := session.Run(t.Context(), question, nil)
	if err != nil {
		t.Fatalf("%s\n%v", question, err)
	}
	names, err := result.Keys()
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(names, " | ") + "\n"
	records, err := result.Collect(t.Context())
	if err != nil {
		t.Fatalf("%s\n%v", question, err)
	}
	for _, r := range records {
		row := make([]string, len(r.Values))
		for i, v := range r.Values {
			switch v := v.(type) {
			case nil:
			case []any:
				row[i] = strings.Trim(strings.Join(strings.Split(fmt.Sprintf("%q", v), `" "`), ", "), `[]"`)
			default:
				row[i] = fmt.Sprint(v)
			}
		}
		text += strings.TrimRight(strings.Join(row, " | "), " ") + "\n"
	}
	return text
}

// TestCypherPageIsComplete wants each label, type and property on the page, and each label and type in the style.
func TestCypherPageIsComplete(t *testing.T) {
	page, err := os.ReadFile(cypherPage)
	if err != nil {
		t.Fatal(err)
	}
	style, err := os.ReadFile("../../docs/parley.grass")
	if err != nil {
		t.Fatal(err)
	}
	listed := func(name, what string) {
		t.Helper()
		if !strings.Contains(string(page), "| `"+name+"` | "+what) {
			t.Errorf("the page does not say of %s: %s", name, what)
		}
	}
	styled := func(name string) {
		t.Helper()
		if !strings.Contains(string(style), "\n"+name+" {\n") {
			t.Errorf("the style has no rule of %s", name)
		}
	}
	for _, k := range append(graph.EntityKinds, graph.KindStatement, graph.KindArticle) {
		listed(k.Labels()[0], "")
		styled("node." + k.Labels()[0])
	}
	for _, r := range append(graph.LegalRelations, graph.LegalRelation{Type: property.CopyOf}, graph.LegalRelation{Type: "MET"}) {
		if r.Type != "MET" && !strings.Contains(string(page), "`"+string(r.Type)+"`") {
			t.Errorf("the page does not name %s", r.Type)
		}
		styled("relationship." + string(r.Type))
	}
	every(property.OfNode, listed)
	every(property.OfArticle, listed)
	every(property.OfRelation, listed)
}

// every hands do the properties that have a line of their own.
func every[T any](list []property.Property[T], do func(name, what string)) {
	for _, p := range list {
		if p.What != "" {
			do(p.Name, p.What)
		}
	}
}
