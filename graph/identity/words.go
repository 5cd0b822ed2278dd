package identity

import (
	_ "embed" // the tables are embedded
	"strings"
	"sync"
)

//go:embed names/given.txt
var givenText string

//go:embed names/common.txt
var commonText string

// given says of what origin a given name is, and whether it is a short or pet form.
type given struct {
	origin string // the first form of its line
	pet    bool
}

// givenNames are the forms that given names take.
var givenNames = sync.OnceValue(func() map[string]given {
	forms := map[string]given{}
	for line := range tableLines(givenText) {
		pet, origin := false, ""
		for form := range strings.FieldsSeq(line) {
			switch {
			case form == "~":
				pet = true
				continue
			case origin == "":
				origin = form
			}
			forms[form] = given{origin, pet}
		}
	}
	return forms
})

// commonSurnames are those that tell nobody apart.
var commonSurnames = sync.OnceValue(func() map[string]bool {
	names := map[string]bool{}
	for line := range tableLines(commonText) {
		for name := range strings.FieldsSeq(line) {
			names[name] = true
		}
	}
	return names
})

// tableLines yields the lines of a table that are not comments.
func tableLines(text string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.Lines(text) {
			line = strings.TrimSpace(line)
			if line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

// wordSet makes a set of the words of a text.
func wordSet(text string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(text) {
		set[w] = true
	}
	return set
}
