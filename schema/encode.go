package schema

import (
	"bytes"
	"encoding/json"
	"math"
	"strconv"
	"unicode/utf8"
)

// Response is what a request is answered with. Data is JSON, "null" where an error
// reached the root, and empty where nothing was executed.
type Response struct {
	Data   json.RawMessage
	Errors []Error
	Cost   *Cost // nil where the request was refused before it was estimated

	notQuery bool // asked for something else where only queries may run
}

// MarshalJSON writes the response as GraphQL has it: without "data" where nothing
// was executed, and with the cost among "extensions".
func (r *Response) MarshalJSON() ([]byte, error) {
	out := []byte{'{'}
	if len(r.Errors) > 0 {
		var list bytes.Buffer
		enc := json.NewEncoder(&list)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(r.Errors); err != nil {
			return nil, err
		}
		out = append(append(out, `"errors":`...), bytes.TrimSuffix(list.Bytes(), []byte("\n"))...)
	}
	if len(r.Data) > 0 {
		if len(out) > 1 {
			out = append(out, ',')
		}
		out = append(append(out, `"data":`...), r.Data...)
	}
	if c := r.Cost; c != nil {
		if len(out) > 1 {
			out = append(out, ',')
		}
		out = append(out, `"extensions":{"cost":{"estimated":`...)
		out = append(strconv.AppendInt(out, int64(c.Estimated), 10), `,"budget":`...)
		out = append(strconv.AppendInt(out, int64(c.Budget), 10), "}}"...)
	}
	return append(out, '}'), nil
}

// appendValue writes a completed value as JSON.
func appendValue(out []byte, v any) []byte {
	switch v := v.(type) {
	case nil:
		return append(out, "null"...)
	case *branch:
		if v.shape != nil {
			return appendObject(out, v)
		}
		out = append(out, '[')
		for i, item := range v.values {
			if i > 0 {
				out = append(out, ',')
			}
			out = appendValue(out, item)
		}
		return append(out, ']')
	case string:
		return appendString(out, v)
	case json.RawMessage:
		return append(out, v...)
	case int:
		return strconv.AppendInt(out, int64(v), 10)
	case bool:
		return strconv.AppendBool(out, v)
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return append(out, "null"...)
		}
		return strconv.AppendFloat(out, v, 'g', -1, 64)
	}
	return append(out, "null"...)
}

func appendObject(out []byte, n *branch) []byte {
	out = append(out, '{')
	for i, f := range n.shape.fields {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(appendString(out, f.key), ':')
		out = appendValue(out, n.values[i])
	}
	return append(out, '}')
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
		default:
			out = append(out, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		}
		i++
		start = i
	}
	return append(append(out, s[start:]...), '"')
}
