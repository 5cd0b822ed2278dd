package sqlite

import (
	_ "embed"

	"parley/graph"
)

var (
	//go:embed sql/list/set_party.sql
	setParty string
	//go:embed sql/list/set_places.sql
	setPlaces string
	//go:embed sql/list/set_from.sql
	setFrom string
	//go:embed sql/list/set_to.sql
	setTo string
)

// either finds the nodes that any of the filters in Or may keep. Where one of these narrows by nothing
// that nodes are found by, it is nil.
func (w *filters) either(f *graph.NodeFilter) *set {
	var all []condition
	for _, g := range f.Or {
		g, possible := graph.NodeFilter{Kinds: f.Kinds, And: []graph.NodeFilter{g}}.Flat()
		if !possible {
			continue
		}
		g.Source = "" // no set of its own: see set_source.sql
		found, ok := w.found(&g)
		if !ok {
			return nil
		}
		all = append(all, found.numbered(w.next()))
	}
	if len(all) == 0 {
		return nil
	}
	out := &set{field: fieldNone}
	for i, c := range all {
		if i > 0 {
			out.find.text += "union all\n"
		}
		out.find.text += c.text
		out.find.args = append(out.find.args, c.args...)
	}
	return out
}

// found finds the nodes that a filter may keep, by one of its fields.
func (w *filters) found(f *graph.NodeFilter) (condition, bool) {
	ends := func(text string, t graph.RelationType, keys []graph.Key) (condition, bool) {
		return where(along(t, text), arg("ends", keyList(keys))), true
	}
	switch {
	case len(f.All) > 0:
		return where(setParty, arg("parties", keyList(f.All[:1]))), true
	case len(f.SaidBy) > 0:
		return ends(setFrom, graph.Said, f.SaidBy)
	case len(f.About) > 0:
		return ends(setTo, graph.About, f.About)
	case len(f.Any) > 0:
		return where(setParty, arg("parties", keyList(f.Any))), true
	case len(f.Places) > 0:
		return where(setPlaces, arg("places", keyList(f.Places))), true
	case len(f.Mentions) > 0:
		return ends(setTo, graph.Mentions, f.Mentions[:1])
	}
	if s := w.set(f); s != nil {
		return s.find, true
	}
	if len(f.Or) > 0 {
		if s := w.either(f); s != nil {
			return s.find, true
		}
	}
	return condition{}, false
}
