// Command extract measures the built-in extractor on annotated corpora: names, positions,
// meetings and relations against their annotations, with 95 % intervals from resampled
// articles; how often facts of each confidence and of each rule are right; the commonest
// faults; and words a second on one core, with the share of each stage. Where a Python with spaCy
// is named (scripts/spacy.sh installs one), its small English pipeline reads the same articles in turns with it.
//
//	go run ./bench/extract -corpora DIR [-spacy PYTHON]
//
// DIR may have the folders dwie, ieer, conll2003 and crossner_politics with a dev.jsonl each,
// meetings with train and dev, and gazetteers; docs/extraction.md says what is in them.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"runtime"

	"parley/graph"
	"parley/loader/extract"
)

func main() {
	log.SetFlags(0)
	dir := flag.String("corpora", "", "the folder of the corpora")
	peer := flag.String("spacy", "", "a Python that has spaCy, to read the same articles; without it they are not")
	flag.Parse()
	runtime.GOMAXPROCS(1)
	if err := measure(*dir, *peer, os.Stdout, os.Stderr); err != nil {
		log.Fatal("bench: ", err)
	}
}

// bench is one run.
type bench struct {
	*names
	peer   *spacy // nil without
	speed  speed
	facts  facts
	faults faults
	out    io.Writer
}

// measure measures on all corpora that the folder has.
func measure(dir, peer string, out, log io.Writer) (err error) {
	all, words, err := loadAll(dir)
	if err != nil {
		return err
	}
	if words == 0 {
		return fmt.Errorf("no corpora in %q: CORPORA=DIR names a folder that has dwie/dev.jsonl, ieer/dev.jsonl or others", dir)
	}
	b := &bench{out: out, faults: faults{}}
	if b.names, err = readNames(filepath.Join(dir, "gazetteers", "countries.json")); err != nil {
		return err
	}
	if peer != "" {
		if b.peer, err = startSpacy(peer, log); err != nil {
			fmt.Fprintln(log, "without spaCy:", err)
			b.peer = nil
		} else {
			defer func() { err = errors.Join(err, b.peer.stop()) }()
		}
	}
	extract.Extract(graph.Article{Text: "Oslo", Language: "en"}) // loads the gazetteer
	fmt.Fprintf(out, "%d words; P, R and F1 in percent, F1 with its 95 %% interval\n", words)
	for i := range all {
		if err := b.corpus(&all[i]); err != nil {
			return err
		}
	}
	b.facts.printReliability(out)
	b.facts.printRules(out)
	b.faults.print(out)
	b.speed.print(out, b.peer)
	return nil
}

// turn is how many articles are read before it is the peer's turn.
const turn = 20

// corpus measures one corpus.
func (b *bench) corpus(c *corpus) error {
	if len(c.articles) == 0 {
		fmt.Fprintf(b.out, "%s: not there\n", c.name)
		return nil
	}
	var found []graph.Extraction
	var peers [][]label
	for from := 0; from < len(c.articles); from += turn {
		some := c.articles[from:min(from+turn, len(c.articles))]
		for i := range some {
			found = append(found, b.speed.extract(some[i].Article, some[i].words))
		}
		if b.peer == nil {
			continue
		}
		names, err := b.peer.names(some, c.name == "ieer")
		if err != nil {
			return err
		}
		peers = append(peers, names...)
	}
	fmt.Fprintf(b.out, "%s, %d articles\n", c.name, len(c.articles))
	if c.meetings {
		b.score(c, found, newSheet(meetingMeasures...), b.scoreMeetings)
		return nil
	}
	own := newNameSheet()
	for i := range found {
		names := namesOf(&found[i])
		own.add(scoreNames(&c.articles[i], names))
		b.faults.names(&c.articles[i], names)
	}
	var beside *sheet
	if peers != nil {
		beside = bestMapping(c, peers)
	}
	own.print(b.out, beside)
	if c.name == "dwie" {
		b.score(c, found, newSheet("belongs", "within"), scorePairs)
	}
	return nil
}

// score prints the measures of a corpus, and keeps the facts that they judged.
func (b *bench) score(c *corpus, found []graph.Extraction, s *sheet, score func(*annotated, *graph.Extraction) scored) {
	for i := range found {
		one := score(&c.articles[i], &found[i])
		s.add(one.of)
		b.facts.add(c.name, one.facts)
		if c.name != "meetings train" {
			b.faults.add(one.faults)
		}
	}
	s.print(b.out, nil)
}
