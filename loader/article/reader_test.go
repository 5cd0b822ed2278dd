package article_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/loader/article"
)

// files writes a folder of files, the keys being paths.
func files(t *testing.T, contents map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range contents {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// read reads all and tells each record in a line: "FILE:LINE ID", or "FILE:LINE! REASON". Notices
// begin with "#".
func read(t *testing.T, dir string, opts article.Options, stdin string, paths ...string) (told []string, records []*article.Record) {
	t.Helper()
	plain := func(s string) string { return strings.ReplaceAll(s, dir+string(filepath.Separator), "") }
	opts.Notice = func(s string) { told = append(told, "# "+plain(s)) }
	r, err := article.Open(paths, strings.NewReader(stdin), opts)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	for {
		rec, err := r.Next()
		var reject *article.RejectError
		switch {
		case err == io.EOF:
			return told, records
		case errors.As(err, &reject):
			told = append(told, plain(reject.Where())+"! "+reject.Reason)
		case err != nil:
			t.Fatal(err)
		default:
			told = append(told, plain(article.Where(rec.File, rec.Line))+" "+rec.ID)
			records = append(records, rec)
		}
	}
}

// one reads a single text under a file name.
func one(t *testing.T, name, text string, opts article.Options) (*article.Record, string) {
	t.Helper()
	dir := files(t, map[string]string{name: text})
	told, records := read(t, dir, opts, "", filepath.Join(dir, name))
	if len(records) == 1 && len(told) == 1 {
		return records[0], ""
	}
	return nil, strings.Join(told, "\n")
}

func TestArticles(t *testing.T) {
	for _, c := range []struct {
		name, file, text string
		opts             article.Options
		want             graph.Article
	}{
		{"text to the letter, its first line as title", "a.txt", "Talks in Oslo\n\n Envoys met. \r\n", article.Options{},
			graph.Article{ID: "sha256-62d5bef6", Title: "Talks in Oslo", Text: "Talks in Oslo\n\n Envoys met. \r\n"}},
		{"a first line that is a sentence is no title", "a.txt", "Envoys met in Oslo.\nThey talked.", article.Options{},
			graph.Article{ID: "sha256-", Text: "Envoys met in Oslo.\nThey talked."}},
		{"nor is one that ends in a quoted sentence", "a.txt", "“We met.”\nThey talked.", article.Options{},
			graph.Article{ID: "sha256-", Text: "“We met.”\nThey talked."}},
		{"nor is a text of one line", "a.txt", "Envoys met in Oslo\n\n", article.Options{},
			graph.Article{ID: "sha256-", Text: "Envoys met in Oslo\n\n"}},
		{"nor is a long line", "a.txt", strings.Repeat("word ", 40) + "\nMore", article.Options{},
			graph.Article{ID: "sha256-", Text: strings.Repeat("word ", 40) + "\nMore"}},
		{"a byte order mark is no text", "a.txt", "\ufeffHead\nBody", article.Options{},
			graph.Article{ID: "sha256-", Title: "Head", Text: "Head\nBody"}},
		{"options fill what is missing", "a.txt", "Head\nBody", article.Options{Published: "2025-04-11", Source: "RT"},
			graph.Article{ID: "sha256-", Title: "Head", Source: "RT", Published: "2025-04-11", Text: "Head\nBody"}},
		{"front matter", "a.md", "---\nid: 007\ntitle: 'Talks: day 2'\nurl: https://example.org/a\nsource: Wire\npublished: 2025-04-11\nlanguage: en\ntags: [a, b]\nmore:\n- [\n# a remark\n---\n\nEnvoys met.\n", article.Options{Source: "other"},
			graph.Article{ID: "007", Title: "Talks: day 2", URL: "https://example.org/a", Source: "Wire", Published: "2025-04-11", Language: "en", Text: "Envoys met.\n"}},
		{"front matter with other line ends, and nothing in it", "a.md", "---\r\n---\r\nHead\r\nBody\r\n", article.Options{},
			graph.Article{ID: "sha256-", Title: "Head", Text: "Head\r\nBody\r\n"}},
		{"front matter of one key; a timestamp", "a.md", "---\npublished: 2025-04-11T09:00:00Z\n...\nBody", article.Options{},
			graph.Article{ID: "sha256-", Published: "2025-04-11T09:00:00Z", Text: "Body"}},
		{"front matter with values of several lines", "a.md", "---\ntitle: >\n  Talks\n  go on\n'id': \"a\\u0062\" # said so\n---\nBody", article.Options{}, graph.Article{ID: "ab", Title: "Talks go on", Text: "Body"}},
		{"front matter in a file without extension", "a", "---\nid: x\n---\nBody", article.Options{}, graph.Article{ID: "x", Text: "Body"}},
		{"Markdown without front matter, named", "a.md", "# Head\n\nBody", article.Options{}, graph.Article{ID: "sha256-", Title: "Head", Text: "Head\n\nBody"}},
		{"a JSON line; unknown keys and null are nothing", "a.jsonl", `{"id":"j","text":"Body","url":null,"tags":{"text":1}}`, article.Options{},
			graph.Article{ID: "j", Text: "Body"}},
		{"JSON in a file without extension", "a", ` {"id":"j","text":"Body"}`, article.Options{}, graph.Article{ID: "j", Text: "Body"}},
		{"an id from the address", "a.jsonl", `{"url":"https://www.Example.org/2025/talks/?utm_source=x","text":"Body"}`, article.Options{},
			graph.Article{ID: "example.org/2025/talks", URL: "https://www.Example.org/2025/talks/?utm_source=x", Text: "Body"}},
		{"an id from an address with a query is told from its like", "a.jsonl", `{"url":"http://example.org/?p=12","text":"Body"}`, article.Options{},
			graph.Article{ID: "example.org-p-12-", URL: "http://example.org/?p=12", Text: "Body"}},
		{"no id from what is no address", "a.jsonl", `{"url":"urn:x","text":"Body"}`, article.Options{}, graph.Article{ID: "sha256-", URL: "urn:x", Text: "Body"}},
		{"a forced format", "a.md", "---\nBody", article.Options{Format: article.Text}, graph.Article{ID: "sha256-", Title: "", Text: "---\nBody"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			rec, told := one(t, c.file, c.text, c.opts)
			if rec == nil {
				t.Fatalf("no record: %s", told)
			}
			if strings.HasSuffix(c.want.ID, "-") || len(c.want.ID) == len("sha256-62d5bef6") {
				if !strings.HasPrefix(rec.ID, strings.TrimSuffix(c.want.ID, "62d5bef6")) {
					t.Errorf("id %q, want %q…", rec.ID, c.want.ID)
				}
				c.want.ID = rec.ID
			}
			if diff := cmp.Diff(c.want, rec.Article); diff != "" {
				t.Errorf("article (-want +got):\n%s", diff)
			}
			if rec.Bytes == 0 {
				t.Error("the record took no bytes")
			}
		})
	}
}

func TestRejects(t *testing.T) {
	for _, c := range []struct {
		name, file, text, want string // want: part of what is told
	}{
		{"not UTF-8", "a.txt", "Gespr\xe4che", "a.txt! not UTF-8 (at byte 6)"},
		{"UTF-16", "a.txt", "\xff\xfeH\x00i\x00", "a.txt! not UTF-8 but UTF-16"},
		{"binary", "a.txt", "PK\x03\x00\x00", "a.txt! binary"},
		{"no bytes", "a.txt", "", "a.txt! the file is empty"},
		{"blanks", "a.txt", " \n\t\u200b", "a.txt! the text is empty"},
		{"over the limit", "a.txt", strings.Repeat("x", 1001), "a.txt! over the limit of 1000 bytes"},
		{"a web page", "a", "\n<!DOCTYPE html><p>Hi", "a! web pages and feeds cannot be read"},
		{"bad JSON", "a.jsonl", "\n{\"text\": }\n", "a.jsonl:2! bad JSON: invalid character '}' looking for beginning of value (at byte 10 of the line)"},
		{"JSON cut off", "a.jsonl", `{"text": "x`, "a.jsonl:1! bad JSON: unexpected end of JSON input"},
		{"two values on a line", "a.jsonl", `{"text":"x"} {}`, "a.jsonl:1! bad JSON: invalid character '{' after top-level value"},
		{"a list", "a.jsonl", `[{"text":"x"}]`, "a.jsonl:1! a line must be one JSON object, this is a list"},
		{"JSON over several lines", "a.json", "{\n\"text\": \"x\"\n}\n", "a.json:1! one JSON value over several lines"},
		{"no text", "a.jsonl", `{"id":"a"}`, `a.jsonl:1! no "text"`},
		{"a wrong type", "a.jsonl", `{"text":"x","published":2025}`, `a.jsonl:1! "published" must be a string, is a number`},
		{"a text of a wrong type", "a.jsonl", `{"text":["x"]}`, `a.jsonl:1! "text" must be a string, is a list`},
		{"an empty text", "a.jsonl", `{"text":" "}`, "a.jsonl:1! the text is empty"},
		{"a zero byte in JSON", "a.jsonl", `{"text":"a\u0000"}`, "a.jsonl:1! binary"},
		{"a line that is not UTF-8", "a.jsonl", "{\"text\":\"a\xff\"}", "a.jsonl:1! not UTF-8"},
		{"a date that is none", "a.jsonl", `{"text":"x","published":"last May"}`, `a.jsonl:1! published: "last May": it does not begin with a year; accepted are 2025-04-10,`},
		{"a long id", "a.jsonl", `{"text":"x","id":"` + strings.Repeat("i", 257) + `"}`, "a.jsonl:1! id is longer than 256 characters"},
		{"an id with a line end", "a.jsonl", `{"text":"x","id":"a\nb"}`, "a.jsonl:1! id holds a control character"},
		{"a long address", "a.jsonl", `{"text":"x","url":"` + strings.Repeat("u", 2001) + `"}`, "a.jsonl:1! url is longer"},
		{"a long line", "a.jsonl", `{"text":"` + strings.Repeat("x", 5000) + `"}`, "a.jsonl:1! over the limit of 1000 bytes"},
		{"front matter without end", "a.md", "---\nid: x\nBody", "a.md:1! the front matter has no closing line ---"},
		{"bad front matter", "a.md", "---\nid: x\ntitle: a: b\n---\nBody", "a.md:3! front matter: "},
		{"front matter that is no mapping", "a.md", "---\nhello\n---\nBody", "a.md:2! front matter: it must be lines of"},
		{"front matter with a list for a title", "a.md", "---\nid: x\ntitle: [a]\n---\nBody", "a.md:3! front matter: title: it must be one value"},
		{"front matter with an open list", "a.md", "---\nid: " + strings.Repeat("[", 60_000) + "\n---\nBody", "a.md! over the limit"},
		{"front matter with a key twice", "a.md", "---\nid: x\nid: y\n---\nBody", "a.md:3! front matter: id stands twice"},
		{"front matter with a list below a key", "a.md", "---\nid:\n- x\n---\nBody", "a.md:2! front matter: id: it must be one value"},
		{"front matter without a text", "a.md", "---\nid: x\n---\n\n", "a.md! the text is empty"},
		{"a date in front matter", "a.md", "---\npublished: 11/04/2025\n---\nBody", "a.md! published: "},
	} {
		t.Run(c.name, func(t *testing.T) {
			rec, told := one(t, c.file, c.text, article.Options{MaxBytes: 1000})
			if rec != nil || !strings.HasPrefix(told, c.want) {
				t.Errorf("told %q, want %q…", told, c.want)
			}
		})
	}
}

func TestAfterABadLineReadingGoesOn(t *testing.T) {
	long := `{"text":"` + strings.Repeat("x", 9000) + `"}`
	dir := files(t, map[string]string{"a.jsonl": strings.Join([]string{
		`{"id":"1","text":"a"}`, "{", "", long, `{"id":"2","text":"b"}`, "nonsense", `{"id":"3","text":"c"}`,
	}, "\n")})
	told, records := read(t, dir, article.Options{MaxBytes: 1000}, "", filepath.Join(dir, "a.jsonl"))
	// A line that is only a bracket is the beginning of JSON in several lines: one rejection
	// for the file rather than one for each of its lines.
	want := []string{"a.jsonl:1 1", "a.jsonl:2! one JSON value over several lines: put each article on a line of its own (jq -c . or jq -c '.[]')"}
	if diff := cmp.Diff(want, told); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	_ = records

	dir = files(t, map[string]string{"a.jsonl": strings.Join([]string{
		`{"id":"1","text":"a"}`, "", long, `{"id":"2","text":"b"}`, "nonsense", `{"id":"3","text":"c"}`,
	}, "\n")})
	told, records = read(t, dir, article.Options{MaxBytes: 1000}, "", filepath.Join(dir, "a.jsonl"))
	want = []string{"a.jsonl:1 1", "a.jsonl:3! over the limit of 1000 bytes (PARLEY_MAX_ARTICLE_BYTES)", "a.jsonl:4 2",
		"a.jsonl:5! bad JSON: invalid character 'o' in literal null (expecting 'u') (at byte 2 of the line)", "a.jsonl:6 3"}
	if diff := cmp.Diff(want, told); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(records) != 3 {
		t.Errorf("%d records, want 3", len(records))
	}
}

func TestFolder(t *testing.T) {
	dir := files(t, map[string]string{
		"b.txt": "B\nb", "a/2.md": "---\nid: two\n---\nBody", "a/1.jsonl": `{"id":"one","text":"x"}`, ".hidden.txt": "no",
		".git/x.txt": "no", "README.md": "# Notes\n\nabout this folder", "c.pdf": "%PDF", "a/z/deep.txt": "D\nd", "empty/.keep": "",
	})
	if err := os.Symlink(filepath.Join(dir, "a"), filepath.Join(dir, "loop")); err != nil {
		t.Fatal(err)
	}
	told, _ := read(t, dir, article.Options{}, "", dir)
	want := []string{
		"# README.md: skipped: no front matter, so it is not taken for an article (name the file to load it)",
		"a/1.jsonl:1 one", "a/2.md two", "a/z/deep.txt sha256-", "b.txt sha256-",
		"# c.pdf: skipped: its extension names no format (name the file to load it)",
		"# loop: skipped: a link to a folder",
	}
	for i, s := range told {
		if k := strings.Index(s, "sha256-"); k >= 0 {
			told[i] = s[:k+len("sha256-")]
		}
	}
	if diff := cmp.Diff(want, told); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFolderInOneFormat(t *testing.T) {
	dir := files(t, map[string]string{"a.txt": "A\na", "b.jsonl": `{"text":"x"}`, "c": "C\nc", "d.md": "D\nd"})
	told, _ := read(t, dir, article.Options{Format: article.Text}, "", dir)
	if len(told) != 4 || !strings.HasPrefix(told[1], "# b.jsonl: skipped: not in the format text") || !strings.HasPrefix(told[2], "c sha256-") {
		t.Errorf("told %q", told)
	}
}

func TestNothingToRead(t *testing.T) {
	dir := files(t, map[string]string{"only/.hidden": "x", "only/x.pdf": "x", "only/README.md": "# Notes\n\ntext", "good/a.txt": "A\na", "shut/a.txt": "A\na"})
	shut := filepath.Join(dir, "shut", "a.txt")
	if err := os.Chmod(shut, 0); err != nil {
		t.Fatal(err)
	}
	told, records := read(t, dir, article.Options{}, "", filepath.Join(dir, "missing"), filepath.Join(dir, "only"), filepath.Join(dir, "shut"), filepath.Join(dir, "good"))
	want := []string{"missing! cannot be read: no such file or directory",
		"# only/README.md: skipped: no front matter, so it is not taken for an article (name the file to load it)",
		"# only/x.pdf: skipped: its extension names no format (name the file to load it)",
		"only! no articles in this folder: .txt, .md with front matter and .jsonl are read (--format reads other names)",
		"shut/a.txt! cannot be read: permission denied"}
	if os.Geteuid() == 0 { // root may read it all the same
		want = want[:4]
		told, records = told[:4], records[1:]
	}
	if len(told) < len(want) {
		t.Fatalf("told %q", told)
	}
	if diff := cmp.Diff(want, told[:len(want)]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(records) != 1 {
		t.Errorf("%d records of what can be read, want 1", len(records))
	}
}

func TestStandardInput(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"lines", `{"id":"a","text":"x"}` + "\n" + `{"id":"b","text":"y"}`, "standard input:1 a, standard input:2 b"},
		{"Markdown", "---\nid: m\n---\nBody", "standard input m"},
		{"nothing", "", "standard input! the file is empty"},
	} {
		told, _ := read(t, "", article.Options{}, c.text, article.Stdin)
		if got := strings.Join(told, ", "); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestClaims(t *testing.T) {
	const line = `{"article":{"id":"a","text":"Ann met Bob."},"entities":[{"id":"e1","kind":"PERSON","name":"Ann","aliases":[],"country":null,"mentions":[{"start":0,"end":3}]}],"positions":[],"meetings":[],"statements":[],"relations":[]}`
	for _, format := range []article.Format{article.Auto, article.Claims} {
		rec, told := one(t, "a.jsonl", line, article.Options{Format: format, Published: "2025-04-11"})
		if rec == nil {
			t.Fatal(told)
		}
		if rec.Claims == nil || len(rec.Claims.Entities) != 1 || rec.Claims.Article.Published != "2025-04-11" {
			t.Errorf("format %s: claims %+v", format, rec.Claims)
		}
	}
	for _, c := range []struct {
		format article.Format
		line   string
		want   string
	}{
		{article.JSONLines, line, `no "text"; it looks like claims: --format claims`},
		{article.Claims, `{"text":"x"}`, `no "article"`},
		{article.Claims, `{"article":{"text":"x"},"entities":{}}`, `"entities" must be a list, is an object`},
		{article.Auto, `{"article":{"id":"x"},"entities":[]}`, "the text is empty"},
		{article.Auto, `{"article":{"id":"x","text":"y"},"entities":[{"mentions":[{"start":"0"}]}]}`, `"entities.mentions.start" must be a whole number, is a string`},
	} {
		_, told := one(t, "a.jsonl", c.line, article.Options{Format: c.format})
		if !strings.Contains(told, c.want) {
			t.Errorf("%s: told %q, want %q", c.line, told, c.want)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	for _, c := range []struct {
		opts article.Options
		want string
	}{
		{article.Options{Format: "html"}, `no format "html": there are auto, text, markdown, jsonl, claims`},
		{article.Options{Published: "soon"}, `published: "soon": it does not begin with a year`},
	} {
		_, err := article.Open(nil, nil, c.opts)
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%+v: %v, want %s", c.opts, err, c.want)
		}
	}
}

// TestLongLineIsNotHeld reads a line far over the limit from a source that would show it.
func TestLongLineIsNotHeld(t *testing.T) {
	const size = 200 << 20
	in := io.MultiReader(strings.NewReader(`{"text":"`), io.LimitReader(letters{}, size), strings.NewReader("\"}\n{\"id\":\"next\",\"text\":\"x\"}\n"))
	r, err := article.Open([]string{article.Stdin}, in, article.Options{MaxBytes: 1 << 20})
	if err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	var reject *article.RejectError
	if _, err := r.Next(); !errors.As(err, &reject) || reject.Raw != "" || reject.Bytes < size {
		t.Fatalf("%v", err)
	}
	runtime.ReadMemStats(&after)
	if held := after.TotalAlloc - before.TotalAlloc; held > 32<<20 {
		t.Errorf("%d MiB were allocated for it", held>>20)
	}
	if rec, err := r.Next(); err != nil || rec.ID != "next" || rec.Line != 2 {
		t.Fatalf("%+v, %v", rec, err)
	}
}

type letters struct{}

func (letters) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 'x'
	}
	return len(b), nil
}

func ExampleOpen() {
	in := strings.NewReader(`{"id": "a", "text": "Envoys met in Oslo."}` + "\n" + `{"id": "b"}` + "\n")
	r, err := article.Open([]string{article.Stdin}, in, article.Options{Published: "2025-04-11"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for {
		rec, err := r.Next()
		var reject *article.RejectError
		switch {
		case err == io.EOF:
			return
		case errors.As(err, &reject):
			fmt.Println(reject)
		default:
			fmt.Println(rec.ID, rec.Published, rec.Text)
		}
	}
	// Output:
	// a 2025-04-11 Envoys met in Oslo.
	// standard input:2: no "text"
}
