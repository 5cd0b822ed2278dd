// Command train learns the name finder's model, loader/extract/names.crf.gz, from
// annotated text: WikiGold, CrossNER politics and Re-DocRED, and the English Web Treebank
// with labels that label.py has put on it. MODEL_CARD.md says what they are, under which
// licences, and what the model reaches. With -what syntax it learns the tagger and parser
// of loader/extract/syntax from the treebanks. The same input gives the same model.
//
//	go run ./loader/extract/train -corpora DIR [-labels FILE] [-out FILE]
package main

import (
	"flag"
	"io"
	"log"
	"os"

	"parley/loader/extract"
	"parley/loader/extract/crf"
)

func main() {
	log.SetFlags(log.Ltime)
	dir := flag.String("corpora", "", "the folder that holds wikigold, crossner_politics, re-docred and treebanks")
	labels := flag.String("labels", "", "what label.py printed of the treebank; without it the treebank is left out")
	out := flag.String("out", "loader/extract/names.crf.gz", "the model to write")
	epochs := flag.Int("epochs", 8, "times that each sentence is learned from")
	seed := flag.Uint64("seed", 1, "of the order of sentences")
	prune := flag.Float64("prune", 0.1, "features with smaller weights are left out")
	seen := flag.Int("seen", 3, "features that are seen less often are left out")
	rate := flag.Float64("rate", 0.02, "of learning")
	decay := flag.Float64("decay", 0.01, "penalty on weights")
	silver := flag.Float64("silver", 0.8, "weight of what label.py has labelled")
	without := flag.String("without", "", "a corpus to leave out")
	invented := flag.Int("invented", 25, "texts to make of each template")
	weight := flag.Float64("weight", 0.8, "weight of these")
	what := flag.String("what", "names", "the model to learn: names, case or syntax")
	flag.Parse()
	if *dir == "" {
		log.Fatal("train: -corpora names no folder")
	}
	if *what == "syntax" {
		if err := learnSyntax(*dir, *out, *seed); err != nil {
			log.Fatal("train: ", err)
		}
		return
	}
	texts, err := read(*dir, *labels, *silver, *without)
	if err != nil {
		log.Fatal("train: ", err)
	}
	for _, t := range invent(*invented) {
		t.weight = *weight
		texts = append(texts, t)
	}
	o := crf.Options{
		Labels: int(extract.NameLabels),
		Forbid: func(a, b int) bool { return !extract.MayFollow(a, b) },
		Epochs: *epochs, Rate: *rate, Decay: *decay, Seen: *seen, Prune: *prune, Seed: *seed,
		Report: func(epoch int, loss float64) { log.Printf("epoch %d: loss %.0f", epoch, loss) },
	}
	var sequences []crf.Sequence
	if *what == "case" {
		o.Labels, o.Forbid = extract.CaseLabels, func(a, b int) bool { return false }
		for i, t := range texts {
			sequences = append(sequences, weighted(extract.CaseSequences(t.text, i%2 == 0), t.weight)...)
		}
	} else {
		sequences = sequencesOf(texts)
	}
	log.Printf("%d texts, %d stretches", len(texts), len(sequences))
	model := crf.Train(sequences, o)
	if err := save(*out, model); err != nil {
		log.Fatal("train: ", err)
	}
}

// save writes a model to a file.
func save(path string, model interface{ Write(io.Writer) error }) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := model.Write(f); err != nil {
		return err
	}
	return f.Close()
}
