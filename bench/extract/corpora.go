package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"parley/graph"
)

// annotated is an article with its annotations: the names in it and, in some corpora, how
// they relate, or which meetings and positions it tells of.
type annotated struct {
	graph.Article
	Date      string // of publication, in the corpora of names
	Doc       string // the article's id, in the corpus of meetings
	words     int
	Entities  []mention
	Relations []related
	Meetings  []goldMeeting
	Positions []goldPosition
}

// mention is a name in a text, in code points.
type mention struct {
	Start, End int
	Type       string
	Tags       []string
	Concept    *int // the thing named, one for all of its names
}

// related says how two concepts of an article relate.
type related struct {
	Type       string
	Head, Tail int
}

// goldMeeting is a meeting as readers understood it.
type goldMeeting struct {
	Kind                string
	Status, Date, Place string
	Participants        []goldParticipant
	Quotes              []string
}

type goldParticipant struct{ Name, Type, Role string }

// goldPosition is a post as readers understood it.
type goldPosition struct{ Person, Title, Institution string }

// corpus is a part of a corpus that is measured on.
type corpus struct {
	name     string
	meetings bool // annotated with meetings and positions, else with names
	articles []annotated
}

// named are the corpora of names.
var named = []string{"dwie", "ieer", "conll2003", "crossner_politics"}

// loadAll reads all corpora, and counts their words.
func loadAll(dir string) (all []corpus, words int, err error) {
	for _, name := range named {
		c, err := load(dir, name)
		if err != nil {
			return nil, 0, err
		}
		all = append(all, c)
	}
	for _, part := range []string{"train", "dev"} {
		c, err := loadMeetings(dir, part)
		if err != nil {
			return nil, 0, err
		}
		all = append(all, c)
	}
	for _, c := range all {
		for _, a := range c.articles {
			words += a.words
		}
	}
	return all, words, nil
}

// load reads the articles of a corpus, a JSON object a line; none where the file is not there.
func load(dir, name string) (corpus, error) {
	c := corpus{name: name}
	err := eachLine(filepath.Join(dir, name, "dev.jsonl"), func(line []byte) error {
		var a annotated
		err := json.Unmarshal(line, &a)
		a.Published = a.Date
		c.articles = append(c.articles, a)
		return err
	})
	return c.counted(), err
}

// loadMeetings reads a part of the corpus of meetings: articles as the program's input
// has them, and their annotations by the same ids.
func loadMeetings(dir, part string) (corpus, error) {
	c := corpus{name: "meetings " + part, meetings: true}
	texts := map[string]graph.Article{}
	base := filepath.Join(dir, "meetings", part)
	err := eachLine(base+".input.jsonl", func(line []byte) error {
		var a graph.Article
		err := json.Unmarshal(line, &a)
		texts[a.ID] = a
		return err
	})
	if err != nil || len(texts) == 0 {
		return c, err
	}
	err = eachLine(base+".gold.jsonl", func(line []byte) error {
		var a annotated
		err := json.Unmarshal(line, &a)
		a.Article = texts[a.Doc]
		c.articles = append(c.articles, a)
		return err
	})
	return c.counted(), err
}

func (c corpus) counted() corpus {
	for i := range c.articles {
		c.articles[i].words = len(strings.Fields(c.articles[i].Text))
	}
	return c
}

// eachLine hands over the lines of a file that are not empty; a file that is not there has none.
func eachLine(path string, do func([]byte) error) error {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 64<<20)
	for n := 1; lines.Scan(); n++ {
		if len(lines.Bytes()) == 0 {
			continue
		}
		if err := do(lines.Bytes()); err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	return lines.Err()
}
