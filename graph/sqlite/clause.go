package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"strings"

	"parley/graph"
)

// query is a statement that is put together from clauses, with its arguments.
type query struct {
	text strings.Builder
	args []any
}

// add appends a clause and the arguments that it brings.
func (q *query) add(clause string, args ...sql.NamedArg) {
	q.text.WriteString(clause)
	if !strings.HasSuffix(clause, "\n") {
		q.text.WriteByte('\n')
	}
	for _, a := range args {
		q.args = append(q.args, a)
	}
}

// arg names an argument of a clause.
func arg(name string, value any) sql.NamedArg { return sql.Named(name, value) }

// page appends the bounds of a page of a list that is sorted by some columns: where it starts
// and ends. What order and limit say goes behind the list's other clauses.
func (q *query) page(p graph.Page, columns ...string) {
	for _, bound := range []struct {
		cursor   graph.Cursor
		operator string
		name     string
	}{{p.After, ">", "after"}, {p.Before, "<", "before"}} {
		if bound.cursor == nil {
			continue
		}
		var names []string
		var args []sql.NamedArg
		for i := range columns {
			name := bound.name + string(rune('0'+i))
			names, args = append(names, ":"+name), append(args, arg(name, cursorPart(bound.cursor, i)))
		}
		q.add("and ("+strings.Join(columns, ", ")+") "+bound.operator+" ("+strings.Join(names, ", ")+")", args...)
	}
}

// cursorPart is a part of a cursor, empty where it has fewer.
func cursorPart(c graph.Cursor, i int) string {
	if i < len(c) {
		return c[i]
	}
	return ""
}

// order writes columns as an order by, from the end where the page counts from there.
func order(p graph.Page, columns ...string) string {
	if p.Backward {
		return "order by " + strings.Join(columns, " desc, ") + " desc"
	}
	return "order by " + strings.Join(columns, ", ")
}

// oneMore is how many items tell whether there are more than the page wants.
func oneMore(p graph.Page) int { return min(max(p.Limit, 0), 1<<30) + 1 }

// collect adds an item to its list, in the order in which the page counts, and reports
// whether the list had room.
func collect[T any](lists map[graph.Key]graph.List[T], p graph.Page, parent graph.Key, item T) {
	l := lists[parent]
	if len(l.Items) >= p.Limit {
		l.More = true
	} else {
		l.Items = append(l.Items, item)
	}
	lists[parent] = l
}

// listOf runs the statement of a page that goes forward.
func listOf[T any](ctx context.Context, s *statements, l *query, p graph.Page, scan func(*sql.Rows) (T, error)) (graph.List[T], error) {
	lists := map[graph.Key]graph.List[T]{}
	err := s.each(ctx, l.text.String(), l.args, func(rows *sql.Rows) error {
		item, err := scan(rows)
		if err == nil {
			collect(lists, p, 0, item)
		}
		return err
	})
	return lists[0], err
}

// inListOrder turns round what a page has counted from the end.
func inListOrder[T any](lists map[graph.Key]graph.List[T], p graph.Page) map[graph.Key]graph.List[T] {
	if p.Backward {
		for _, l := range lists {
			for i, j := 0, len(l.Items)-1; i < j; i, j = i+1, j-1 {
				l.Items[i], l.Items[j] = l.Items[j], l.Items[i]
			}
		}
	}
	return lists
}

// marks writes words, of which there is at least one, for a search in a text that has a blank
// before and behind each word: the last is a prefix. It is false where a word is none that a folded text can have.
func marks(words []string) (string, bool) {
	for _, w := range words {
		if !folded(w) {
			return "", false
		}
	}
	last := len(words) - 1
	out := []string{" " + words[last]}
	for _, w := range unique(words[:last]) {
		out = append(out, " "+w+" ")
	}
	return jsonText(out), true
}

// match writes words for a table of words: the last is a prefix.
func match(words []string) string {
	last := len(words) - 1
	return `"` + strings.Join(append(unique(words[:last]), words[last]), `" "`) + `" *`
}

// folded reports whether w is one word of a folded text.
func folded(w string) bool {
	for i := 0; i < len(w); i++ {
		if c := w[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return w != ""
}

// unique drops what comes a second time.
func unique[T comparable](list []T) []T {
	seen := make(map[T]bool, len(list))
	out := make([]T, 0, len(list))
	for _, v := range list {
		if !seen[v] {
			seen[v] = true
			out = append(out, v)
		}
	}
	return out
}
