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

// maxFrontMatter is how long front matter may be.
const maxFrontMatter = 64 << 10

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

// setFields reads front matter; other keys than an article's are ignored. Line is where it is
// wrong, counted in the front matter.
func (rec *Record) setFields(front string) (line int, reason string) {
	file, err := parser.ParseBytes([]byte(front), 0)
	if err != nil {
		return badYAML(err)
	}
	fields := map[string]*string{"id": &rec.ID, "title": &rec.Title, "url": &rec.URL,
		"source": &rec.Source, "published": &rec.Published, "language": &rec.Language}
	for _, doc := range file.Docs {
		var values []*ast.MappingValueNode
		switch n := doc.Body.(type) {
		case nil:
		case *ast.MappingNode:
			values = n.Values
		case *ast.MappingValueNode:
			values = []*ast.MappingValueNode{n}
		default:
			return 1, `it must be lines of "key: value"`
		}
		for _, v := range values {
			key := v.Key.GetToken()
			field := fields[key.Value]
			if field == nil {
				continue
			}
			value, ok := scalar(v.Value)
			if !ok {
				return key.Position.Line, fmt.Sprintf("%s must be one value", key.Value)
			}
			*field = value
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
		return 1, reason
	}
	line = 1
	if t := syntax.GetToken(); t != nil && t.Position != nil {
		line = t.Position.Line
	}
	return line, syntax.GetMessage() + ` (a value that holds ": " needs quotes)`
}
