package schema

import (
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// letters is a response with a list of so many texts of 100 bytes.
func letters(n int) *Response {
	list := &branch{values: make([]any, n)}
	for i := range list.values {
		list.values[i] = strings.Repeat("x", 98)
	}
	return &Response{executed: true, data: list, Errors: []Error{{Message: "one & <two>", Extensions: map[string]any{"code": CodeInput}}}}
}

// client notes how it is written to; where it is gone, writing fails.
type client struct {
	*httptest.ResponseRecorder
	writes int
	gone   bool
}

func (c *client) Write(p []byte) (int, error) {
	c.writes++
	if c.gone {
		return 0, errors.New("gone")
	}
	return c.ResponseRecorder.Write(p)
}

func TestSend(t *testing.T) {
	for _, c := range []struct {
		name   string
		texts  int
		length bool // is known before
		least  int  // writes
	}{
		{"small", 10, true, 1}, {"large", 10_000, false, 20},
	} {
		t.Run(c.name, func(t *testing.T) {
			want, err := letters(c.texts).MarshalJSON()
			if err != nil || !json.Valid(want) {
				t.Fatal(err)
			}
			w := &client{ResponseRecorder: httptest.NewRecorder()}
			if n, err := letters(c.texts).send(w, 202); err != nil || n != len(want) {
				t.Fatal(err)
			}
			if w.Body.String() != string(want) || w.Code != 202 {
				t.Errorf("%d, %d bytes, want %d", w.Code, w.Body.Len(), len(want))
			}
			if got := w.Header().Get("Content-Length"); (got != "") != c.length || c.length && got != strconv.Itoa(len(want)) {
				t.Errorf("Content-Length %q", got)
			}
			if w.writes < c.least {
				t.Errorf("%d writes", w.writes)
			}
		})
	}
}

// Nobody goes on encoding for a client that is gone.
func TestSendToNobody(t *testing.T) {
	w := &client{ResponseRecorder: httptest.NewRecorder(), gone: true}
	if _, err := letters(10_000).send(w, 200); err != nil {
		t.Fatal(err)
	}
	if w.writes != 1 {
		t.Errorf("%d writes", w.writes)
	}
}

// What a response cannot say is answered by another one, as a whole.
func TestSendBadErrors(t *testing.T) {
	r := letters(10_000)
	r.Errors[0].Extensions["x"] = func() {}
	w := httptest.NewRecorder()
	if _, err := r.send(w, 200); err == nil || w.Code != 500 || w.Body.String() != internalError {
		t.Errorf("%v %d %s", err, w.Code, w.Body)
	}
}

func TestCompression(t *testing.T) {
	long := `{ __schema { types { name description fields { name description } } } }`
	for _, c := range []struct {
		name, query, accept string
		compressed          bool
	}{
		{"long", long, "gzip, deflate, br", true},
		{"long, and not wanted", long, "gzip;q=0, identity", false},
		{"long, and nothing said", long, "", false},
		{"short", `{ __typename }`, "gzip", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := service(t, &empty{}, Options{}).Handler()
			plain := serve(t, h, posted(c.query)).Body.String()
			r := posted(c.query)
			r.Header.Set("Accept-Encoding", c.accept)
			w := serve(t, h, r)
			if got := w.Header().Get("Content-Encoding"); (got == "gzip") != c.compressed {
				t.Fatalf("Content-Encoding %q", got)
			}
			if vary := w.Header().Values("Vary"); !slices.Contains(vary, "Accept-Encoding") || !slices.Contains(vary, "Accept, Authorization, Origin") {
				t.Errorf("Vary %q", vary)
			}
			var body io.Reader = w.Body
			if c.compressed {
				if n := w.Body.Len(); n > len(plain)/2 {
					t.Errorf("%d bytes of %d", n, len(plain))
				}
				var err error
				if body, err = gzip.NewReader(body); err != nil {
					t.Fatal(err)
				}
			}
			if text, err := io.ReadAll(body); err != nil || string(text) != plain {
				t.Errorf("%v, %d bytes, want %d", err, len(text), len(plain))
			}
		})
	}
}

func TestNumbersAsJavaScript(t *testing.T) {
	for f, want := range map[float64]string{
		0: "0", 1: "1", 0.1: "0.1", 41.01: "41.01", 1e6: "1000000", 123456789.5: "123456789.5", 1e20: "100000000000000000000",
		1e21: "1e+21", 1.5e300: "1.5e+300", 1e-6: "0.000001", 1e-7: "1e-7", -2.5e-9: "-2.5e-9", 5e-324: "5e-324",
	} {
		if got := string(appendFloat(nil, f)); got != want {
			t.Errorf("%g is written %s, want %s", f, got, want)
		}
	}
}

// The names that a query gives count, not only the text of the graph.
func TestLongNames(t *testing.T) {
	s := service(t, load(t, 3), Options{MaxAnswer: 1000})
	long := strings.Repeat("x", 300)
	r := s.Execute(t.Context(), "{ meetings(first: 4) { nodes { "+long+": __typename } } }", nil, "")
	if len(r.Errors) != 1 || r.Errors[0].Code() != CodeTooCostly || string(r.Data) != "null" {
		t.Errorf("%v %s", r.Errors, r.Data)
	}
}
