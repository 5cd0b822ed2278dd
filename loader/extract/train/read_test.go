package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/loader/extract"
)

var shortLabel = map[extract.NameLabel]string{
	extract.PersonName: "PER", extract.BodyName: "ORG", extract.LandName: "LOC", extract.OtherName: "MISC",
}

// shown is a text as a line: its sentences parted by bars, and its names in brackets.
func shown(t text) string {
	var b strings.Builder
	at := 0
	for n, s := range t.sentences {
		if n > 0 {
			b.WriteString("| ")
		}
		at = s[0]
		for _, name := range t.names {
			if name.Start >= s[0] && name.End <= s[1] {
				b.WriteString(t.text[at:name.Start] + "[" + shortLabel[name.Label] + " " + t.text[name.Start:name.End] + "]")
				at = name.End
			}
		}
		b.WriteString(t.text[at:s[1]])
	}
	return b.String()
}

// TestRead reads a file of each format, and an empty one. A name of a people is no place
// whatever the corpus says, of names inside each other the first counts, and types that are
// none of ours are no names.
func TestRead(t *testing.T) {
	texts, err := read("testdata", "testdata/labels.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, x := range texts {
		if x.sentences == nil {
			x.sentences = [][2]int{{0, len(x.text)}}
		}
		got = append(got, shown(x))
	}
	want := []string{
		`[PER Kari Lund] runs the [ORG Tollund Bank] in [LOC Vestby].| "[MISC Norwegian]," said [PER Berg]'s aide.`,
		`[LOC Oslo] [LOC Bergen] (south).`,
		`“É” said [PER Ana Núñez] of [ORG Partido Ñandú].`,
		`The [MISC Danish] vote of 1903.`,
		`[PER Kari Lund] left [LOC Oslo].| [PER Lund] came back.`,
		`[PER Ida Berg] flew to [LOC Vestby].`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if last := texts[len(texts)-1]; last.weight != silverWeight || texts[0].weight != 1 {
		t.Errorf("weights %g and %g", texts[0].weight, last.weight)
	}
	if without, err := read("testdata", ""); err != nil || len(without) != len(texts)-1 {
		t.Errorf("%d texts without labels, error %v", len(without), err)
	}
}

// TestReadDamaged wants an error that names the file.
func TestReadDamaged(t *testing.T) {
	for _, c := range []struct{ path, data, want string }{
		{"crossner_politics/train.jsonl", `{"text": "Oslo", "entities": [{"start": 0, "end": 5, "type": "location"}]}`, "no span 0 to 5"},
		{"crossner_politics/train.jsonl", `{"text": "Oslo", "entities": [{"start": 3, "end": 3, "type": "location"}]}`, "no span 3 to 3"},
		{"crossner_politics/train.jsonl", `{"text": `, "unexpected EOF"},
		{"re-docred/dev.json", `[{"sents": [["A"]], "vertexSet": [[{"type": "PER", "pos": [0, 2], "sent_id": 0}]]}]`, "document 1: no tokens 0 to 2"},
		{"re-docred/dev.json", `[{"sents": [["A"]], "vertexSet": [[{"type": "PER", "pos": [0, 1], "sent_id": 1}]]}]`, "in sentence 1"},
		{"re-docred/test.json", `{}`, "cannot unmarshal"},
		{"wikigold/wikigold.conll", "", "no such file"},
	} {
		dir := t.TempDir()
		if err := os.CopyFS(dir, os.DirFS("testdata")); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, c.path)
		if err := os.WriteFile(path, []byte(c.data), 0o644); err != nil {
			t.Fatal(err)
		}
		if c.data == "" {
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := read(dir, ""); err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), c.path) {
			t.Errorf("%s of %q: got %v, want %q", c.path, c.data, err, c.want)
		}
	}
}
