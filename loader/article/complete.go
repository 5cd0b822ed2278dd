package article

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/graph"
)

// Longest values, in code points. They stay well below what the stores can index.
const (
	maxID    = 256
	maxField = 2000
)

// Complete fills what the article lacks (published and source from the options, its id from its
// url or text) and says why it is no article, or nothing if it is one.
func Complete(a *graph.Article, o Options) (reason string) {
	if o.MaxBytes == 0 {
		o.MaxBytes = DefaultMaxBytes
	}
	a.Published = strings.TrimSpace(a.Published)
	if a.Published == "" {
		a.Published = o.Published
	}
	if a.Source == "" {
		a.Source = o.Source
	}
	switch {
	case int64(len(a.Text)) > o.MaxBytes:
		return tooBig(o.MaxBytes)
	case strings.TrimFunc(a.Text, blank) == "":
		return "the text is empty"
	}
	if reason := badText(a.Text); reason != "" {
		return reason
	}
	for _, f := range [...]struct {
		name, value string
		max         int
	}{{"id", a.ID, maxID}, {"url", a.URL, maxField}, {"title", a.Title, maxField},
		{"source", a.Source, maxField}, {"published", a.Published, maxID}, {"language", a.Language, maxID}} {
		if reason := badField(f.value, f.max); reason != "" {
			return f.name + " " + reason
		}
	}
	if reason := badDate(a.Published); reason != "" {
		return "published: " + reason
	}
	if strings.TrimFunc(a.ID, blank) == "" {
		a.ID = deriveID(a)
	}
	return ""
}

func tooBig(limit int64) string {
	if limit >= 1<<20 && limit%(1<<20) == 0 {
		return fmt.Sprintf("over the limit of %d MiB (PARLEY_MAX_ARTICLE_BYTES)", limit>>20)
	}
	return fmt.Sprintf("over the limit of %d bytes (PARLEY_MAX_ARTICLE_BYTES)", limit)
}

// blank reports what does not count as text: white space and marks of no width.
func blank(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b' }

// badBytes says why bytes are no text, before anything is made of them.
func badBytes(b []byte) string {
	switch {
	case bytes.HasPrefix(b, []byte{0xff, 0xfe}), bytes.HasPrefix(b, []byte{0xfe, 0xff}):
		return "not UTF-8 but UTF-16: convert it first (iconv -f UTF-16 -t UTF-8)"
	case bytes.IndexByte(b, 0) >= 0:
		return "binary, not text (it holds a zero byte)"
	case !utf8.Valid(b):
		i := 0
		for i < len(b) {
			r, n := utf8.DecodeRune(b[i:])
			if r == utf8.RuneError && n == 1 {
				break
			}
			i += n
		}
		return fmt.Sprintf("not UTF-8 (at byte %d): convert it first (iconv -t UTF-8)", i+1)
	}
	return ""
}

func badText(s string) string {
	switch {
	case strings.IndexByte(s, 0) >= 0:
		return "binary, not text (it holds a zero byte)"
	case !utf8.ValidString(s):
		return "not UTF-8"
	}
	return ""
}

func badField(s string, longest int) string {
	switch {
	case !utf8.ValidString(s):
		return "is not UTF-8"
	case utf8.RuneCountInString(s) > longest:
		return fmt.Sprintf("is longer than %d characters", longest)
	case strings.ContainsFunc(s, unicode.IsControl):
		return "holds a control character"
	}
	return ""
}

// clip keeps what is quoted from the input short.
func clip(s string) string {
	if utf8.RuneCountInString(s) <= maxID {
		return s
	}
	return string([]rune(s)[:maxID]) + "…"
}

func badDate(s string) string {
	_, err := graph.ParsePublished(s)
	if err != nil {
		return strings.TrimPrefix(err.Error(), graph.ErrDate.Error()+": ")
	}
	return ""
}

// deriveID makes the id of an article that came without one: readable from its url, else from
// the hash of its text, so that the same article gets the same id wherever it is read from.
func deriveID(a *graph.Article) string {
	if id := urlID(a.URL); id != "" {
		return id
	}
	sum := sha256.Sum256([]byte(a.Text))
	return "sha256-" + hex.EncodeToString(sum[:8])
}

// urlID makes an id of a web address: without its scheme, "www." and trailing slash. If more than
// that had to be left out, a hash tells it from its like. It is empty where s is no web address.
func urlID(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	host := strings.TrimPrefix(strings.ToLower(u.Host), "www.")
	whole := host + strings.TrimRight(u.EscapedPath(), "/")
	if q := withoutTracking(u.Query()); q != "" {
		whole += "?" + q
	}
	slug := strings.Trim(strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || strings.ContainsRune("/._-", r) {
			return r
		}
		return '-'
	}, whole), "-")
	if len(slug) > 160 {
		slug = slug[:160]
	}
	if slug == whole {
		return slug
	}
	sum := sha256.Sum256([]byte(whole))
	return slug + "-" + hex.EncodeToString(sum[:4])
}

// withoutTracking drops what marks where a reader came from and not which article it is.
func withoutTracking(q url.Values) string {
	for key := range q {
		if strings.HasPrefix(key, "utm_") || key == "fbclid" || key == "gclid" {
			q.Del(key)
		}
	}
	return q.Encode()
}
