package export

import (
	"bytes"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxLine is how many bytes a content line of RFC 5545 may have, its end not counted.
const maxLine = 75

// icalLines writes content lines. After an error it writes nothing more.
type icalLines struct {
	w   io.Writer
	err error
}

// icalEscaped writes TEXT.
var icalEscaped = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\r", `\n`, "\n", `\n`)

// text writes a property whose value is one or more TEXT.
func (l *icalLines) text(property string, values ...string) {
	escaped := make([]string, len(values))
	for i, v := range values {
		escaped[i] = icalText(v)
	}
	l.line(property + ":" + strings.Join(escaped, ","))
}

// icalText is a value of type TEXT, without the control characters that none may have.
func icalText(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\t' {
			return -1
		}
		return r
	}, icalEscaped.Replace(strings.ToValidUTF8(s, string(utf8.RuneError))))
}

// line writes a content line, folded where it is too long: between characters, never within one.
func (l *icalLines) line(s string) {
	var out bytes.Buffer
	room := maxLine
	for _, r := range s {
		size := utf8.RuneLen(r)
		if size > room {
			out.WriteString("\r\n ")
			room = maxLine - 1 // the blank counts
		}
		out.WriteRune(r)
		room -= size
	}
	out.WriteString("\r\n")
	if l.err == nil {
		_, l.err = l.w.Write(out.Bytes())
	}
}
