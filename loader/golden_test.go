package loader_test

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/loader/article"
	"parley/loader/extract"
)

var update = flag.Bool("update", false, "write the golden files anew; look at what changed before keeping it")

// TestSamples compares what is extracted from each file of samples with a golden file: the
// objects of `parley extract --json`, one a line, each above the sentences that say so.
func TestSamples(t *testing.T) {
	samples, err := filepath.Glob("../samples/*")
	if err != nil || len(samples) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	for _, path := range samples {
		name := filepath.Base(path)
		if name == "README.md" {
			continue
		}
		t.Run(name, func(t *testing.T) {
			got := extracted(t, path)
			golden := filepath.Join("testdata", "golden", name+".txt")
			if *update {
				if err := os.MkdirAll(filepath.Dir(golden), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatalf("%v (go test ./loader -run TestSamples -update writes it)", err)
			}
			if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func extracted(t *testing.T, path string) string {
	t.Helper()
	r, err := article.Open([]string{path}, nil, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	var b strings.Builder
	for {
		rec, err := r.Next()
		if errors.Is(err, io.EOF) {
			return b.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		writeGolden(t, &b, extract.Extract(rec.Article))
	}
}

func writeGolden(t *testing.T, b *strings.Builder, x graph.Extraction) {
	t.Helper()
	text := []rune(x.Article.Text)
	object := func(what string, v any, evidence []graph.Span) {
		line, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(b, "%s %s\n", what, line)
		for _, s := range evidence {
			fmt.Fprintf(b, "    %q\n", string(text[s.Start:s.End]))
		}
	}
	fmt.Fprintf(b, "article %s\n", x.Article.ID)
	for _, e := range x.Entities {
		object("entity", e, e.Mentions)
	}
	for _, p := range x.Positions {
		object("position", p, p.Evidence)
	}
	for _, m := range x.Meetings {
		object("meeting", m, m.Evidence)
	}
	for _, s := range x.Statements {
		object("statement", s, s.Evidence)
	}
	for _, r := range x.Relations {
		object("relation", r, r.Evidence)
	}
	for _, n := range x.Notices {
		fmt.Fprintf(b, "notice %s\n", n)
	}
}

// TestDeterministic wants the same output of the same text again and again, and from many
// goroutines at once.
func TestDeterministic(t *testing.T) {
	text := strings.Join([]string{
		"LUND AND DEMIR MEET IN ANKARA", "",
		"ANKARA, May 3 (Levant Dispatch) - Norwegian Foreign Minister Kari Lund met Turkish President Ahmet Demir. Turner Holdings and Tollund Bank signed.",
		"Lund said Moscow's proposals, the Kivu Reconstruction Authority (KRA) and Zivoni were of no concern to Demir.",
	}, "\n")
	a := graph.Article{Text: text, Language: "en", Published: "2010-05-03"}
	want := extract.Extract(a)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 5 {
				if diff := cmp.Diff(want, extract.Extract(a)); diff != "" {
					t.Errorf("another output (-first +this):\n%s", diff)
					return
				}
			}
		})
	}
	wg.Wait()
}
