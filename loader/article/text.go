package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/graph"
)

// longestHeadline is the length, in code points, up to which a first line may be a title.
const longestHeadline = 150

// parseText takes the whole file as the article's text, to the letter, since evidence is counted
// in it. A first line that looks like a headline is the title too.
func parseText(_ input, text string) (*Record, error) {
	return &Record{Article: graph.Article{Title: headline(text), Text: text}}, nil
}

// headline returns the first line where it is short, does not end as a sentence does, and more
// text follows; else nothing.
func headline(text string) string {
	first, rest, found := strings.Cut(strings.TrimLeftFunc(text, blank), "\n")
	first = strings.TrimFunc(first, blank)
	if !found || strings.TrimFunc(rest, blank) == "" || first == "" || utf8.RuneCountInString(first) > longestHeadline {
		return ""
	}
	end := strings.TrimRight(first, `"'”’»)`)
	if !strings.ContainsFunc(end, unicode.IsLetter) || strings.ContainsAny(end[len(end)-1:], ".,;:") || strings.HasSuffix(end, "…") {
		return ""
	}
	return first
}
