// Command identity measures which people, institutions and meetings of different articles become
// one, on annotated corpora in which several outlets tell of the same events. The built-in extractor reads
// the articles, they are loaded into a temporary store, and each name that the annotations know is held
// against the node that it went to: B-cubed and CEAF-e. Beside it stand two baselines: one takes equal folded
// names for one ("equal names"); the other does so once the extractor has told which names of one article are one
// ("equal, read"), so that what is left is what happens across articles. What users would see as wrong is listed.
//
//	go run ./bench/identity -corpora DIR [-part train] [-wrong 20]
//
// DIR may have the folders newswcl50 and ecbplus; docs/identity.md says what is in them.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"

	"parley/graph"
)

func main() {
	log.SetFlags(0)
	dir := flag.String("corpora", "", "the folder of the corpora")
	part := flag.String("part", "dev", "the part that is measured: dev or train")
	wrong := flag.Int("wrong", 20, "how many of each kind of fault are listed")
	flag.Parse()
	if err := measure(context.Background(), *dir, *part, *wrong, os.Stdout); err != nil {
		log.Fatal("bench: ", err)
	}
}

// measured are the kinds that are measured.
var measured = []struct {
	kind graph.Kind
	name string
}{{graph.KindPerson, "people"}, {graph.KindInstitution, "institutions"}, {graph.KindMeeting, "meetings"}}

// measure measures on all corpora that the folder has.
func measure(ctx context.Context, dir, part string, wrong int, out io.Writer) (err error) {
	found := false
	for _, name := range []string{"newswcl50", "ecbplus"} {
		articles, err := readCorpus(filepath.Join(dir, name, part+".jsonl"))
		if err != nil {
			return err
		}
		if len(articles) == 0 {
			continue
		}
		found = true
		if err := measureCorpus(ctx, name, articles, wrong, out); err != nil {
			return err
		}
	}
	if !found {
		return fmt.Errorf("no corpora in %q: CORPORA=DIR names a folder that has newswcl50/%s.jsonl or ecbplus/%s.jsonl", dir, part, part)
	}
	return nil
}

func measureCorpus(ctx context.Context, name string, articles []annotated, wrong int, out io.Writer) (err error) {
	tmp, err := os.MkdirTemp("", "parley-identity")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(tmp)) }()
	mentions, err := resolve(ctx, filepath.Join(tmp, "identity.db"), articles)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%s, %d articles\n", name, len(articles))
	for _, m := range measured {
		of := mentions[m.kind]
		fmt.Fprintf(out, "  %s: %d annotated names found, of %d things\n", m.name, len(of), things(of))
		scoreTopics(of, func(x mention) string { return x.node }).print(out, "Parley")
		scoreTopics(of, func(x mention) string { return x.written }).print(out, "equal names")
		if m.kind != graph.KindMeeting {
			scoreTopics(of, func(x mention) string { return x.read }).print(out, "equal, read")
		}
		if offices(of) > 0 {
			scoreTopics(of, inReach).print(out, "in reach")
			fmt.Fprintf(out, "    in reach is who makes one of all that annotations do, but for %d names of offices and others that these count as their states\n", offices(of))
		}
		printFaults(out, of, wrong)
	}
	return nil
}
