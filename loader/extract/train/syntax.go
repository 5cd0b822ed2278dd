package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"parley/loader/extract/syntax"
)

// treebanks are those that the tagger and parser learn from.
var treebanks = []string{"ewt", "gum"}

// learnSyntax learns the tagger and the parser from the treebanks of a folder, in the
// extractor's tokens, writes them to a file, and logs what they reach on the development
// parts in the extractor's tokens and in the treebanks' own.
func learnSyntax(dir, path string) error {
	var all []syntax.Sentence
	for _, name := range treebanks {
		s, err := treebank(filepath.Join(dir, "treebanks", name, "train.conllu"), true)
		if err != nil {
			return err
		}
		all = append(all, s...)
	}
	log.Printf("%d sentences", len(all))
	o := forSyntax
	o.Report = func(what string, epoch int, right float64) {
		log.Printf("%s, epoch %d: %.1f%% right", what, epoch, 100*right)
	}
	if err := save(path, syntax.Train(all, o)); err != nil {
		return err
	}
	return measureSyntax(dir, path)
}

// measureSyntax logs what a model reaches on the development parts.
func measureSyntax(dir, path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	m, err := syntax.Read(data)
	if err != nil {
		return err
	}
	for _, name := range treebanks {
		for _, own := range []bool{true, false} {
			s, err := treebank(filepath.Join(dir, "treebanks", name, "dev.conllu"), own)
			if err != nil {
				return err
			}
			words := "the treebank's words"
			if own {
				words = "own tokens"
			}
			log.Printf("%s dev, %s: %s", name, words, attachment(m, s))
		}
	}
	return nil
}

// attachment is the share of words with the right tag, head, and head with relation,
// punctuation included.
func attachment(m *syntax.Model, sentences []syntax.Sentence) string {
	r := syntax.NewReader(m)
	var all, upos, uas, las float64
	for _, s := range sentences {
		t := r.Read(s.Words)
		for i := range s.Words {
			all++
			known, _, _ := strings.Cut(s.Tags[i], "|")
			if tag, _, _ := strings.Cut(t.Tag(i), "|"); tag == known {
				upos++
			}
			if t.Head(i) == s.Heads[i] {
				uas++
				if t.Relation(i) == s.Relations[i] {
					las++
				}
			}
		}
	}
	return fmt.Sprintf("UPOS %.1f, UAS %.1f, LAS %.1f", 100*upos/all, 100*uas/all, 100*las/all)
}
