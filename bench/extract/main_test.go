package main

import (
	"io"
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
		"  meeting              P 100.0  R 100.0  F1 100.0", "right 1, wrong 1, missed 0", "facts by confidence", "1  position wrong or made up\n", "title before name", "words a second", "  names ",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}

func TestMeasureWithoutCorpora(t *testing.T) {
	err := measure(t.TempDir(), "", io.Discard, io.Discard)
	if err == nil || !strings.Contains(err.Error(), "CORPORA=DIR") || strings.Contains(err.Error(), "\n") {
		t.Errorf("got %v, want one line that says what to give", err)
	}
}
