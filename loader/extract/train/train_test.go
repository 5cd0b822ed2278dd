package main

import (
	"bytes"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/loader/extract"
	"parley/loader/extract/crf"
	"parley/loader/extract/syntax"
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

// quickly makes learning fast for a test, and no good.
func quickly(t *testing.T) {
	names, capitals, grammar := forNames, forCase, forSyntax
	t.Cleanup(func() { forNames, forCase, forSyntax = names, capitals, grammar })
	forNames.Epochs, forNames.Orders = 1, 1
	forCase.Epochs, forCase.Orders = 1, 2
	forSyntax.Epochs, forSyntax.Again, forSyntax.TagEpochs = 2, 2, 2
	forSyntax.Least = 0
}

// corpora is testdata with treebanks, each of one sentence of its own.
func corpora(t *testing.T) string {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata")); err != nil {
		t.Fatal(err)
	}
	for name, sentence := range map[string]string{
		"ewt": "1\tAda\t_\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\trests\t_\tVERB\tVBZ\t_\t0\troot\t_\t_\n\n",
		"gum": "1\tSee\t_\tVERB\tVB\t_\t0\troot\t_\t_\n2\tBo\t_\tPROPN\tNNP\t_\t1\tobj\t_\t_\n\n",
	} {
		folder := filepath.Join(dir, "treebanks", name)
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
		for _, part := range []string{"train", "dev"} {
			if err := os.WriteFile(filepath.Join(folder, part+".conllu"), []byte(strings.Repeat(sentence, 30)), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	return dir
}

// learned runs the command and returns the files that it writes.
func learned(t *testing.T, dir, out, what string) map[string][]byte {
	t.Helper()
	if err := os.MkdirAll(filepath.Join(out, filepath.Dir(syntaxFile)), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := run(dir, filepath.Join(dir, "labels.jsonl"), out, what); err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, name := range []string{caseFile, namesFile, syntaxFile} {
		data, err := os.ReadFile(filepath.Join(out, name))
		if err == nil {
			files[name] = data
		} else if !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
	}
	return files
}

// TestRun learns all models at once, and wants the same bytes of each when they are learned one
// by one.
func TestRun(t *testing.T) {
	quickly(t)
	dir := corpora(t)
	all := learned(t, dir, t.TempDir(), "all")
	for _, c := range []struct {
		file   string
		labels int
	}{{caseFile, extract.CaseLabels}, {namesFile, int(extract.NameLabels)}} {
		if m, err := crf.Read(all[c.file]); err != nil || m.Labels() != c.labels {
			t.Errorf("%s: no model of %d labels: %v", c.file, c.labels, err)
		}
	}
	m, err := syntax.Read(all[syntaxFile])
	if err != nil {
		t.Fatal(err)
	}
	for words, want := range map[string]string{"Ada rests": "PROPN|NNP nsubj root", "See Bo": "VERB|VB root obj"} { // one of each treebank
		tree := syntax.NewReader(m).Read(strings.Fields(words))
		if got := tree.Tag(0) + " " + tree.Relation(0) + " " + tree.Relation(1); got != want {
			t.Errorf("%s: got %s, want %s", words, got, want)
		}
	}
	out := t.TempDir()
	one := map[string][]byte{}
	for n, what := range []string{"syntax", "case", "names"} {
		if one = learned(t, dir, out, what); len(one) != n+1 {
			t.Errorf("%d files after %s, want %d", len(one), what, n+1)
		}
	}
	for file, data := range all {
		if !bytes.Equal(data, one[file]) {
			t.Errorf("%s: the same texts gave other bytes", file)
		}
	}
}

// TestAttachment counts a tag, a head and a relation that are not as known.
func TestAttachment(t *testing.T) {
	words := strings.Fields("Talks failed .")
	known := syntax.Sentence{Words: words}
	tree := syntax.NewReader(syntax.English()).Read(words)
	for i := range words {
		known.Tags = append(known.Tags, tree.Tag(i))
		known.Heads = append(known.Heads, tree.Head(i))
		known.Relations = append(known.Relations, tree.Relation(i))
	}
	for n, want := range []string{"UPOS 100.0, UAS 100.0, LAS 100.0", "UPOS 66.7, UAS 100.0, LAS 100.0", "UPOS 66.7, UAS 100.0, LAS 66.7", "UPOS 66.7, UAS 66.7, LAS 33.3"} {
		switch n {
		case 1:
			known.Tags[0] = "X|FW"
		case 2:
			known.Relations[0] = "dep"
		case 3:
			known.Heads[2] = 0
		}
		if got := attachment(syntax.English(), []syntax.Sentence{known}); got != want {
			t.Errorf("%d faults: got %s, want %s", n, got, want)
		}
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
