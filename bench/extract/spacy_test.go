package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley/graph"
)

// python writes a program that stands for a Python with spaCy: it says that it is there, and
// answers each line it is sent with the same names.
func python(t *testing.T, answer string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "python")
	script := "#!/bin/sh\necho '{\"seconds\": 0, \"names\": []}'\nwhile read -r line; do printf '%s\\n' \"$line\" >>" + path + ".asked; echo '" + answer + "'; done\n"
	if err := os.WriteFile(path, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestMeasureBesideSpacy(t *testing.T) {
	var out strings.Builder
	// Of five names one is right, by the mapping that takes peoples for places.
	peer := python(t, `{"seconds": 2, "names": [[[0, 4, "NORP"], [5, 9, "DATE"]]]}`)
	if err := measure("testdata", peer, &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"missed 0; spaCy F1 33.3\n", "; spaCy 7: "} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}

func TestMeasureWhereSpacyDoesNotStart(t *testing.T) {
	var out, log strings.Builder
	if err := measure("testdata", "false", &out, &log); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(log.String(), "without spaCy: ") || !strings.Contains(out.String(), "words a second") {
		t.Errorf("log %q, output\n%s", &log, &out)
	}
}

func TestMeasureWhereSpacyAnswersForOthers(t *testing.T) {
	err := measure("testdata", python(t, `{"seconds": 2, "names": []}`), io.Discard, io.Discard)
	if err == nil || !strings.Contains(err.Error(), "0 articles of 1") {
		t.Errorf("got %v", err)
	}
}

func TestSpacyReadsLinesThatAreJoined(t *testing.T) {
	path := python(t, `{"seconds": 1, "names": [[]]}`)
	s, err := startSpacy(path, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	a := []annotated{{words: 4}}
	a[0].Text = "Kari\nLund\n\nOslo"
	for _, wrapped := range []bool{true, false} {
		if _, err := s.names(a, wrapped); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.stop(); err != nil {
		t.Error(err)
	}
	asked, err := os.ReadFile(path + ".asked")
	want := `["Kari Lund\n\nOslo"]` + "\n" + `["Kari\nLund\n\nOslo"]` + "\n"
	if err != nil || string(asked) != want {
		t.Errorf("asked %q (%v), want %q", asked, err, want)
	}
	if s.words != 8 || s.seconds != 2 {
		t.Errorf("%d words in %v s", s.words, s.seconds)
	}
}

func TestSpeedCountsEachReading(t *testing.T) {
	var s speed
	s.extract(graph.Article{Text: "Kari Lund left Oslo."}, 4)
	if s.words != again*4 || s.stages[0] != "sentences" || s.of["names"] <= 0 {
		t.Errorf("%d words, stages %v", s.words, s.stages)
	}
}

func TestSpeedPrint(t *testing.T) {
	s := speed{words: 1000, took: 2 * time.Second, stages: []string{"names", "dates"}, of: map[string]time.Duration{"names": 3, "dates": 1}}
	var out strings.Builder
	s.print(&out, &spacy{words: 100, seconds: 1})
	want := "speed, one core, everything on: 500 words a second of processor time; spaCy 100: 5 times as many\n" +
		"  names                       75.0 %\n  dates                       25.0 %\n"
	if out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
}
