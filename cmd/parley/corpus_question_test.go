package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// question is a file with a query.
type question struct{ path, text string }

func (q question) golden() string { return strings.TrimSuffix(q.path, ".graphql") + ".json" }

func (q question) name() string { return strings.TrimSuffix(filepath.Base(q.path), ".graphql") }

// refused says that the question is there for its errors.
func (q question) refused() bool { return strings.Contains(q.name(), "refused") }

// questionsIn are those in some folders, in order of name.
func questionsIn(t *testing.T, folders ...string) []question {
	t.Helper()
	var out []question
	for _, folder := range folders {
		paths, err := filepath.Glob(filepath.Join(folder, "*.graphql"))
		if err != nil || len(paths) == 0 {
			t.Fatalf("no questions in %s: %v", folder, err)
		}
		for _, path := range paths {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, question{path, string(text)})
		}
	}
	return out
}

// variable is a line "# name = file path": a variable of the query is what stands in the golden answer
// of another question.
var variable = regexp.MustCompile(`(?m)^# (\w+) = (\S+) (\S+)$`)

func (q question) variables(t *testing.T) map[string]any {
	t.Helper()
	out := map[string]any{}
	for _, m := range variable.FindAllStringSubmatch(q.text, -1) {
		text, err := os.ReadFile(filepath.Join(filepath.Dir(q.path), m[2]))
		if err != nil {
			t.Fatal(err)
		}
		var answer struct{ Data any }
		if err := json.Unmarshal(text, &answer); err != nil {
			t.Fatal(err)
		}
		at := answer.Data
		for _, step := range strings.Split(m[3], ".") {
			switch v := at.(type) {
			case map[string]any:
				at = v[step]
			case []any:
				if i, err := strconv.Atoi(step); err == nil && i < len(v) {
					at = v[i]
				}
			}
		}
		if _, ok := at.(string); !ok {
			t.Fatalf("%s: no text at %s of %s", q.path, m[3], m[2])
		}
		out[m[1]] = at
	}
	return out
}
