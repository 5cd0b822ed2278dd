// Command train learns the extractor's models: case.crf.gz, which tells where running
// text would have capitals, names.crf.gz, which tells what is a name, and the tagger and
// parser of package syntax. It reads annotated text (WikiGold, CrossNER politics, Re-DocRED),
// English treebanks with names that label.py has put on them, and news that it invents.
// loader/extract/MODEL_CARD.md says what these are, under which licences, and what the models
// reach. The same input gives the same models, to the byte.
//
//	go run ./loader/extract/train -corpora DIR [-labels FILE] [-out DIR] [-what names|case|syntax|all]
//
// `make train CORPORA=DIR` does all of it. The model of names sees text as that of
// capitals writes it, and so is learned after it: with -what names, by the case.crf.gz in -out.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"

	"parley/loader/extract"
	"parley/loader/extract/crf"
	"parley/loader/extract/syntax"
)

// How much the texts that nobody has annotated count, against 1 for the others.
const (
	silverWeight   = 0.8 // what label.py has labelled
	inventedWeight = 0.8
)

// How many texts are invented of each template.
const (
	inventedForNames = 25
	inventedForCase  = 3
)

// How names are learned: measured on the dev parts that `make bench-extract` reads.
var forNames = crf.Options{
	Labels: int(extract.NameLabels),
	Forbid: func(a, b int) bool { return !extract.MayFollow(a, b) },
	Epochs: 8, Rate: 0.02, Decay: 0.01, Seen: 3, Prune: 0.08, Seed: 1, Orders: 4,
}

// How capitals are learned.
var forCase = crf.Options{
	Labels: extract.CaseLabels,
	Epochs: 5, Rate: 0.05, Decay: 0.001, Seen: 4, Prune: 0.3, Seed: 1, Orders: 4,
}

// How the tagger and the parser are learned: measured on the treebanks' dev parts.
var forSyntax = syntax.Options{
	Epochs: 7, Again: 10, TagEpochs: 6, Features: 56000, TagFeatures: 56000, Margin: 10, Least: 1, Seed: 1,
}

// The models' files.
const (
	caseFile   = "case.crf.gz"
	namesFile  = "names.crf.gz"
	syntaxFile = "syntax/english.syntax.gz"
)

func main() {
	log.SetFlags(log.Ltime)
	dir := flag.String("corpora", "", "the folder that holds wikigold, crossner_politics, re-docred and treebanks")
	labels := flag.String("labels", "", "what label.py printed of the treebanks; without it they are left out")
	out := flag.String("out", "loader/extract", "the folder of the models")
	what := flag.String("what", "all", "the models to learn: names, case, syntax or all")
	flag.Parse()
	if err := run(*dir, *labels, *out, *what); err != nil {
		log.Fatal("train: ", err)
	}
}

// run learns what is asked for and writes it to the folder out.
func run(dir, labels, out, what string) error {
	if dir == "" {
		return errors.New("-corpora names no folder")
	}
	if err := os.MkdirAll(filepath.Dir(filepath.Join(out, syntaxFile)), 0o755); err != nil {
		return err
	}
	switch what {
	case "names", "case", "all":
	case "syntax":
		return learnSyntax(dir, filepath.Join(out, syntaxFile))
	default:
		return fmt.Errorf("-what is names, case, syntax or all, not %q", what)
	}
	texts, err := read(dir, labels)
	if err != nil {
		return err
	}
	if what != "names" {
		if err := learn(filepath.Join(out, caseFile), caseSequences(with(texts, inventedForCase)), forCase); err != nil {
			return err
		}
	}
	if what == "case" {
		return nil
	}
	data, err := os.ReadFile(filepath.Join(out, caseFile))
	if err != nil {
		return err
	}
	capitals, err := crf.Read(data)
	if err != nil {
		return fmt.Errorf("%s: %w", caseFile, err)
	}
	if err := learn(filepath.Join(out, namesFile), nameSequences(with(texts, inventedForNames), capitals), forNames); err != nil || what != "all" {
		return err
	}
	return learnSyntax(dir, filepath.Join(out, syntaxFile))
}

// with returns the texts and as many invented ones of each template.
func with(texts []text, invented int) []text {
	return append(texts[:len(texts):len(texts)], invent(invented)...)
}

// learn learns a model and writes it.
func learn(path string, sequences []crf.Sequence, o crf.Options) error {
	log.Printf("%s: %d sequences", filepath.Base(path), len(sequences))
	o.Report = func(epoch int, loss float64) { log.Printf("epoch %d of %d: loss %.0f", epoch, o.Epochs*o.Orders, loss) }
	return save(path, crf.Train(sequences, o))
}

// save writes a model to a file.
func save(path string, model interface{ Write(io.Writer) error }) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(model.Write(f), f.Close())
}
