package export_test

import (
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/export"
)

// element is what a schema says of an element.
type element struct {
	children   string // names of those that it may have, in order, as "key* graph": a star is for any number, a bar for any order
	attributes map[string]func(string) bool
	must       string // attributes that it has to have
}

func anything(string) bool { return true }
func whole(s string) bool  { _, err := strconv.Atoi(s); return err == nil }
func number(s string) bool { _, err := strconv.ParseFloat(s, 64); return err == nil }
func day(s string) bool    { _, err := time.Parse(time.DateOnly, s); return err == nil }

func among(names string) func(string) bool {
	return func(s string) bool { return slices.Contains(strings.Fields(names), s) }
}

// token is a name token of XML: letters, digits and a few signs, no blank and no slash.
func token(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool {
		return r < 0x80 && !strings.ContainsRune("-._:0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", r)
	})
}

// graphMLSchema is what graphml-structure.xsd and graphml-attributes.xsd say of the elements that are written, but that ids of
// nodes and edges need not be tokens, which docs/export.md says.
var graphMLSchema = map[string]element{
	"graphml": {"key* graph*", map[string]func(string) bool{"schemaLocation": anything}, ""},
	"key": {"", map[string]func(string) bool{
		"id": token, "for": among("graph node edge all"), "attr.name": token, "attr.type": among("boolean int long float double string"),
	}, "id for attr.name attr.type"},
	"graph": {"node|edge", map[string]func(string) bool{"id": token, "edgedefault": among("directed undirected")}, "edgedefault"},
	"node":  {"data*", map[string]func(string) bool{"id": anything}, "id"},
	"edge":  {"data*", map[string]func(string) bool{"id": anything, "source": anything, "target": anything}, "source target"},
	"data":  {"", map[string]func(string) bool{"key": token}, "key"},
}

// gexfSchema is what gexf.xsd, data.xsd, dynamics.xsd and viz.xsd of version 1.3 say of the elements that are written.
var gexfSchema = map[string]element{
	"gexf":    {"meta graph", map[string]func(string) bool{"version": among("1.3")}, "version"},
	"meta":    {"creator|keywords|description", map[string]func(string) bool{"lastmodifieddate": day}, ""},
	"creator": {},
	"graph": {"attributes* nodes edges", map[string]func(string) bool{
		"mode": among("static dynamic"), "defaultedgetype": among("directed undirected mutual"), "idtype": among("string integer"),
		"timeformat": among("integer double date dateTime"), "timerepresentation": among("interval timestamp"),
	}, ""},
	"attributes": {"attribute*", map[string]func(string) bool{"class": among("node edge"), "mode": among("static dynamic")}, "class"},
	"attribute": {"", map[string]func(string) bool{
		"id": anything, "title": anything, "type": among("integer long double float boolean short byte string liststring anyURI"),
	}, "id title type"},
	"nodes": {"node*", nil, ""},
	"edges": {"edge*", nil, ""},
	"node": {"attvalues|color|size|shape", map[string]func(string) bool{
		"id": anything, "label": anything, "start": day, "end": day,
	}, "id label"},
	"edge": {"attvalues", map[string]func(string) bool{
		"id": anything, "source": anything, "target": anything, "kind": anything, "label": anything, "weight": number, "start": day, "end": day,
	}, "id source target"},
	"attvalues": {"attvalue*", nil, ""},
	"attvalue":  {"", map[string]func(string) bool{"for": anything, "value": anything}, "for value"},
	"color":     {"", map[string]func(string) bool{"r": hue, "g": hue, "b": hue}, "r g b"},
	"size":      {"", map[string]func(string) bool{"value": number}, "value"},
	"shape":     {"", map[string]func(string) bool{"value": among("disc square triangle diamond image")}, "value"},
}

func hue(s string) bool { n, err := strconv.ParseUint(s, 10, 8); return err == nil && n < 256 }

// open is an element that is being read.
type open struct {
	xml.StartElement
	at   int             // of the names of its children that come in order, the last one that was there
	seen map[string]bool // what it has once at most
}

// walkXML reads a document by a schema, and hands do each element with those that it stands in, at its end with its text.
func walkXML(t *testing.T, text string, schema map[string]element, do func(path []string, attributes map[string]string, text string)) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(text))
	var stack []*open
	var inside strings.Builder
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			rules, known := schema[token.Name.Local]
			if !known {
				t.Fatalf("no element is called %s", token.Name.Local)
			}
			if len(stack) > 0 {
				stack[len(stack)-1].admit(t, token.Name.Local, schema)
			}
			checkAttributes(t, token, rules)
			stack = append(stack, &open{StartElement: token.Copy(), seen: map[string]bool{}})
			inside.Reset()
		case xml.CharData:
			inside.Write(token)
		case xml.EndElement:
			var path []string
			for _, o := range stack {
				path = append(path, o.Name.Local)
			}
			do(path, xmlAttributes(stack[len(stack)-1].StartElement), inside.String())
			stack = stack[:len(stack)-1]
			inside.Reset()
		}
	}
}

