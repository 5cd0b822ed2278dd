package sqlite

import (
	"bytes"
	"encoding/json"
	"io"
	"strconv"
	"time"

	"parley/graph"
)

// Batches go to a statement as one JSON array, which json_each takes apart: the text of a
// statement does not depend on how many are asked for.

// keyList writes keys as a JSON array.
func keyList(keys []graph.Key) string {
	out := append(make([]byte, 0, 2+8*len(keys)), '[')
	for i, k := range keys {
		if i > 0 {
			out = append(out, ',')
		}
		out = strconv.AppendInt(out, int64(k), 10)
	}
	return string(append(out, ']'))
}

// jsonText writes a value, of a kind that always can be, as JSON.
func jsonText(v any) string {
	data, err := json.Marshal(v)
	if err != nil {
		panic("sqlite: " + err.Error()) // strings, numbers, and slices and structures of them only
	}
	return string(data)
}

// stringList writes strings as a JSON array, never null.
func stringList[S ~string](list []S) string {
	if len(list) == 0 {
		return "[]"
	}
	return jsonText(list)
}

// parseStrings reads what stringList writes.
func parseStrings(text string) ([]string, error) {
	if text == "[]" {
		return nil, nil
	}
	var out []string
	err := json.Unmarshal([]byte(text), &out)
	return out, err
}

// textMember is a text of an object, by how it begins in JSON: the name, a colon and a quote.
type textMember struct {
	begins string
	text   *string
}

// readTexts reads some texts of an object that json.Marshal wrote, without looking at what else there is, which most of the time is
// much; those that it has not are empty. Within texts quotes are escaped, so that what looks like a member is one. No object inside may have a text of that name.
func readTexts(data []byte, members []textMember) error {
	for _, m := range members {
		at := bytes.Index(data, []byte(m.begins))
		if at < 0 {
			*m.text = ""
			continue
		}
		begin := at + len(m.begins)
		end := begin
		for end < len(data) && data[end] != '"' {
			if data[end] == '\\' {
				end++
			}
			end++
		}
		if end >= len(data) {
			return io.ErrUnexpectedEOF
		}
		if text := data[begin:end]; bytes.IndexByte(text, '\\') < 0 {
			*m.text = string(text)
		} else if err := json.Unmarshal(data[begin-1:end+1], m.text); err != nil {
			return err
		}
	}
	return nil
}

// nanos is a time as it is stored; null where there is none.
func nanos(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UnixNano()
}

// fromNanos reads what nanos writes.
func fromNanos(n *int64) time.Time {
	if n == nil {
		return time.Time{}
	}
	return time.Unix(0, *n).UTC()
}

// blob is bytes as they are stored; null where there are none.
func blob(data []byte) any {
	if len(data) == 0 {
		return nil
	}
	return data
}
