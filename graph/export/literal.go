package export

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
)

// literal is a map that is being written in Cypher.
type literal struct{ text []byte }

// set adds a value under a name that needs no quoting; nil is none.
func (l *literal) set(name string, value any) {
	if value == nil {
		return
	}
	if len(l.text) == 0 {
		l.text = append(l.text, '{')
	} else {
		l.text = append(l.text, ", "...)
	}
	l.text = append(append(l.text, name...), ": "...)
	l.text = appendCypher(l.text, value)
}

func (l *literal) end() []byte { return append(l.text, '}') }

// appendCypher writes a value of an attribute in Cypher.
func appendCypher(b []byte, value any) []byte {
	switch v := value.(type) {
	case string:
		return appendCypherText(b, v)
	case int:
		return strconv.AppendInt(b, int64(v), 10)
	case float64:
		text := strconv.FormatFloat(v, 'g', -1, 64)
		if !strings.ContainsAny(text, ".e") {
			text += ".0" // else it would be an integer
		}
		return append(b, text...)
	case []string:
		b = append(b, '[')
		for i, s := range v {
			if i > 0 {
				b = append(b, ", "...)
			}
			b = appendCypherText(b, s)
		}
		return append(b, ']')
	}
	panic(fmt.Sprintf("export: no attribute is a %T", value))
}

// appendCypherText writes a text between quotes. What is not ASCII is escaped, because cypher-shell reads files in the
// character set of its machine. Quotes and backslashes must not be escaped by number: Cypher looks for such escapes first, and for
// quotes then.
func appendCypherText(b []byte, s string) []byte {
	b = append(b, '\'')
	for _, r := range s {
		switch {
		case r == '\'' || r == '\\':
			b = append(b, '\\', byte(r))
		case r >= ' ' && r < 0x7f:
			b = append(b, byte(r))
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			b = fmt.Appendf(b, `\u%04x\u%04x`, high, low)
		default:
			b = fmt.Appendf(b, `\u%04x`, r)
		}
	}
	return append(b, '\'')
}
