package export

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"unicode/utf8"
)

// lineEnds are those of XML 1.1, which some readers of 1.0 make newlines of too, unless they are written as references.
var lineEnds = map[rune]string{'\u0085': "&#x85;", '\u2028': "&#x2028;"}

// writeXML writes a text between tags, or between the quotes of an attribute. What XML cannot hold at all, such as most
// control characters, becomes U+FFFD.
func writeXML(b *bytes.Buffer, s string) {
	for {
		i := strings.IndexAny(s, "\u0085\u2028")
		if i < 0 {
			xml.EscapeText(b, []byte(s)) // the writes of a buffer do not fail
			return
		}
		xml.EscapeText(b, []byte(s[:i]))
		r, n := utf8.DecodeRuneInString(s[i:])
		b.WriteString(lineEnds[r])
		s = s[i+n:]
	}
}

// writeXMLID writes an id: two that differ are written differently, even where XML cannot hold what they differ by.
func writeXMLID(b *bytes.Buffer, id string) {
	writeXML(b, distinct(id))
}

// writeXMLEdge begins the element of an edge, with its id and its ends, and leaves the last quote open.
func writeXMLEdge(b *bytes.Buffer, e *Edge) {
	for _, a := range []struct{ name, id string }{{`<edge id="`, e.ID}, {`" source="`, e.From}, {`" target="`, e.To}} {
		b.WriteString(a.name)
		writeXMLID(b, a.id)
	}
}

// distinct is an id without what XML, and much else, cannot hold or does not keep: in its place come U+FFFD and its number.
func distinct(id string) string {
	odd := func(r rune) bool { return r < ' ' || r == utf8.RuneError || !inXML(r) }
	if !strings.ContainsFunc(id, odd) {
		return id
	}
	var b strings.Builder
	for _, r := range id {
		if odd(r) {
			fmt.Fprintf(&b, "%c%04X", utf8.RuneError, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// inXML reports whether XML 1.0 can hold a character.
func inXML(r rune) bool {
	return r >= ' ' && r != '\ufffe' && r != '\uffff' || r == '\t' || r == '\n' || r == '\r'
}
