package article

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"

	"parley/graph"
)

// escapes is how much longer than its text a line may be: JSON may write a letter in several
// bytes, and claims stand beside the text.
const escapes = 4

// lines reads JSON Lines: articles, or extractions, one a line.
type lines struct {
	in     input
	format Format // JSONLines or Claims; with Options.Format Auto either is taken
	r      *bufio.Reader
	buf    []byte
	line   int
	ended  bool
}

func newLines(in input, format Format) *lines {
	return &lines{in: in, format: format, r: bufio.NewReaderSize(in.r, 64<<10)}
}

func (l *lines) next() (*Record, error) {
	for !l.ended {
		line, size, err := l.readLine()
		if err == io.EOF {
			break
		}
		if err != nil {
			l.ended = true
			return nil, l.reject("", readFailure(err), nil, size)
		}
		if line == nil {
			return nil, l.reject("", tooBig(l.in.opts.MaxBytes), nil, size)
		}
		if l.line == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		line = bytes.TrimSpace(line)
		if len(line) > 0 {
			return l.parse(line, size)
		}
	}
	return nil, io.EOF
}

// readLine reads one line. A line that is too long is read to its end and returned as nil,
// without having been held.
func (l *lines) readLine() (line []byte, size int64, err error) {
	l.line++
	l.buf = l.buf[:0]
	if cap(l.buf) > 1<<20 { // one long line shall not cost its room for ever
		l.buf = nil
	}
	limit := l.in.opts.MaxBytes * escapes
	for {
		part, err := l.r.ReadSlice('\n')
		size += int64(len(part))
		if size <= limit {
			l.buf = append(l.buf, part...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err == io.EOF && size > 0 {
			err = nil
		}
		if size > limit {
			return nil, size, err
		}
		return l.buf, size, err
	}
}

func (l *lines) reject(id, reason string, raw []byte, size int64) *RejectError {
	return &RejectError{File: l.in.name, Line: l.line, ID: clip(id), Reason: reason, Raw: string(raw), Bytes: size}
}

// articleLine is a line that is an article. Unknown keys are ignored.
type articleLine struct {
	ID        string          `json:"id"`
	Title     string          `json:"title"`
	URL       string          `json:"url"`
	Source    string          `json:"source"`
	Published string          `json:"published"`
	Language  string          `json:"language"`
	Text      *string         `json:"text"`
	Article   json.RawMessage `json:"article"`
}

func (l *lines) parse(line []byte, size int64) (*Record, error) {
	if reason := badBytes(line); reason != "" {
		return nil, l.reject("", reason, nil, size)
	}
	if spread(line) && !json.Valid(line) {
		l.ended = true
		return nil, l.reject("", "one JSON value over several lines: put each article on a line of its own (jq -c . or jq -c '.[]')", nil, size)
	}
	rec, id, reason := decode(line, l.format, l.in.opts.Format == Auto)
	if reason == "" {
		reason = Complete(&rec.Article, *l.in.opts)
	}
	if reason != "" {
		return nil, l.reject(id, reason, line, size)
	}
	if rec.Claims != nil {
		rec.Claims.Article = rec.Article
	}
	rec.File, rec.Line, rec.Bytes = l.in.name, l.line, size
	return rec, nil
}

// spread reports a line with which a JSON value begins that goes on over others.
func spread(line []byte) bool {
	return len(line) == 1 && (line[0] == '{' || line[0] == '[')
}

// decode reads one line as an article or, in the format of claims, as an extraction.
func decode(line []byte, format Format, either bool) (rec *Record, id, reason string) {
	var a articleLine
	if err := json.Unmarshal(line, &a); err != nil {
		return nil, a.ID, badJSON(err)
	}
	isClaims := a.Text == nil && bytes.HasPrefix(a.Article, []byte("{"))
	if format == Claims || either && isClaims {
		var x graph.Extraction
		if err := json.Unmarshal(line, &x); err != nil {
			return nil, x.Article.ID, badJSON(err)
		}
		if !isClaims {
			return nil, a.ID, `no "article": in the format of claims a line is what "parley extract --json" prints`
		}
		return &Record{Article: x.Article, Claims: &x}, x.Article.ID, ""
	}
	if a.Text == nil {
		if isClaims {
			return nil, a.ID, `no "text"; it looks like claims: --format claims`
		}
		return nil, a.ID, `no "text"`
	}
	return &Record{Article: graph.Article{ID: a.ID, Title: a.Title, URL: a.URL, Source: a.Source,
		Published: a.Published, Language: a.Language, Text: *a.Text}}, a.ID, ""
}

// badJSON says in plain words what is wrong with a line.
func badJSON(err error) string {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Sprintf("bad JSON: %s (at byte %d of the line)", strings.TrimPrefix(err.Error(), "json: "), syntax.Offset)
	}
	var wrong *json.UnmarshalTypeError
	if !errors.As(err, &wrong) {
		return "bad JSON: " + err.Error()
	}
	is, _, _ := strings.Cut(wrong.Value, " ")
	if wrong.Field == "" {
		return fmt.Sprintf("a line must be one JSON object, this is %s", withArticle(is))
	}
	return fmt.Sprintf("%q must be %s, is %s", wrong.Field, jsonType(wrong.Type), withArticle(is))
}

func jsonType(t reflect.Type) string {
	switch t.Kind() {
	case reflect.String:
		return "a string"
	case reflect.Slice:
		return "a list"
	case reflect.Struct, reflect.Map:
		return "an object"
	case reflect.Int:
		return "a whole number"
	}
	return "a number"
}

func withArticle(jsonValue string) string {
	switch jsonValue {
	case "array":
		return "a list"
	case "object":
		return "an object"
	case "bool":
		return "true or false"
	}
	return "a " + jsonValue
}
