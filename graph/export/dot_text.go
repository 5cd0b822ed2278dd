package export

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	dotPiece   = 8000 // bytes: Graphviz reads no quoted string of more than 16 KiB, but joins several
	labelWidth = 28   // characters of a line
	labelLines = 4
)

// escapesDOT are the escapes of Graphviz, which it undoes in labels and tooltips.
var (
	newlines   = strings.NewReplacer("\r\n", "\n", "\r", "\n")
	escapesDOT = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`)
)

// quoteDOT quotes a string. In between is nothing that Graphviz takes for markup or part of its language.
func quoteDOT(s string) string {
	s = strings.Map(func(r rune) rune {
		if !inXML(r) { // pictures are XML; and a string of Graphviz ends at a zero byte
			return utf8.RuneError
		}
		return r
	}, newlines.Replace(s))
	var b strings.Builder
	for {
		n := pieceEnd(s)
		b.WriteString(`"` + escapesDOT.Replace(s[:n]) + `"`)
		if s = s[n:]; s == "" {
			return b.String()
		}
		b.WriteString(" + ")
	}
}

// pieceEnd is how much of a string may stand between quotes.
func pieceEnd(s string) int {
	if len(s) <= dotPiece {
		return len(s)
	}
	n := dotPiece
	for !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}

// quoteDOTText quotes what Graphviz writes into pictures: there it undoes what looks like an entity of HTML.
func quoteDOTText(s string) string { return quoteDOT(strings.ReplaceAll(s, "&", "&amp;")) }

// wrapLabel breaks a text into lines, and leaves out what is too much for a picture.
func wrapLabel(s string) string {
	var lines []string
	line, width := "", 0
	words := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) })
	for i := 0; i < len(words); i++ {
		word, n := words[i], utf8.RuneCountInString(words[i])
		if width > 0 && width+1+n > labelWidth {
			lines, line, width = append(lines, line), "", 0
			if len(lines) == labelLines {
				return strings.Join(lines, "\n") + "…"
			}
		}
		if n > labelWidth { // it has a line of its own, and the next one
			runes := []rune(word)
			word, n = string(runes[:labelWidth]), labelWidth
			words[i] = string(runes[labelWidth:])
			i--
		}
		if width > 0 {
			line, width = line+" ", width+1
		}
		line, width = line+word, width+n
	}
	return strings.Join(append(lines, line), "\n")
}

// joiner follows each backslash of a tooltip and is not seen. Without it Graphviz, which undoes escapes twice in those of
// nodes, would take some for escapes.
const joiner = "\u2060"

// quoteTooltip quotes what is shown where a pointer rests: the whole caption, and the first sentence that says so.
func quoteTooltip(caption string, q *Quote) string {
	tip := caption
	if q != nil {
		tip += "\n“" + q.Text + "”\n" + q.Title
	}
	return quoteDOTText(strings.ReplaceAll(tip, `\`, `\`+joiner))
}
