package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestMeasure runs the benchmark on a folder that has some of the corpora, of one made-up
// article each.
func TestMeasure(t *testing.T) {
	var out strings.Builder
	if err := measure("testdata", "", &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"dwie: not there\n", "ieer, 1 articles\n", "  PER                  P 100.0  R 100.0  F1 100.0", "meetings train: not there\n",
		"  meeting              P 100.0  R 100.0  F1 100.0", "right 1, wrong 1, missed 0", "facts by confidence", "1  name: none, taken for ORG\n", "1  position made up\n", "title before name", "words a second", "  names ",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}

// TestMeasurePairs runs it on a made-up article in which things are said to belong together.
func TestMeasurePairs(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "dwie"), 0o700); err != nil {
		t.Fatal(err)
	}
	article := `{"id": "one", "text": "President Kari Lund of Norway spoke in Oslo.", "entities": [
		{"start": 10, "end": 19, "type": "person", "concept": 1}, {"start": 23, "end": 29, "type": "gpe0", "concept": 2},
		{"start": 39, "end": 43, "type": "gpe2", "concept": 3}],
		"relations": [{"type": "head_of_state", "head": 1, "tail": 2}, {"type": "in0", "head": 3, "tail": 2}]}`
	if err := os.WriteFile(filepath.Join(dir, "dwie", "dev.jsonl"), []byte(strings.ReplaceAll(article, "\n", " ")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := measure(dir, "", &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"  belongs              P 100.0  R 100.0", "  within               P 100.0  R 100.0", "dwie           relation"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}

func TestMeasureNamesTheLineThatIsBroken(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "ieer"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "ieer", "dev.jsonl"), []byte("{\"id\": \"one\"}\n\n{broken\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := measure(dir, "", io.Discard, io.Discard)
	if err == nil || !strings.Contains(err.Error(), "dev.jsonl:3: ") {
		t.Errorf("got %v, want the third line named", err)
	}
}

func TestMeasureWithoutCorpora(t *testing.T) {
	err := measure(t.TempDir(), "", io.Discard, io.Discard)
	if err == nil || !strings.Contains(err.Error(), "CORPORA=DIR") || strings.Contains(err.Error(), "\n") {
		t.Errorf("got %v, want one line that says what to give", err)
	}
}
