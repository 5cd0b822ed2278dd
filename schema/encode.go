package schema

import (
	"encoding/json"
	"io"
	"math"
	"strconv"
	"unicode/utf8"
)

// encoder writes JSON. Where it has a writer, it hands on what it holds whenever that is much.
type encoder struct {
	held []byte
	to   io.Writer
	err  error // of the writer; nothing is written after it
}

// enough is how many bytes an encoder holds before it hands them on.
const enough = 32 << 10

// pass hands on what is held, if it is enough.
func (e *encoder) pass() {
	if e.to != nil && len(e.held) >= enough {
		e.flush()
	}
}

func (e *encoder) flush() {
	if e.err == nil {
		_, e.err = e.to.Write(e.held)
	}
	e.held = e.held[:0]
}

// value writes a completed value.
func (e *encoder) value(v any) {
	switch v := v.(type) {
	case *branch:
		e.branch(v)
	case string:
		e.held = appendString(e.held, v)
	case json.RawMessage:
		e.held = append(e.held, v...)
	case int:
		e.held = strconv.AppendInt(e.held, int64(v), 10)
	case bool:
		e.held = strconv.AppendBool(e.held, v)
	case float64:
		e.held = appendFloat(e.held, v)
	default:
		e.held = append(e.held, "null"...)
	}
	e.pass()
}

func (e *encoder) branch(b *branch) {
	marks := "[]"
	if b.shape != nil {
		marks = "{}"
	}
	e.held = append(e.held, marks[0])
	for i, v := range b.values {
		if e.err != nil {
			return
		}
		if i > 0 {
			e.held = append(e.held, ',')
		}
		if b.shape != nil {
			e.held = append(append(append(e.held, '"'), b.shape.fields[i].key...), '"', ':')
		}
		e.value(v)
	}
	e.held = append(e.held, marks[1])
}

// appendFloat writes a number as JavaScript does.
func appendFloat(out []byte, f float64) []byte {
	format := byte('f')
	switch size := math.Abs(f); {
	case size == 0:
		return append(out, '0') // also of -0
	case size < 1e-6 || size >= 1e21:
		format = 'e'
	}
	out = strconv.AppendFloat(out, f, format, -1, 64)
	if n := len(out); format == 'e' && n >= 4 && out[n-4] == 'e' && out[n-3] == '-' && out[n-2] == '0' {
		out = append(out[:n-2], out[n-1]) // e-09 is e-9
	}
	return out
}

// appendString writes a JSON string; what is not UTF-8 becomes U+FFFD.
func appendString(out []byte, s string) []byte {
	const hex = "0123456789abcdef"
	out = append(out, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= 0x20 && c != '"' && c != '\\' && c < utf8.RuneSelf {
			i++
			continue
		}
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && size == 1 {
				out = append(append(out, s[start:i]...), "\ufffd"...)
				start = i + 1
			}
			i += size
			continue
		}
		out = append(out, s[start:i]...)
		switch c {
		case '"', '\\':
			out = append(out, '\\', c)
		case '\n':
			out = append(out, '\\', 'n')
		case '\t':
			out = append(out, '\\', 't')
		case '\r':
			out = append(out, '\\', 'r')
		case '\b':
			out = append(out, '\\', 'b')
		case '\f':
			out = append(out, '\\', 'f')
		default:
			out = append(out, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		}
		i++
		start = i
	}
	return append(append(out, s[start:]...), '"')
}
