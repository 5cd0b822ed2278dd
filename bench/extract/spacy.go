package main

import (
	"bufio"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
)

//go:embed spacy.py
var script string

// spacy is spaCy's small English pipeline in a process of its own, on one thread. It works
// only while this process waits for it, so that both share one core in turns.
type spacy struct {
	cmd     *exec.Cmd
	in      io.WriteCloser
	out     *json.Decoder
	words   int
	seconds float64 // processor time
}

// startSpacy starts spaCy in the Python that has it.
func startSpacy(python string, log io.Writer) (*spacy, error) {
	cmd := exec.Command(python, "-c", script)
	cmd.Env = append(os.Environ(), "OMP_NUM_THREADS=1", "OPENBLAS_NUM_THREADS=1", "TOKENIZERS_PARALLELISM=false")
	cmd.Stderr = log
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	s := &spacy{cmd: cmd, in: in, out: json.NewDecoder(bufio.NewReader(out))}
	if _, err := s.answer(); err != nil {
		return nil, errors.Join(fmt.Errorf("spaCy does not start: %w", err), s.stop())
	}
	return s, nil
}

// label is a name as spaCy gives it.
type label struct {
	start, end int
	kind       string
}

// UnmarshalJSON reads [start, end, kind].
func (l *label) UnmarshalJSON(data []byte) error {
	return json.Unmarshal(data, &[]any{&l.start, &l.end, &l.kind})
}

// names asks for the names of some articles. Where their lines are wrapped by hand, it joins
// them: spaCy takes a line's end for the end of a name.
func (s *spacy) names(articles []annotated, wrapped bool) ([][]label, error) {
	texts := make([]string, len(articles))
	for i := range articles {
		texts[i] = articles[i].Text
		if wrapped {
			texts[i] = lineEnd.ReplaceAllString(texts[i], "$1 $2")
		}
		s.words += articles[i].words
	}
	if err := json.NewEncoder(s.in).Encode(texts); err != nil {
		return nil, err
	}
	names, err := s.answer()
	if err == nil && len(names) != len(articles) {
		err = fmt.Errorf("spaCy answered for %d articles of %d", len(names), len(articles))
	}
	return names, err
}

// lineEnd is a line's end that ends no paragraph.
var lineEnd = regexp.MustCompile(`([^\n])\n([^\n])`)

func (s *spacy) answer() ([][]label, error) {
	var a struct {
		Seconds float64
		Names   [][]label
	}
	err := s.out.Decode(&a)
	s.seconds += a.Seconds
	return a.Names, err
}

func (s *spacy) stop() error {
	return errors.Join(s.in.Close(), s.cmd.Wait())
}
