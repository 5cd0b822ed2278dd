package neo4j

import (
	"encoding/json"
	"time"

	"parley/graph"
)

// props are the properties of a node or relationship, or one row of a batch to be written.
type props map[string]any

// put notes a value; nil is no property.
func (p props) put(name string, value any) { p[name] = value }

// set notes a text; an empty one is no property.
func (p props) set(name, value string) {
	if value == "" {
		p[name] = nil
	} else {
		p[name] = value
	}
}

// setIndexed notes a text that an index holds. Beside one that was cut stands the whole.
func (p props) setIndexed(name, value string) {
	cut := indexed(value)
	p.set(name, cut)
	p["long_"+name] = nil
	if cut != value {
		p["long_"+name] = value
	}
}

// setTime notes a time; the zero time is no property.
func (p props) setTime(name string, t time.Time) {
	p[name] = nil
	if !t.IsZero() {
		p[name] = t.UTC()
	}
}

// withoutEmpty drops what is no property, for rows that make a new node.
func (p props) withoutEmpty() props {
	for name, v := range p {
		if v == nil {
			delete(p, name)
		}
	}
	return p
}

func (p props) str(name string) string { s, _ := p[name].(string); return s }
func (p props) int(name string) int    { n, _ := p[name].(int64); return int(n) }
func (p props) key(name string) graph.Key {
	n, _ := p[name].(int64)
	return graph.Key(n)
}
func (p props) float(name string) float64 { f, _ := p[name].(float64); return f }
func (p props) time(name string) time.Time {
	t, _ := p[name].(time.Time)
	return t
}

// whole is the text that setIndexed noted.
func (p props) whole(name string) string {
	if long := p.str("long_" + name); long != "" {
		return long
	}
	return p.str(name)
}

func (p props) strings(name string) []string { return asStrings(p[name]) }

// asStrings reads a list of texts.
func asStrings(v any) []string {
	list, _ := v.([]any)
	if len(list) == 0 {
		return nil
	}
	out := make([]string, len(list))
	for i, v := range list {
		out[i], _ = v.(string)
	}
	return out
}

func (p props) ints(name string) []int {
	list, _ := p[name].([]any)
	out := make([]int, len(list))
	for i, v := range list {
		n, _ := v.(int64)
		out[i] = int(n)
	}
	return out
}

// setStrings notes a list of texts; an empty one is no property.
func (p props) setStrings(name string, list []string) {
	if len(list) == 0 {
		p[name] = nil
	} else {
		p[name] = list
	}
}

// toJSON writes what is plain data, of our own types.
func toJSON(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic("neo4j: plain data: " + err.Error())
	}
	return string(b)
}

// fromJSON reads what toJSON wrote; what somebody else has put there counts as nothing.
func fromJSON(text string, v any) {
	if text != "" {
		_ = json.Unmarshal([]byte(text), v)
	}
}

// keysOf are keys as parameters.
func keysOf(keys []graph.Key) []int64 {
	out := make([]int64, len(keys))
	for i, k := range keys {
		out[i] = int64(k)
	}
	return out
}

func texts[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}
