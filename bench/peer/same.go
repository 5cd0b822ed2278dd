package main

import (
	"fmt"
	"net/http"
	"slices"

	"github.com/google/go-cmp/cmp"

	"parley/bench/drive"
)

// same asks all contenders all questions with all arguments. It fails where an answer is not that of the first, and where
// a question finds nothing, because then nothing would be measured.
func same(list []*contender, questions []question) error {
	client := drive.Client(1)
	for _, q := range questions {
		var want []any
		for _, c := range list {
			got, err := c.answers(client, q)
			if err != nil {
				return fmt.Errorf("%s, %s: %w", q.title, c.name, err)
			}
			if c == list[0] {
				want = got
			}
			for i := range got {
				if diff := cmp.Diff(want[i], got[i]); diff != "" {
					return fmt.Errorf("%s with %v: %s answers otherwise than %s (-, +):\n%s", q.title, q.arguments[i], c.name, list[0].name, diff)
				}
			}
		}
		if !slices.ContainsFunc(want, func(v any) bool { return !hollow(v) }) {
			return fmt.Errorf("%s: nothing is found", q.title)
		}
	}
	return nil
}

// answers are what a contender says to a question, for each of the arguments; none where it cannot answer.
func (c *contender) answers(client *http.Client, q question) ([]any, error) {
	requests, err := c.requests(q)
	if err != nil {
		return nil, err
	}
	out := make([]any, len(requests))
	for i, r := range requests {
		answer, err := r.Answer(client)
		if err != nil {
			return nil, err
		}
		if out[i], err = normalise(answer); err != nil {
			return nil, err
		}
		if q.loose {
			out[i] = counts(out[i])
		}
	}
	return out, nil
}

// hollow reports whether an answer has a list or a thing in it that is not there, and nothing besides.
func hollow(v any) bool {
	switch v := v.(type) {
	case map[string]any:
		for _, inner := range v {
			if !hollow(inner) {
				return false
			}
		}
		return true
	case []any:
		return len(v) == 0
	}
	return v == nil
}
