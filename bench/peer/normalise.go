package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// normalise makes of an answer what it says, whoever gave it: without the wrappings that a GraphQL API has for lists,
// and with lists sorted that no question orders.
func normalise(answer []byte) (any, error) {
	var v any
	decoder := json.NewDecoder(bytes.NewReader(answer))
	decoder.UseNumber()
	if err := decoder.Decode(&v); err != nil {
		return nil, err
	}
	if m, ok := v.(map[string]any); ok && m["data"] != nil {
		v = m["data"]
	}
	return plain("", v), nil
}

// plain is the value under a key without wrappings.
func plain(key string, v any) any {
	switch v := v.(type) {
	case map[string]any:
		for _, wrapping := range []string{"nodes", "edges", "node"} {
			if inner, only := v[wrapping]; only && len(v) == 1 {
				return plain(key, inner)
			}
		}
		out := map[string]any{}
		for k, inner := range v {
			inner = plain(k, inner)
			switch list, _ := inner.([]any); {
			case k == "properties": // of the edge, beside its node
				for name, value := range inner.(map[string]any) {
					out[name] = value
				}
			case k == "positions" && len(list) == 0: // which only people have
			default:
				out[k] = inner
			}
		}
		return out
	case []any:
		out := make([]any, len(v))
		for i := range v {
			out[i] = plain("", v[i])
		}
		switch {
		case (key == "person" || key == "place") && len(out) == 0:
			return nil
		case (key == "person" || key == "place") && len(out) == 1: // a relation to one that is modelled as a list
			return out[0]
		case key == "participants" || key == "positions" || key == "edges":
			slices.SortFunc(out, func(a, b any) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
		}
		return out
	}
	return v
}

// counts is what of a page must agree where any items may be on it.
func counts(v any) any {
	if m, ok := v.(map[string]any); ok {
		if page, ok := m["meetings"].(map[string]any); ok {
			nodes, _ := page["nodes"].([]any)
			return map[string]any{"totalCount": page["totalCount"], "items": len(nodes)}
		}
	}
	return v
}
