package sqlite

import (
	"database/sql"
	"regexp"
	"strconv"
	"strings"
)

// condition is what is asked of a candidate, node m or relation o: an expression that is true or
// false, never null, and the arguments that it brings.
type condition struct {
	text string
	args []sql.NamedArg
}

var (
	always = condition{text: "true"}
	never  = condition{text: "false"}
)

func where(text string, args ...sql.NamedArg) condition { return condition{text, args} }

// argument is a parameter as it stands in a clause.
var argument = regexp.MustCompile(`:([a-z]\w*)`)

// numbered is the condition with names of its own for its parameters, so that it can stand several times in a statement.
func (c condition) numbered(n int) condition {
	suffix := "_" + strconv.Itoa(n)
	out := condition{text: argument.ReplaceAllString(c.text, ":${1}"+suffix)}
	for _, a := range c.args {
		out.args = append(out.args, arg(a.Name+suffix, a.Value))
	}
	return out
}

// not is what the condition is not passed by.
func (c condition) not() condition { return condition{"not (" + c.text + "\n)", c.args} }

// joined puts conditions together by a word; it is none where there are none.
func joined(word string, none condition, list []condition) condition {
	if len(list) == 0 {
		return none
	}
	var out condition
	var text strings.Builder
	for i, c := range list {
		if i > 0 {
			text.WriteString("\n" + word + " ")
		}
		text.WriteString("(" + strings.TrimSuffix(c.text, "\n") + "\n)") // behind a comment the line ends
		out.args = append(out.args, c.args...)
	}
	out.text = text.String()
	return out
}

// and asks for a condition besides what a statement has asked for.
func (q *query) and(c condition) {
	q.add("and ("+strings.TrimSuffix(c.text, "\n")+"\n)", c.args...)
}
