package article

import (
	"regexp"
	"strings"
)

// Marks that stand for a whole line, or begin one.
var (
	heading    = regexp.MustCompile(`^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$`)
	quoteMark  = regexp.MustCompile(`^ {0,3}(?:>[ \t]?)+`)
	dropped    = regexp.MustCompile("^ {0,3}(?:=+|(?:-[ \t]*){3,}|(?:\\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:```|~~~).*|\\[[^\\]]+\\]:[ \t]*\\S+.*)[ \t]*$")
	comment    = regexp.MustCompile(`(?s)<!--.*?-->`)
	inlineMark = regexp.MustCompile("[*_\\[!<`\\\\]")
)

// Marks within a line, in the order in which they are taken away.
var inline = []struct {
	mark *regexp.Regexp
	by   string
}{
	{regexp.MustCompile(`!\[[^\]]*\]\([^)]*\)`), ""},                            // images
	{regexp.MustCompile(`\[([^\[\]]+)\]\([^()]*(?:\([^()]*\)[^()]*)*\)`), "$1"}, // links
	{regexp.MustCompile(`\[([^\[\]]+)\]\[[^\[\]]*\]`), "$1"},                    // links by reference
	{regexp.MustCompile(`<(https?://[^<>\s]+)>`), "$1"},
	{regexp.MustCompile("`+([^`]+)`+"), "$1"},
	{regexp.MustCompile(`(^|[^\\*\pL\pN])\*{1,3}([^\s*](?:[^*]*[^\s*\\])?)\*{1,3}`), "$1$2"},
	{regexp.MustCompile(`(^|[^\\\pL\pN_])_{1,3}([^\s_](?:[^_]*[^\s_\\])?)_{1,3}($|[^\pL\pN_])`), "$1$2$3"},
	{regexp.MustCompile("\\\\([!-/:-@\\[-`{-~])"), "$1"}, // escapes
}

// plain takes Markdown's marks away and leaves the words and lines. Marks inside names and
// sentences would hide them; lists keep theirs, which do no harm.
func plain(text string) string {
	if strings.Contains(text, "<!--") {
		text = comment.ReplaceAllString(text, "")
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		body, cr := strings.CutSuffix(line, "\r")
		body = plainLine(body)
		if cr {
			body += "\r"
		}
		lines[i] = body
	}
	return strings.Join(lines, "\n")
}

func plainLine(line string) string {
	if dropped.MatchString(line) {
		return ""
	}
	line = quoteMark.ReplaceAllString(line, "")
	if m := heading.FindStringSubmatch(line); m != nil {
		line = m[1]
	}
	if inlineMark.MatchString(line) {
		for _, m := range inline {
			line = m.mark.ReplaceAllString(line, m.by)
		}
	}
	return line
}
