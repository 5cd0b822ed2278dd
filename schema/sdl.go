package schema

import (
	"fmt"
	"maps"
	"strings"

	"github.com/graphql-go/graphql"
)

// printSDL writes the schema in the GraphQL schema language, types and fields in the
// order in which they are declared.
func printSDL(d *declarations) string {
	var b strings.Builder
	for i, t := range d.types {
		if i > 0 {
			b.WriteByte('\n')
		}
		printDoc(&b, "", t.Description())
		switch t := t.(type) {
		case *graphql.Scalar:
			fmt.Fprintf(&b, "scalar %s\n", t.Name())
		case *graphql.Enum:
			printEnum(&b, d, t)
		case *graphql.InputObject:
			printInput(&b, d, t)
		case *graphql.Interface:
			fmt.Fprintf(&b, "interface %s {\n", t.Name())
			printFields(&b, d, t.Name(), t.Fields())
		case *graphql.Object:
			fmt.Fprintf(&b, "type %s", t.Name())
			for i, in := range t.Interfaces() {
				b.WriteString([...]string{" implements ", " & "}[min(i, 1)])
				b.WriteString(in.Name())
			}
			b.WriteString(" {\n")
			printFields(&b, d, t.Name(), t.Fields())
		}
	}
	return b.String()
}

// printRelaySDL is printSDL with a Query.node that takes an id and nothing else: Relay's compiler refetches what is
// a Node by it, and refuses one with more arguments, optional or not.
func printRelaySDL(d *declarations) string {
	short := *d
	short.order = maps.Clone(d.order)
	short.order["Query.node"] = []string{"id"}
	return printSDL(&short)
}

func printEnum(b *strings.Builder, d *declarations, t *graphql.Enum) {
	docs := map[string]string{}
	for _, v := range t.Values() {
		docs[v.Name] = v.Description
	}
	fmt.Fprintf(b, "enum %s {\n", t.Name())
	for _, name := range d.order[t.Name()] {
		printDoc(b, "  ", docs[name])
		fmt.Fprintf(b, "  %s\n", name)
	}
	b.WriteString("}\n")
}

func printInput(b *strings.Builder, d *declarations, t *graphql.InputObject) {
	fields := t.Fields()
	fmt.Fprintf(b, "input %s {\n", t.Name())
	for _, name := range d.order[t.Name()] {
		f := fields[name]
		printDoc(b, "  ", f.Description())
		fmt.Fprintf(b, "  %s: %s%s\n", name, f.Type, printDefault(f.DefaultValue, f.Type))
	}
	b.WriteString("}\n")
}

func printFields(b *strings.Builder, d *declarations, owner string, fields graphql.FieldDefinitionMap) {
	for _, name := range d.order[owner] {
		f := fields[name]
		printDoc(b, "  ", f.Description)
		fmt.Fprintf(b, "  %s", name)
		if len(f.Args) > 0 {
			b.WriteString("(\n")
			args := map[string]*graphql.Argument{}
			for _, a := range f.Args {
				args[a.Name()] = a
			}
			for _, n := range d.order[owner+"."+name] {
				a := args[n]
				printDoc(b, "    ", a.Description())
				fmt.Fprintf(b, "    %s: %s%s\n", n, a.Type, printDefault(a.DefaultValue, a.Type))
			}
			b.WriteString("  )")
		}
		fmt.Fprintf(b, ": %s\n", f.Type)
	}
	b.WriteString("}\n")
}

func printDefault(v any, t graphql.Input) string {
	if v == nil {
		return ""
	}
	if _, text := v.(string); text && t != graphql.Input(nil) {
		if _, enum := t.(*graphql.Enum); !enum {
			return fmt.Sprintf(" = %q", v)
		}
	}
	return fmt.Sprintf(" = %v", v)
}

func printDoc(b *strings.Builder, indent, doc string) {
	if doc == "" {
		return
	}
	fmt.Fprintf(b, "%s\"\"\"%s\"\"\"\n", indent, doc)
}
