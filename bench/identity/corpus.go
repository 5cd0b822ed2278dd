package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"parley/graph"
)

// annotated is an article with its annotations. A cluster is one thing throughout a topic, which is a set of
// articles on one event.
type annotated struct {
	ID       string
	Topic    string // ECB+
	EventID  string `json:"event_id"` // NewsWCL50
	Title    string
	Date     string
	Text     string
	Entities []span
	Events   []event
}

// event is what an article tells of, and the words that do.
type event struct {
	Cluster string
	Trigger span
}

// span is a stretch of the text that speaks of a cluster, in code points.
type span struct {
	Start, End int
	Type       string
	Cluster    string
}

func (a *annotated) topic() string { return a.Topic + a.EventID }

func (a *annotated) article() graph.Article {
	return graph.Article{ID: a.ID, Title: a.Title, Published: a.Date, Language: "en", Text: a.Text}
}

// kinds say what annotated types are in our model; others are not measured. The annotations of
// NewsWCL50 count a state's offices, and whoever speaks for it, among the state.
var kinds = map[string]graph.Kind{
	"ACTOR": graph.KindPerson, "COUNTRY": graph.KindInstitution, "GROUP": graph.KindInstitution,
	"HUMAN_PART_PER": graph.KindPerson, "HUMAN_PART_ORG": graph.KindInstitution, "HUMAN_PART_GPE": graph.KindInstitution,
}

// readCorpus reads the articles of a corpus, a JSON object a line; none where the file is not there.
func readCorpus(path string) ([]annotated, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []annotated
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 64<<20)
	for n := 1; lines.Scan(); n++ {
		var a annotated
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		out = append(out, a)
	}
	return out, lines.Err()
}
