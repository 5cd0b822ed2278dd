package extract_test

import (
	"bufio"
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	diff "github.com/google/go-cmp/cmp"

	"parley/graph"
)

// TestFacts compares what is extracted from samples with what their articles say, as somebody
// read it: testdata/facts.txt was written by hand, and nothing but reading the articles changes it.
func TestFacts(t *testing.T) {
	extracted := map[string]graph.Extraction{}
	for _, x := range samples(t) {
		extracted[x.Article.ID] = x
	}
	for _, want := range readFacts(t, "testdata/facts.txt") {
		t.Run(want.article, func(t *testing.T) {
			x, ok := extracted[want.article]
			if !ok {
				t.Fatal("no such sample")
			}
			if d := diff.Diff(want.meetings, meetingFacts(x)); d != "" {
				t.Errorf("meetings (-want +got):\n%s", d)
			}
			if d := diff.Diff(want.says, sayings(x, want.says)); d != "" {
				t.Errorf("statements (-want +got):\n%s", d)
			}
		})
	}
}

// facts are what one article says: its meetings, each with those who take part below it, and
// the beginnings of its statements.
type facts struct {
	article        string
	meetings, says []string
}

func readFacts(t *testing.T, path string) []facts {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var list []facts
	for lines := bufio.NewScanner(f); lines.Scan(); {
		line := lines.Text()
		what, rest, _ := strings.Cut(line, " ")
		if what == "article" {
			list = append(list, facts{article: rest, meetings: []string{}, says: []string{}})
			continue
		}
		if line == "" || what == "#" {
			continue
		}
		last := &list[len(list)-1]
		switch what {
		case "meeting":
			last.meetings = append(last.meetings, rest)
		case "says":
			last.says = append(last.says, rest)
		case "": // one who takes part
			last.meetings[len(last.meetings)-1] += "\n" + strings.TrimSpace(line)
		default:
			t.Fatalf("%s: what is %q?", path, line)
		}
	}
	for i := range list {
		for k, m := range list[i].meetings {
			lines := strings.Split(m, "\n")
			slices.Sort(lines[1:])
			list[i].meetings[k] = strings.Join(lines, "\n")
		}
		slices.Sort(list[i].meetings)
	}
	return list
}

// meetingFacts writes the meetings of an extraction as facts.txt has them.
func meetingFacts(x graph.Extraction) []string {
	name := map[graph.Nullable]string{"": "-"}
	for _, e := range x.Entities {
		name[graph.Nullable(e.ID)] = e.Name
	}
	out := []string{}
	for _, m := range x.Meetings {
		var lines []string
		for _, p := range m.Participants {
			line := fmt.Sprintf("%s, %s", name[graph.Nullable(p.Entity)], p.Role)
			if p.For != "" {
				line += " for " + name[p.For]
			}
			lines = append(lines, line)
		}
		slices.Sort(lines)
		first := fmt.Sprintf("%s %s %s %s", m.Kind, m.Status, cmp.Or(string(m.Date), "-"), name[m.Place])
		out = append(out, strings.Join(append([]string{first}, lines...), "\n"))
	}
	slices.Sort(out)
	return out
}

// sayings writes the statements of an extraction as facts.txt has them: as far as it has them.
func sayings(x graph.Extraction, want []string) []string {
	name := map[string]string{}
	for _, e := range x.Entities {
		name[e.ID] = e.Name
	}
	out := []string{}
	for i, s := range x.Statements {
		line := name[s.Speaker] + ": " + strings.Join(strings.Fields(s.Text), " ")
		if i < len(want) && strings.HasPrefix(line, want[i]) {
			line = want[i]
		}
		out = append(out, line)
	}
	return out
}
