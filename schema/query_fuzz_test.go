package schema

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// everyCode are the codes that an answer may have, but for INTERNAL.
var everyCode = []Code{CodeParse, CodeValidation, CodeInput, CodeNotFound, CodeUnauthenticated, CodeTooDeep, CodeTooCostly, CodeTimeout, CodeUnavailable}

// FuzzQuery asks the world of the tests what a grammar made up and was then broken: whatever comes, the answer is
// well-formed, holds to the limits, and nothing goes wrong inside. Data that is made to fail goes wrong inside, and
// is put into answers as it should be.
func FuzzQuery(f *testing.F) {
	const limit = 50_000
	world := service(f, load(f, 2), Options{MaxAnswer: limit})
	var log strings.Builder
	world.opts.Logger = slog.New(slog.NewTextHandler(&log, nil))
	invented := everyService(f)
	invented.opts.Limits, invented.opts.MaxAnswer = Limits{}.withDefaults(), limit
	for seed := range uint64(40) {
		f.Add(seed, seed%2 == 0, []byte(nil))
		f.Add(seed, seed%2 == 1, []byte{byte(seed), 3, byte(seed * 7), 200, byte(seed * 31), byte(seed)})
	}
	f.Fuzz(func(t *testing.T, seed uint64, real bool, breaks []byte) {
		s := invented
		if real {
			s = world
		}
		g := &generator{Rand: rand.New(rand.NewPCG(seed, 1)), schema: s.types.schema, wrong: 30, first: seed%3 > 0}
		q := g.query()
		q.Query = broken(q.Query, breaks)
		log.Reset()
		r := s.Execute(t.Context(), q.Query, q.Variables, q.Operation)
		body, err := r.MarshalJSON()
		if err != nil || !json.Valid(body) {
			t.Fatalf("%q: %v %s", q.Query, err, body)
		}
		if len(r.Data) == 0 && len(r.Errors) == 0 || string(r.Data) == "null" && len(r.Errors) == 0 {
			t.Errorf("%q: neither data nor errors: %s", q.Query, body)
		}
		if len(r.Data) > 6*limit { // an escape is six bytes
			t.Errorf("%q: %d bytes", q.Query, len(r.Data))
		}
		for _, e := range r.Errors {
			if !slices.Contains(everyCode, e.Code()) && (real || e.Code() != CodeInternal) {
				t.Errorf("%q: %v %s", q.Query, e, log.String())
			}
			if len(e.Path) > 0 && !leadsToNull(r.Data, e.Path) {
				t.Errorf("%q: no null on the way %v in %s", q.Query, e.Path, r.Data)
			}
		}
		if strings.Contains(log.String(), "panic") {
			t.Errorf("%q: %s", q.Query, log.String())
		}
		if again := s.Execute(t.Context(), q.Query, q.Variables, q.Operation); string(again.Data) != string(r.Data) {
			t.Errorf("%q: %s, then %s", q.Query, r.Data, again.Data)
		}
	})
}

// broken is a text with some bytes and tokens left out, doubled or put in: three bytes say where and what.
func broken(text string, breaks []byte) string {
	for ; len(breaks) >= 3; breaks = breaks[3:] {
		at := int(breaks[0])<<8 | int(breaks[1])
		if len(text) == 0 {
			return text
		}
		at %= len(text)
		end := skipToken(text, at)
		switch b := breaks[2]; b % 5 {
		case 0:
			text = text[:at] + text[end:]
		case 1:
			text = text[:end] + text[at:end] + text[end:]
		case 2:
			text = text[:at] + string([]byte{b}) + text[at:]
		case 3:
			text = text[:at] + `{}()[]!$:@|&="#` + text[at:]
		default:
			text = text[:at] + text[at:end] + fmt.Sprint(" ...", text[at:end], " ") + text[end:]
		}
	}
	return text
}

// leadsToNull reports whether a path leads to a null, or beyond one.
func leadsToNull(data json.RawMessage, path []any) bool {
	var v any
	if json.Unmarshal(data, &v) != nil {
		return false
	}
	for _, step := range path {
		switch at := v.(type) {
		case map[string]any:
			key, _ := step.(string)
			item, ok := at[key]
			if !ok {
				return false
			}
			v = item
		case []any:
			i, ok := step.(int)
			if !ok || i >= len(at) {
				return false
			}
			v = at[i]
		default:
			return v == nil
		}
	}
	return v == nil
}
