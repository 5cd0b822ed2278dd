package schema

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/graphtest"
)

// subjects are the schemas that generated queries are sample of.
func subjects(t testing.TB) map[string]string {
	every, err := os.ReadFile("testdata/every.graphql")
	if err != nil {
		t.Fatal(err)
	}
	return map[string]string{"every feature": string(every), "our own": SDL()}
}

// madeService answers from made data; with thunks, some of it comes late.
func madeService(t testing.TB, sdl string, thunks bool) *Service {
	t.Helper()
	past := func(context.Context, time.Time) (graph.Reader, func(), error) { return &empty{}, func() {}, nil }
	s := service(t, &empty{}, Options{Past: past, Limits: Limits{Tokens: 100_000, Depth: 50, Fields: 5000, Aliases: 5000, Cost: 1 << 40}})
	types, err := newTypeSystem(madeTypes(t, sdl, thunks), sdl)
	if err != nil {
		t.Fatal(err)
	}
	s.types = types
	s.opts.WriteToken = "w" // nothing is written
	return s
}

func generated(s *Service, seed uint64, n int) []sample {
	g := &generator{Rand: rand.New(rand.NewPCG(seed, 0)), schema: s.types.schema, wrong: 150, first: true}
	out := make([]sample, n)
	for i := range out {
		out[i] = g.query()
	}
	return out
}

// reply is what an executor made of a query.
type reply struct {
	Refused string `json:"refused"` // why it was not executed
	Data    string `json:"data"`
	Errors  []struct {
		Path      []any      `json:"path"`
		Locations []Location `json:"locations"`
		Message   string     `json:"message"`
	} `json:"errors"`
}

func ours(t *testing.T, s *Service, q sample) reply {
	r := s.answer(t.Context(), request{Query: q.Query, Variables: q.Variables, Operation: q.Operation, Access: writing}).pack()
	var out reply
	if !r.executed {
		out.Refused = r.Errors[0].Message
		return out
	}
	out.Data = string(r.Data)
	list, err := json.Marshal(r.Errors)
	if err == nil && len(r.Errors) > 0 {
		err = json.Unmarshal(list, &out.Errors)
	}
	if err != nil || !json.Valid(r.Data) {
		t.Fatalf("%v %s", err, r.Data)
	}
	return out
}

// nulled are the places that errors made null: the longest beginnings of their paths that are there.
func (a reply) nulled() []string {
	var data any
	_ = json.Unmarshal([]byte(a.Data), &data)
	var out []string
	for _, e := range a.Errors {
		v, n := data, 0
		for _, step := range e.Path {
			switch at := v.(type) {
			case map[string]any:
				v = at[step.(string)]
			case []any:
				v = at[int(step.(float64))]
			}
			if n++; v == nil {
				break
			}
		}
		if data == nil {
			n = 0
		}
		out = append(out, fmt.Sprint(e.Path[:n]))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// where are the errors, in their order, each with its place in the query. That of a wrong argument is the argument's
// own in graphql-js, and its field's here.
func (a reply) where() []string {
	var out []string
	for _, e := range a.Errors {
		if strings.HasPrefix(strings.ToLower(e.Message), "argument") || strings.HasPrefix(e.Message, "@") {
			e.Locations = nil
		}
		out = append(out, fmt.Sprint(e.Path, e.Locations))
	}
	return out
}

// byReference has graphql-js answer queries.
func byReference(t *testing.T, sdl string, cases []sample) []reply {
	folder := graphtest.Installed(t, "PARLEY_REFERENCE")
	input, err := json.Marshal(map[string]any{"sdl": sdl, "cases": cases})
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("node", filepath.Join(folder, "reference.mjs"))
	cmd.Stdin, cmd.Stderr = bytes.NewReader(input), os.Stderr
	lines, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	out := make([]reply, len(cases))
	d := json.NewDecoder(bytes.NewReader(lines))
	for i := range out {
		if err := d.Decode(&out[i]); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// TestReference compares the answers to generated queries with those of graphql-js: data byte for byte, and
// errors with their places. Where values come late other errors may be met first: then what they made null
// is compared.
func TestReference(t *testing.T) {
	for name, sdl := range subjects(t) {
		t.Run(name, func(t *testing.T) {
			prompt, late := madeService(t, sdl, false), madeService(t, sdl, true)
			cases := generated(prompt, 1, 500)
			executed, failed := 0, 0
			for i, want := range byReference(t, sdl, cases) {
				q := cases[i]
				if want.Refused == "validate: no own scalar" {
					continue // graphql-js looks at them while it validates
				}
				vars, _ := json.Marshal(q.Variables)
				got := ours(t, prompt, q)
				if (got.Refused == "") != (want.Refused == "") || got.Data != want.Data || !slices.Equal(got.where(), want.where()) {
					t.Errorf("%d: %s\n%s\ngot  %+v\nwant %+v", i, q.Query, vars, got, want)
				}
				if got := ours(t, late, q); got.Data != want.Data || !slices.Equal(got.nulled(), want.nulled()) {
					t.Errorf("%d, late: %s\n%s\ngot  %+v\nwant %+v", i, q.Query, vars, got, want)
				}
				if want.Refused == "" {
					executed++
				}
				if len(want.Errors) > 0 {
					failed++
				}
			}
			if executed < 300 || failed < 100 {
				t.Errorf("only %d were executed, %d of them with errors", executed, failed)
			}
		})
	}
}
