package article_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"parley/loader/article"
)

// fuzzFormat reads any bytes in a format: what comes out is a sound article or a rejection, never
// a failure, and a file cannot give more records than it has lines.
func fuzzFormat(f *testing.F, format article.Format, pattern string, seeds ...string) {
	samples, err := filepath.Glob(filepath.Join("..", "..", "samples", pattern))
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range samples {
		b, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b))
	}
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		r, err := article.Open([]string{article.Stdin}, strings.NewReader(in), article.Options{Format: format, MaxBytes: 1 << 16})
		if err != nil {
			t.Fatal(err)
		}
		for n := 0; ; n++ {
			rec, err := r.Next()
			var reject *article.RejectError
			switch {
			case err == io.EOF:
				return
			case n > strings.Count(in, "\n")+1:
				t.Fatal("more records than lines")
			case errors.As(err, &reject):
				if reject.Reason == "" || !utf8.ValidString(reject.Reason) || !utf8.ValidString(reject.Raw) {
					t.Fatalf("reason %q, raw %q", reject.Reason, reject.Raw)
				}
			case err != nil:
				t.Fatal(err)
			default:
				if rec.ID == "" || strings.TrimSpace(rec.Text) == "" || !utf8.ValidString(rec.Text) || strings.ContainsRune(rec.Text, 0) {
					t.Fatalf("unsound: %+v", rec)
				}
			}
		}
	})
}

func FuzzText(f *testing.F) { fuzzFormat(f, article.Text, "*.txt", "Head\nBody.", "\ufeff", "a\x00") }

func FuzzMarkdown(f *testing.F) {
	fuzzFormat(f, article.Markdown, "*.md", "---\nid: a\n---\n# H\n**b** [l](u) <!-- c -->", "---\n- a\n---\n", "---\nid: &a [*a]\n---\nx", "---\nid: !!binary x\n---\nx")
}

func FuzzLines(f *testing.F) {
	fuzzFormat(f, article.JSONLines, "*.jsonl", `{"text":"x"}`, "{\n", `{"text":1}`, `{"text":"\ud800"}`)
}

func FuzzClaims(f *testing.F) {
	fuzzFormat(f, article.Claims, "*.claims", `{"article":{"text":"x"},"entities":[{"mentions":[{"start":0,"end":1}]}],"meetings":[{"participants":[{}]}]}`)
}

func FuzzAuto(f *testing.F) { fuzzFormat(f, article.Auto, "*", "{", "---\n", "<html>", "x") }
