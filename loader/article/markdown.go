package article

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"parley/graph"
)

// How long front matter may be, and one key with its value: the parser's time and memory grow
// with the square of what is badly nested.
const (
	maxFrontMatter = 64 << 10
	maxPair        = 8 << 10
)

// isFence reports whether a file begins with the line that opens front matter.
func isFence(head []byte) bool {
	rest, found := bytes.CutPrefix(head, []byte("---"))
	return found && (bytes.HasPrefix(rest, []byte("\n")) || bytes.HasPrefix(rest, []byte("\r\n")))
}

// parseMarkdown takes the fields from YAML front matter and the text from what follows, with
// Markdown's marks taken away. In a folder, Markdown without front matter is not an article but
// somebody's notes.
func parseMarkdown(in input, text string) (*Record, error) {
	if !isFence([]byte(text)) {
		if in.folder {
			return nil, errPass("no front matter, so it is not taken for an article (name the file to load it)")
		}
		body := plain(text)
		return &Record{Article: graph.Article{Title: headline(body), Text: body}}, nil
	}
	front, body, reason := splitFrontMatter(text)
	if reason != "" {
		return nil, &RejectError{Line: 1, Reason: reason}
	}
	rec := &Record{}
	if line, reason := rec.setFields(front); reason != "" {
		return nil, &RejectError{Line: line + 1, ID: rec.ID, Reason: "front matter: " + reason}
	}
	rec.Text = plain(strings.TrimLeft(body, "\r\n"))
	if rec.Title == "" {
		rec.Title = headline(rec.Text)
	}
	return rec, nil
}

var closingFence = regexp.MustCompile(`(?m)^(?:---|\.\.\.)[ \t]*\r?$`)

func splitFrontMatter(text string) (front, body, reason string) {
	text = text[strings.Index(text, "\n")+1:]
	end := closingFence.FindStringIndex(text)
	switch {
	case end == nil:
		return "", "", "the front matter has no closing line ---"
	case end[0] > maxFrontMatter:
		return "", "", fmt.Sprintf("the front matter is longer than %d KiB", maxFrontMatter>>10)
	}
	return text[:end[0]], text[end[1]:], ""
}

// frontKey is a line that begins the value of a key.
var frontKey = regexp.MustCompile(`^["']?([\pL\pN_.-]+)["']?[ \t]*:(?:[ \t\r\n]|$)`)

// setFields reads front matter. Only the values of an article's keys are parsed; those of others
// may be anything. Line is where it is wrong, counted in the front matter.
func (rec *Record) setFields(front string) (line int, reason string) {
	fields := map[string]*string{"id": &rec.ID, "title": &rec.Title, "url": &rec.URL,
		"source": &rec.Source, "published": &rec.Published, "language": &rec.Language}
	seen := map[string]bool{}
	lines := strings.SplitAfter(front, "\n")
	for i := 0; i < len(lines); {
		begin := i
		m := frontKey.FindStringSubmatch(lines[i])
		if m == nil {
			if s := strings.TrimSpace(lines[i]); s != "" && s[0] != '#' {
				return i + 1, `it must be lines of "key: value"`
			}
			i++
			continue
		}
		for i++; i < len(lines) && !frontKey.MatchString(lines[i]); i++ { // the value goes on
		}
		key := m[1]
		field := fields[key]
		switch {
		case field == nil:
			continue
		case seen[key]:
			return begin + 1, key + " stands twice"
		}
		seen[key] = true
		if line, reason = setField(field, strings.Join(lines[begin:i], "")); reason != "" {
			return begin + line, key + ": " + reason
		}
	}
	return 0, ""
}

// setField parses one key with its value. What is nested is refused before it is parsed.
func setField(field *string, pair string) (line int, reason string) {
	const notOne = "it must be one value"
	if len(pair) > maxPair {
		return 1, fmt.Sprintf("it is longer than %d KiB", maxPair>>10)
	}
	_, value, _ := strings.Cut(pair, ":")
	if value = strings.TrimSpace(value); value != "" && strings.ContainsRune("[{&*!", rune(value[0])) {
		return 1, notOne
	}
	file, err := parser.ParseBytes([]byte(pair), 0)
	if err != nil {
		return badYAML(err)
	}
	for _, doc := range file.Docs {
		var values []*ast.MappingValueNode
		switch n := doc.Body.(type) {
		case *ast.MappingNode:
			values = n.Values
		case *ast.MappingValueNode:
			values = []*ast.MappingValueNode{n}
		}
		for _, v := range values {
			text, ok := scalar(v.Value)
			if !ok {
				return 1, notOne
			}
			*field = text
		}
	}
	return 0, ""
}

// scalar returns a value as it is written: a number keeps its zeros, a date its form.
func scalar(n ast.Node) (string, bool) {
	switch n := n.(type) {
	case *ast.NullNode:
		return "", true
	case *ast.StringNode:
		return n.Value, true
	case *ast.LiteralNode:
		return strings.TrimSpace(n.Value.Value), true
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode:
		return n.GetToken().Value, true
	}
	return "", false
}

func badYAML(err error) (line int, reason string) {
	var syntax interface {
		GetToken() *token.Token
		GetMessage() string
	}
	if !errors.As(err, &syntax) {
		reason, _, _ = strings.Cut(err.Error(), "\n")
		return 1, clip(reason)
	}
	line = 1
	if t := syntax.GetToken(); t != nil && t.Position != nil {
		line = t.Position.Line
	}
	return line, clip(syntax.GetMessage()) + ` (a value that holds ": " needs quotes)`
}
