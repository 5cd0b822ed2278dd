package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
	"parley/loader/extract"
)

// read reads the corpora of a folder, and what label.py printed; labels may be empty.
func read(dir, labels string) ([]text, error) {
	var out []text
	for _, c := range []struct {
		path   string
		read   func(path string) ([]text, error)
		weight float64
	}{
		{filepath.Join(dir, "wikigold/wikigold.conll"), columns, 1},
		{filepath.Join(dir, "crossner_politics/train.jsonl"), spans, 1},
		{filepath.Join(dir, "re-docred/dev.json"), docred, 1},
		{filepath.Join(dir, "re-docred/test.json"), docred, 1},
		{labels, spans, silverWeight},
	} {
		if c.path == "" {
			continue
		}
		texts, err := c.read(c.path)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.path, err)
		}
		for i := range texts {
			texts[i].weight = c.weight
			texts[i].settle()
		}
		out = append(out, texts...)
	}
	return out, nil
}

// kinds are the labels of the corpora's types; what is in none of them is no name.
var kinds = map[string]extract.NameLabel{
	"PER": extract.PersonName, "PERSON": extract.PersonName, "politician": extract.PersonName, "person": extract.PersonName,
	"ORG": extract.BodyName, "organisation": extract.BodyName, "politicalparty": extract.BodyName,
	"LOC": extract.LandName, "GPE": extract.LandName, "FAC": extract.LandName, "location": extract.LandName, "country": extract.LandName,
	"MISC": extract.OtherName, "election": extract.OtherName, "event": extract.OtherName, "misc": extract.OtherName,
	"NORP": extract.OtherName, "EVENT": extract.OtherName, "WORK_OF_ART": extract.OtherName, "LAW": extract.OtherName,
	"PRODUCT": extract.OtherName, "LANGUAGE": extract.OtherName,
}

// settle puts names in text order, the first of those that lie in each other, and makes the
// names of peoples other names, which some corpora call locations.
func (t *text) settle() {
	slices.SortFunc(t.names, func(a, b extract.NamedSpan) int { return a.Start - b.Start })
	kept := t.names[:0]
	end := 0
	for _, n := range t.names {
		if n.Start < end {
			continue
		}
		end = n.End
		if folded := graph.Fold(t.text[n.Start:n.End]); n.Label == extract.LandName &&
			gazetteer.CountryByDemonym(folded) != nil && gazetteer.CountryByName(folded) == nil {
			n.Label = extract.OtherName
		}
		kept = append(kept, n)
	}
	t.names = kept
}

// columns reads words with labels, one a line in the manner of CoNLL 2003 and WikiGold: a
// blank line ends a sentence, -DOCSTART- begins a document, and labels are IO or BIO.
func columns(path string) ([]text, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []text
	var b builder
	flush := func() {
		if t := b.text(); t.text != "" {
			out = append(out, t)
		}
		b = builder{}
	}
	last := ""
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		word, label, ok := strings.Cut(lines.Text(), " ")
		if strings.HasPrefix(word, "-DOCSTART-") {
			flush()
		}
		if !ok || strings.HasPrefix(word, "-DOCSTART-") {
			b.end()
			last = ""
			continue
		}
		start, end := b.add(word)
		prefix, kind, _ := strings.Cut(label, "-")
		switch {
		case kinds[kind] == extract.NoName:
		case prefix == "I" && kind == last:
			b.names[len(b.names)-1].End = end
		default:
			b.names = append(b.names, extract.NamedSpan{Start: start, End: end, Label: kinds[kind]})
		}
		last = kind
	}
	flush()
	return out, lines.Err()
}

// spans reads texts with spans counted in code points, an object a line: the format of
// CrossNER politics here, and of label.py. A span beyond its text is an error.
func spans(path string) ([]text, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []text
	for lines := json.NewDecoder(bufio.NewReader(f)); lines.More(); {
		var x struct {
			Text     string
			Entities []struct {
				Start, End int
				Type       string
			}
		}
		if err := lines.Decode(&x); err != nil {
			return nil, err
		}
		at := make([]int, 0, len(x.Text)+1)
		for i := range x.Text {
			at = append(at, i)
		}
		at = append(at, len(x.Text))
		t := text{text: x.Text}
		for _, e := range x.Entities {
			if e.Start < 0 || e.Start >= e.End || e.End >= len(at) {
				return nil, fmt.Errorf("text %d: no span %d to %d", len(out)+1, e.Start, e.End)
			}
			if kinds[e.Type] != extract.NoName {
				t.names = append(t.names, extract.NamedSpan{Start: at[e.Start], End: at[e.End], Label: kinds[e.Type]})
			}
		}
		out = append(out, t)
	}
	return out, nil
}

// docred reads DocRED's documents: lists of tokens, with the places of names. A name
// beyond its sentence is an error.
func docred(path string) ([]text, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var docs []docredDocument
	if err := json.Unmarshal(data, &docs); err != nil {
		return nil, err
	}
	out := make([]text, len(docs))
	for i := range docs {
		if out[i], err = docs[i].text(); err != nil {
			return nil, fmt.Errorf("document %d: %w", i+1, err)
		}
	}
	return out, nil
}

// docredDocument is one of them, as far as names go.
type docredDocument struct {
	Sents     [][]string `json:"sents"`
	VertexSet [][]struct {
		Type string `json:"type"`
		Pos  [2]int `json:"pos"` // tokens, end exclusive
		Sent int    `json:"sent_id"`
	} `json:"vertexSet"`
}

func (d *docredDocument) text() (text, error) {
	var b builder
	places := make([][][2]int, len(d.Sents)) // of each token: bytes
	for n, sent := range d.Sents {
		for _, token := range sent {
			start, end := b.add(strings.TrimSpace(token))
			places[n] = append(places[n], [2]int{start, end})
		}
		b.end()
	}
	for _, v := range d.VertexSet {
		for _, m := range v {
			from, to := m.Pos[0], m.Pos[1]
			if m.Sent < 0 || m.Sent >= len(places) || from < 0 || from >= to || to > len(places[m.Sent]) {
				return text{}, fmt.Errorf("no tokens %d to %d in sentence %d", from, to, m.Sent)
			}
			if label := kinds[m.Type]; label != extract.NoName {
				p := places[m.Sent]
				b.names = append(b.names, extract.NamedSpan{Start: p[from][0], End: p[to-1][1], Label: label})
			}
		}
	}
	return b.text(), nil
}
