package export

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// cell is an attribute's value in a table that somebody may open in a spreadsheet. A list is a row within the cell, whose
// items semicolons keep apart.
func cell(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return defused(v)
	case []string:
		return defused(joined(v))
	}
	return fmt.Sprint(value)
}

// joined is a list as a row of CSV.
func joined(list []string) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Comma = ';'
	w.Write(list) // neither can a builder fail,
	w.Flush()     // nor a row be wrong
	return strings.TrimSuffix(b.String(), "\n")
}

// defused is a text that no spreadsheet takes for a formula: before one that it might is an apostrophe. A text that
// already looks like that gets one more, so that who takes one away from each has what was there.
func defused(s string) string {
	if runs(strings.TrimLeft(s, "'")) {
		return "'" + s
	}
	return s
}

// runs reports whether a text begins as a formula does, after anything that is not seen, or by what spreadsheets
// pass over.
func runs(s string) bool {
	if s == "" {
		return false
	}
	if strings.ContainsRune("\t\r\n", rune(s[0])) {
		return true
	}
	s = strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.In(r, unicode.Cc, unicode.Cf) })
	return slices.ContainsFunc(operators, func(o string) bool { return strings.HasPrefix(s, o) })
}

// operators begin formulas; the last four are their full-width forms, which some spreadsheets take as well.
var operators = []string{"=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"}

// arrayDelimiter is between the items of lists in tables for neo4j-admin, which has no way to quote it: in an item it
// becomes a space. It is U+001F, which is there to separate, and which no text that is written by people has.
const arrayDelimiter = "\x1f"

// neo4jCell is an attribute's value in a table for neo4j-admin, which takes it as it is: what is in quotes for a text, empty
// or not, and a cell without anything for no property.
func neo4jCell(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return inQuotes(v)
	case []string:
		items := make([]string, len(v))
		for i, s := range v {
			items[i] = strings.ReplaceAll(s, arrayDelimiter, " ")
		}
		return inQuotes(strings.Join(items, arrayDelimiter))
	}
	return fmt.Sprint(value)
}

func inQuotes(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }
