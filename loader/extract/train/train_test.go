package main

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/loader/extract"
	"parley/loader/extract/crf"
)

// TestFill wants the same slot to be the same name throughout a text, an adjective that of
// its state, and a label on each slot of a name and on nothing else.
func TestFill(t *testing.T) {
	const body = "{P} of {N} met {P2}.\n{p} left {T} on {D}, the {A} press said."
	got := fill(body, newcomer{rand.New(rand.NewPCG(1, 1)), map[string]string{
		"P": "Kari Lund", "p": "Lund", "P2": "Ida Berg", "N": "Denmark", "A": "Danish", "T": "the Green Party", "D": "Monday",
	}})
	want := "[PER Kari Lund] of [LOC Denmark] met [PER Ida Berg].| [PER Lund] left the [ORG Green Party] on Monday, the [MISC Danish] press said."
	if s := shown(got); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
}

// TestInvent looks at all invented texts: no slot is left open, each name is a span of its
// own that neither blanks nor marks begin or end, and each sentence is a line.
func TestInvent(t *testing.T) {
	texts := invent(3)
	labels := map[extract.NameLabel]int{}
	for _, x := range texts {
		if strings.ContainsAny(x.text, "{}#|") || len(x.names) < 5 {
			t.Errorf("%d names in %q", len(x.names), x.text)
		}
		if len(x.sentences) != 1+strings.Count(x.text, "\n") {
			t.Errorf("%d sentences in %q", len(x.sentences), x.text)
		}
		end := 0
		for _, n := range x.names {
			name := x.text[n.Start:n.End]
			if n.Start < end || name == "" || name != strings.TrimSpace(name) || strings.HasPrefix(name, "the ") || strings.ContainsAny(name, ",\n") {
				t.Errorf("name %q in %q", name, x.text)
			}
			labels[n.Label]++
			end = n.End
		}
	}
	for label, short := range shortLabel {
		if labels[label] < 50 {
			t.Errorf("%d names of kind %s", labels[label], short)
		}
	}
}

// TestInventTheSame wants the same texts each time, and fewer of them to be the first of more.
func TestInventTheSame(t *testing.T) {
	few, many := invent(1), invent(2)
	for i := range few {
		if few[i].text != many[i].text {
			t.Fatalf("%q is not %q", few[i].text, many[i].text)
		}
	}
}

// TestSlotsAreKnown wants each slot of the templates to be of a kind that names are made for.
func TestSlotsAreKnown(t *testing.T) {
	for _, m := range slot.FindAllStringSubmatch(templates, -1) {
		if kind := m[1]; !strings.Contains("PpCcMmLlKkNATtGSsOoRED", kind) {
			t.Errorf("no such slot: %s", m[0])
		}
	}
}

// TestLoud wants whole sentences in capitals, of the same bytes, and only those kept.
func TestLoud(t *testing.T) {
	x := text{text: "Kari Lund met Ana Núñez.\nShe left."}
	x.sentences = [][2]int{{0, 25}, {26, len(x.text)}}
	seen := map[string]bool{}
	random := rand.New(rand.NewPCG(1, 1))
	for range 200 {
		got, keep := x.loud(random)
		seen[got] = true
		if got == "" {
			continue
		}
		if first := strings.HasPrefix(got, "KARI"); first != keep(0, 4) || keep(0, len(got)) != (got == strings.ToUpper(got)) {
			t.Fatalf("%q: keeps other than its capitals", got)
		}
	}
	for _, want := range []string{"", "KARI LUND MET ANA NÚÑEZ.\nShe left.", "Kari Lund met Ana Núñez.\nSHE LEFT."} {
		if !seen[want] {
			t.Errorf("never %q", want)
		}
	}
}

// TestRun learns a model twice and wants the same bytes, of a model that can be read.
func TestRun(t *testing.T) {
	if testing.Short() {
		t.Skip("learns for some seconds")
	}
	var models [2][]byte
	for i := range models {
		out := t.TempDir()
		if err := run("testdata", "testdata/labels.jsonl", out, "case"); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(filepath.Join(out, caseFile))
		if err != nil {
			t.Fatal(err)
		}
		models[i] = data
		if files, err := os.ReadDir(out); err != nil || len(files) != 1 {
			t.Errorf("%d files written, error %v", len(files), err)
		}
	}
	if !bytes.Equal(models[0], models[1]) {
		t.Error("the same texts gave other bytes")
	}
	if m, err := crf.Read(models[0]); err != nil || m.Labels() != extract.CaseLabels {
		t.Errorf("no model of capitals: %v", err)
	}
}

// TestNamesAreLearnedTheSame learns names in one round from a few texts, twice.
func TestNamesAreLearnedTheSame(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", caseFile))
	if err != nil {
		t.Fatal(err)
	}
	capitals, err := crf.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	o := forNames
	o.Epochs = 1
	var models [2]bytes.Buffer
	for i := range models {
		texts, err := read("testdata", "testdata/labels.jsonl")
		if err != nil {
			t.Fatal(err)
		}
		if err := crf.Train(nameSequences(with(texts, 1), capitals), o).Write(&models[i]); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(models[0].Bytes(), models[1].Bytes()) {
		t.Error("the same texts gave other bytes")
	}
}

func TestRunRefuses(t *testing.T) {
	for _, c := range []struct{ dir, what, want string }{
		{"", "all", "-corpora names no folder"},
		{"testdata", "capitals", `not "capitals"`},
		{"testdata/no-such-folder", "all", "wikigold.conll"},
		{"testdata", "names", caseFile}, // which is learned first
	} {
		if err := run(c.dir, "", t.TempDir(), c.what); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q, %q: got %v, want %q", c.dir, c.what, err, c.want)
		}
	}
}
