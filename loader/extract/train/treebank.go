package main

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"parley/loader/extract"
	"parley/loader/extract/syntax"
)

// treebank reads the sentences of a CoNLL-U file, in the extractor's own tokens or, where
// own is false, in the treebank's words.
func treebank(path string, own bool) ([]syntax.Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []syntax.Sentence
	var t branches
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line != "" {
			if err := t.add(strings.Split(line, "\t")); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", path, n, err)
			}
			continue
		}
		if !t.headed() {
			return nil, fmt.Errorf("%s:%d: a head of the sentence above is none of its words", path, n)
		}
		s := t.words
		if own {
			s = t.tokens()
		}
		if len(s.Words) > 0 && rooted(s.Heads) {
			out = append(out, s)
		}
		t = branches{}
	}
	return out, lines.Err()
}

// branches is a sentence of a treebank, with where its words stand in its text.
type branches struct {
	words      syntax.Sentence
	start, end []int
	text       strings.Builder
	until      int // the last word of what is written as one, "don't"
	from, to   int // where that stands
	rest       string
}

// add reads a line of CoNLL-U. Comments and empty nodes, which have a point in their number, are
// passed over.
func (b *branches) add(f []string) error {
	if strings.HasPrefix(f[0], "#") || strings.Contains(f[0], ".") {
		return nil
	}
	if len(f) != 10 {
		return fmt.Errorf("%d columns instead of 10", len(f))
	}
	space := " "
	if strings.Contains(f[9], "SpaceAfter=No") {
		space = ""
	}
	if _, last, many := strings.Cut(f[0], "-"); many {
		var err error
		if b.until, err = strconv.Atoi(last); err != nil {
			return fmt.Errorf("the words %q are not two numbers", f[0])
		}
		b.from = b.text.Len()
		b.to = b.from + len(f[1])
		b.rest = f[1]
		b.text.WriteString(f[1] + space)
		return nil
	}
	id, err := strconv.Atoi(f[0])
	if err != nil || id != len(b.words.Words)+1 {
		return fmt.Errorf("word %q stands where word %d should", f[0], len(b.words.Words)+1)
	}
	head, err := strconv.Atoi(f[6])
	if err != nil {
		return fmt.Errorf("the head %q is not a number", f[6])
	}
	start := b.text.Len()
	end := start + len(f[1])
	if id <= b.until {
		start, end = b.from, b.to
		if rest, ok := strings.CutPrefix(b.rest, f[1]); ok { // its parts are those of the whole
			end = start + len(f[1])
			b.from, b.rest = end, rest
		}
	} else {
		b.text.WriteString(f[1] + space)
	}
	b.start, b.end = append(b.start, start), append(b.end, end)
	relation, _, _ := strings.Cut(f[7], ":")
	b.words.Words = append(b.words.Words, f[1])
	b.words.Tags = append(b.words.Tags, f[3]+"|"+f[4])
	b.words.Heads = append(b.words.Heads, head-1)
	b.words.Relations = append(b.words.Relations, relation)
	return nil
}

// headed reports whether every word's head is the root or a word of the sentence.
func (b *branches) headed() bool {
	return !slices.ContainsFunc(b.words.Heads, func(h int) bool { return h < syntax.Root || h >= len(b.words.Heads) })
}

// tokens is the sentence in the extractor's tokens. What is several words in the treebank
// is what the first of them is that the others do not govern.
func (b *branches) tokens() syntax.Sentence {
	text := b.text.String()
	spans := extract.Tokens(text)
	of := make([]int, len(b.start)) // the token of each word
	var out syntax.Sentence
	word := 0
	for n, t := range spans {
		first := word
		for word < len(b.start) && b.start[word] < t[1] {
			of[word] = n
			word++
		}
		out.Words = append(out.Words, text[t[0]:t[1]])
		if first == word { // a part of the word before
			out.Tags = append(out.Tags, b.words.Tags[max(word-1, 0)])
			out.Heads = append(out.Heads, -2)
			out.Relations = append(out.Relations, "flat")
			continue
		}
		chief := first
		for i := word - 1; i >= first; i-- {
			if h := b.words.Heads[i]; (h < first || h >= word) && b.words.Relations[i] != "punct" {
				chief = i
			}
		}
		out.Tags = append(out.Tags, b.words.Tags[chief])
		out.Heads = append(out.Heads, b.words.Heads[chief])
		out.Relations = append(out.Relations, b.words.Relations[chief])
	}
	for i, h := range out.Heads {
		switch {
		case h >= 0:
			out.Heads[i] = of[h]
		case h == -2:
			out.Heads[i] = max(i-1, 0)
		}
	}
	return out
}

// rooted reports whether heads make a tree.
func rooted(heads []int) bool {
	for i := range heads {
		x := i
		for range heads {
			if x == syntax.Root {
				break
			}
			x = heads[x]
		}
		if x != syntax.Root {
			return false
		}
	}
	return true
}
