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

// read reads the corpora of a folder.
func read(dir, labels string, silver float64, without string) ([]text, error) {
	var out []text
	for _, c := range []struct {
		name string
		read func(path string) ([]text, error)
		path string
	}{
		{"wikigold", wikigold, filepath.Join(dir, "wikigold/wikigold.conll")},
		{"crossner", spans, filepath.Join(dir, "crossner_politics/train.jsonl")},
		{"re-docred", docred, filepath.Join(dir, "re-docred/dev.json")},
		{"re-docred", docred, filepath.Join(dir, "re-docred/test.json")},
		{"silver", spans, labels},
	} {
		if c.path == "" || c.name == without {
			continue
		}
		texts, err := c.read(c.path)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.path, err)
		}
		for i := range texts {
			texts[i].corpus, texts[i].weight = c.name, 1
			if c.name == "silver" {
				texts[i].weight = silver
			}
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

// settle puts names in order, and makes the names of peoples other names, which some
// corpora call locations.
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

// wikigold reads words with labels, one a line, in the manner of CoNLL 2003.
func wikigold(path string) ([]text, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []text
	var b builder
	var t text
	from, last := 0, "O"
	sentence := func() {
		if b.b.Len() > from {
			t.sentences = append(t.sentences, [2]int{from, b.b.Len()})
			from = b.b.Len() + 1
		}
		b.end()
		last = "O"
	}
	flush := func() {
		sentence()
		if t.text, t.names = b.b.String(), b.names; t.text != "" {
			out = append(out, t)
		}
		b, t, from = builder{}, text{}, 0
	}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		word, label, ok := strings.Cut(lines.Text(), " ")
		switch {
		case strings.HasPrefix(word, "-DOCSTART-"):
			flush()
		case !ok:
			sentence()
		default:
			start, end := b.add(word)
			_, kind, named := strings.Cut(label, "-")
			if named && label == last {
				b.names[len(b.names)-1].End = end
			} else if named {
				b.names = append(b.names, extract.NamedSpan{Start: start, End: end, Label: kinds[kind]})
			}
			last = label
		}
	}
	flush()
	return out, lines.Err()
}

// spans reads texts with spans counted in code points, an object a line.
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
			if e.End < len(at) && kinds[e.Type] != extract.NoName {
				t.names = append(t.names, extract.NamedSpan{Start: at[e.Start], End: at[e.End], Label: kinds[e.Type]})
			}
		}
		out = append(out, t)
	}
	return out, nil
}

// docred reads documents as lists of tokens, with the places of names.
func docred(path string) ([]text, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var docs []struct {
		Sents     [][]string `json:"sents"`
		VertexSet [][]struct {
			Type string `json:"type"`
			Pos  [2]int `json:"pos"`
			Sent int    `json:"sent_id"`
		} `json:"vertexSet"`
	}
	if err := json.Unmarshal(data, &docs); err != nil {
		return nil, err
	}
	var out []text
	for _, d := range docs {
		var b builder
		var t text
		places := make([][][2]int, len(d.Sents))
		for n, sent := range d.Sents {
			for _, token := range sent {
				start, end := b.add(strings.TrimSpace(token))
				places[n] = append(places[n], [2]int{start, end})
			}
			if len(sent) > 0 {
				t.sentences = append(t.sentences, [2]int{places[n][0][0], b.b.Len()})
			}
			b.end()
		}
		for _, v := range d.VertexSet {
			for _, m := range v {
				if label := kinds[m.Type]; label != extract.NoName && m.Pos[1] > m.Pos[0] {
					p := places[m.Sent]
					t.names = append(t.names, extract.NamedSpan{Start: p[m.Pos[0]][0], End: p[m.Pos[1]-1][1], Label: label})
				}
			}
		}
		t.text = b.b.String()
		out = append(out, t)
	}
	return out, nil
}