// admit checks that an element may have another there.
func (o *open) admit(t *testing.T, child string, schema map[string]element) {
	t.Helper()
	children := schema[o.Name.Local].children
	if strings.Contains(children, "|") {
		if !slices.Contains(strings.Split(children, "|"), child) {
			t.Errorf("%s has a %s", o.Name.Local, child)
		}
		return
	}
	for i, name := range strings.Fields(children) {
		name, any := strings.CutSuffix(name, "*")
		if name == child {
			if i < o.at || !any && o.seen[child] {
				t.Errorf("in %s comes a %s too late, or twice", o.Name.Local, child)
			}
			o.at, o.seen[child] = i, true
			return
		}
	}
	t.Errorf("%s has a %s", o.Name.Local, child)
}

func xmlAttributes(e xml.StartElement) map[string]string {
	out := map[string]string{}
	for _, a := range e.Attr {
		if a.Name.Space != "xmlns" && a.Name.Local != "xmlns" {
			out[a.Name.Local] = a.Value
		}
	}
	return out
}

func checkAttributes(t *testing.T, e xml.StartElement, rules element) {
	t.Helper()
	have := xmlAttributes(e)
	for name, value := range have {
		if check := rules.attributes[name]; check == nil || !check(value) {
			t.Errorf("%s has %s=%q", e.Name.Local, name, value)
		}
	}
	for _, name := range strings.Fields(rules.must) {
		if _, ok := have[name]; !ok {
			t.Errorf("%s has no %s", e.Name.Local, name)
		}
	}
}

// once fails the test where an id comes again.
func once(t *testing.T, seen map[string]bool, id string) {
	t.Helper()
	if seen[id] {
		t.Errorf("%s comes twice", id)
	}
	seen[id] = true
}

// TestXMLFollowsSchemas checks the rules of the published schemas: elements in their order, attributes and their values,
// ids that are unique, what is referred to being there, values of the type that was declared.
func TestXMLFollowsSchemas(t *testing.T) {
	s := openSQLite(t)
	load(t, s, append(hostileGraph(t), small(t)...)...)
	for name, o := range map[string]export.Options{"whole": {}, "folded": {Fold: true}, "empty": {Kinds: []graph.Kind{graph.KindStatement}, Types: []graph.RelationType{graph.Within}}} {
		t.Run("graphml "+name, func(t *testing.T) { checkGraphML(t, file(t, s, "graphml", o)) })
		t.Run("gexf "+name, func(t *testing.T) { checkGEXF(t, file(t, s, "gexf", o)) })
	}
}

var ofType = map[string]func(string) bool{"int": whole, "integer": whole, "double": number, "string": anything, "liststring": func(s string) bool {
	return strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]")
}}

func checkGraphML(t *testing.T, text string) {
	keys := map[string]map[string]string{} // by id
	nodes, ids, filled := map[string]bool{}, map[string]bool{}, map[string]bool{}
	walkXML(t, text, graphMLSchema, func(path []string, a map[string]string, text string) {
		switch path[len(path)-1] {
		case "key":
			once(t, ids, a["id"])
			keys[a["id"]] = a
		case "data":
			key, of := keys[a["key"]], path[len(path)-2]
			if key["for"] != of || !ofType[key["attr.type"]](text) {
				t.Errorf("a %s has data %v: %q", of, a, text)
			}
			once(t, filled, a["key"])
		case "node":
			once(t, nodes, a["id"])
			clear(filled)
		case "edge":
			once(t, ids, "edge "+a["id"])
			clear(filled)
			if !nodes[a["source"]] || !nodes[a["target"]] {
				t.Errorf("an edge joins %q and %q, which do not come before it", a["source"], a["target"])
			}
		}
	})
	if len(keys) < 20 {
		t.Errorf("it declares %d keys", len(keys))
	}
}

func checkGEXF(t *testing.T, text string) {
	declared := map[string]string{} // types, by class and id
	nodes, ids, filled, pending := map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]string{}
	var values [][2]string
	walkXML(t, text, gexfSchema, func(path []string, a map[string]string, _ string) {
		switch name := path[len(path)-1]; name {
		case "attribute":
			pending[a["id"]] = a["type"]
		case "attributes":
			for id, of := range pending {
				once(t, ids, fmt.Sprint("attribute ", a["class"], " ", id))
				declared[a["class"]+" "+id] = of
			}
			clear(pending)
		case "attvalue":
			once(t, filled, a["for"])
			values = append(values, [2]string{a["for"], a["value"]})
		case "node", "edge":
			for _, v := range values {
				if check := ofType[declared[name+" "+v[0]]]; check == nil || !check(v[1]) {
					t.Errorf("a %s has the value %q", name, v)
				}
			}
			values = nil
			clear(filled)
			if a["start"] != "" && a["end"] != "" && a["start"] > a["end"] {
				t.Errorf("%s %q ends before it starts", name, a["id"])
			}
			if name == "node" {
				once(t, nodes, a["id"])
				return
			}
			once(t, ids, "edge "+a["id"])
			if !nodes[a["source"]] || !nodes[a["target"]] {
				t.Errorf("an edge joins %q and %q, which are not there", a["source"], a["target"])
			}
		}
	})
	if len(declared) < 20 {
		t.Errorf("it declares %d attributes", len(declared))
	}
}
