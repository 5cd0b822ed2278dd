package schema

import (
	"encoding/json"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
)

// everyService answers over the schema that has every feature of the language.
func everyService(t testing.TB) *Service {
	t.Helper()
	sdl, err := os.ReadFile("testdata/every.graphql")
	if err != nil {
		t.Fatal(err)
	}
	return madeService(t, string(sdl), true)
}

// TestValues says what becomes of the values that clients send: the field echo answers with its arguments as
// they were understood, need likewise.
func TestValues(t *testing.T) {
	h := everyService(t).Handler()
	const defaults = `"f":2,"req":3,"rs":[{"color":"GREEN","high":1,"low":1,"on":true,"tags":["a","b"]}],"s":"d"`
	for _, c := range []struct{ name, query, variables, want string }{
		{"defaults", `{ echo }`, `{}`, `{` + defaults + `}`},
		{"null is no default", `{ echo(s: null, f: null, rs: null) }`, `{}`, `{"req":3}`},
		{"null in a variable is no default", `query($s: String = "v") { echo(s: $s, f: null, rs: null) }`, `{"s":null}`, `{"req":3}`},
		{"a variable's default", `query($s: String = "v") { echo(s: $s, f: null, rs: null) }`, `{}`, `{"req":3,"s":"v"}`},
		{"a variable that is not given leaves the argument's default", `query($s: String) { echo(s: $s, f: null, rs: null) }`, `{}`, `{"req":3,"s":"d"}`},
		{"Int! = 3 may be left out by a variable too", `query($n: Int) { echo(req: $n, f: null, rs: null, s: null) }`, `{}`, `{"req":3}`},
		{"Int! = 3 takes no null", `query($n: Int) { echo(req: $n) }`, `{"n":null}`, "null is no Int!"},
		{"a required argument", `{ need(i: 1) }`, `{}`, "GRAPHQL_VALIDATION_FAILED"},
		{"a required variable", `query($n: Int!) { need(i: $n, s: "a", r: {high: 1}) }`, `{}`, "variable $n of type Int! is required"},
		{"one item stands for a list", `query($l: [Int!], $ll: [[String]]) { echo(l: $l, ll: $ll, f: null, rs: null, s: null) }`, `{"l":7,"ll":["a",["b",null]]}`, `{"l":[7],"ll":[["a"],["b",null]],"req":3}`},
		{"one item stands for a list in the text", `{ echo(l: 7, ll: "a", f: null, rs: null, s: null) }`, `{}`, `{"l":[7],"ll":[["a"]],"req":3}`},
		{"defaults within objects", `{ need(i: 1, s: [], r: {high: 1, inner: {high: 2, low: null, on: false}}) }`, `{}`,
			`{"i":1,"r":{"color":"GREEN","high":1,"inner":{"color":"GREEN","high":2,"on":false,"tags":["a","b"]},"low":1,"on":true,"tags":["a","b"]},"s":[]}`},
		{"an unknown field of an object", `query($r: Range!) { need(i: 1, s: [], r: $r) }`, `{"r":{"high":1,"hihg":2}}`, `Range has no field \"hihg\"`},
		{"a missing field of an object", `query($r: Range!) { need(i: 1, s: [], r: $r) }`, `{"r":{"low":1}}`, "high: a value of type Int! is required"},
		{"a variable in an object", `query($n: Int, $c: Color) { need(i: 1, s: [], r: {high: 1, low: $n, color: $c, on: true, tags: []}) }`, `{"c":"BLUE"}`, `{"i":1,"r":{"color":"BLUE","high":1,"low":1,"on":true,"tags":[]},"s":[]}`},
		{"a variable in a list", `query($a: String!) { need(i: 1, s: ["x", $a], r: {high: 1, low: null, color: null, tags: null}) }`, `{"a":"y"}`, `{"i":1,"r":{"high":1,"on":true},"s":["x","y"]}`},
		{"the least and the largest Int", `query($n: Int) { echo(i: $n, l: [-2147483648], f: null, rs: null, s: null) }`, `{"n":2147483647}`, `{"i":2147483647,"l":[-2147483648],"req":3}`},
		{"beyond Int", `{ echo(i: 2147483648) }`, `{}`, "GRAPHQL_VALIDATION_FAILED"},
		{"beyond Int in a variable", `query($n: Int) { echo(i: $n) }`, `{"n":2147483648}`, "2147483648 is no Int"},
		{"1.0 is an Int in JSON", `query($n: Int) { echo(i: $n, f: null, rs: null, s: null) }`, `{"n":1.0}`, `{"i":1,"req":3}`},
		{"1.0 is none in the text", `{ echo(i: 1.0) }`, `{}`, "GRAPHQL_VALIDATION_FAILED"},
		{"a string is no Int", `query($n: Int) { echo(i: $n) }`, `{"n":"1"}`, `\"1\" is no Int`},
		{"an Int is no String", `query($s: String) { echo(s: $s) }`, `{"s":1}`, "1 is no String"},
		{"an Int is a Float", `query($f: Float) { echo(f: $f, rs: null, s: null) }`, `{"f":3}`, `{"f":3,"req":3}`},
		{"a Float beyond all", `query($f: Float) { echo(f: $f) }`, `{"f":1e999}`, "is no number"},
		{"a Boolean is no Int", `query($n: Int) { echo(i: $n) }`, `{"n":true}`, "true is no Int"},
		{"an Int is an ID", `query($id: ID) { echo(id: $id, f: null, rs: null, s: null) }`, `{"id":9223372036854775807}`, `{"id":"9223372036854775807","req":3}`},
		{"a number beyond 64 bits is none", `query($id: ID) { echo(id: $id) }`, `{"id":9223372036854775808}`, "9223372036854775808 is no ID"},
		{"a Float is no ID", `query($id: ID) { echo(id: $id) }`, `{"id":1.5}`, "1.5 is no ID"},
		{"an enum value", `query($c: Color) { echo(c: $c, f: null, rs: null, s: null) }`, `{"c":"RED"}`, `{"c":"RED","req":3}`},
		{"another enum value", `query($c: Color) { echo(c: $c) }`, `{"c":"red"}`, `\"red\" is no Color`},
		{"an enum value is no string", `{ echo(c: "RED") }`, `{}`, "GRAPHQL_VALIDATION_FAILED"},
		{"a name is no scalar of our own", `{ echo(t: RED) }`, `{}`, "is no Stamp"},
		{"an object is no String", `{ echo(s: {}) }`, `{}`, "GRAPHQL_VALIDATION_FAILED"},
		{"a block string", "{ echo(s: \"\"\"\n    one\n      two\n\n    \\\"\"\" \\n\n  \"\"\", f: null, rs: null) }", `{}`, `{"req":3,"s":"one\n  two\n\n\"\"\" \\n"}`},
		{"escapes", `{ echo(s: "\u00e9 \"\\\/\b\f\n\r\t \uD83D\uDE00 \u{1F600}", f: null, rs: null) }`, `{}`, `{"req":3,"s":"é \"\\/\b\f\n\r\t 😀 😀"}`},
		{"half a surrogate pair is U+FFFD", `{ echo(s: "\uD83D", f: null, rs: null) }`, `{}`, `{"req":3,"s":"�"}`},
		{"half a surrogate pair in JSON too", `query($s: String) { echo(s: $s, f: null, rs: null) }`, `{"s":"a\ud83d"}`, `{"req":3,"s":"a�"}`},
		{"of two equal keys the last counts", `query($s: String) { echo(s: $s, f: null, rs: null) }`, `{"s":"a","s":"b"}`, `{"req":3,"s":"b"}`},
		{"what is not declared is left out", `{ echo(f: null, rs: null) }`, `{"s":"a"}`, `{"req":3,"s":"d"}`},
		{"a condition that is null", `query($a: Boolean = true) { echo @include(if: $a) }`, `{"a":null}`, "@include(if:): null is no Boolean!"},
	} {
		t.Run(c.name, func(t *testing.T) {
			query, _ := json.Marshal(c.query)
			r := httptest.NewRequest("POST", "/", strings.NewReader(`{"query":`+string(query)+`,"variables":`+c.variables+`}`))
			r.Header.Set("Content-Type", "application/json")
			_, body := ask(t, h, r)
			if !strings.HasPrefix(c.want, "{") {
				if !strings.Contains(body, `"errors"`) || !strings.Contains(body, c.want) {
					t.Errorf("%s, want %s", body, c.want)
				}
				return
			}
			var answer struct{ Data map[string]string }
			if err := json.Unmarshal([]byte(body), &answer); err != nil {
				t.Fatalf("%v: %s", err, body)
			}
			if got := answer.Data["echo"] + answer.Data["need"]; got != c.want {
				t.Errorf("%s, want %s (%s)", got, c.want, body)
			}
		})
	}
}
