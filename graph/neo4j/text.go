package neo4j

import (
	"strings"

	"parley/graph"
	"parley/graph/property"
)

var indexed = property.Indexed

func indexedAll(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = indexed(s)
	}
	return out
}

// maxToken is the length at which the whitespace analyzer parts a word.
const maxToken = 255

// lucene writes the query that finds nodes of a kind that have all words, the last as a prefix. Kinds are in capitals and words
// are folded, so that neither needs escaping nor can be taken for the other.
func lucene(kind graph.Kind, words []string) string {
	var b strings.Builder
	b.WriteString("+" + string(kind))
	for i, w := range words {
		for len(w) > maxToken { // never empties it
			b.WriteString(" +" + w[:maxToken])
			w = w[maxToken:]
		}
		b.WriteString(" +" + w)
		if i == len(words)-1 {
			b.WriteByte('*')
		}
	}
	return b.String()
}

// wordsOf are the words of a text filter that narrow it; false where one is no folded word, which no text has.
func wordsOf(filter []string) (words []string, possible bool) {
	for _, w := range filter {
		for i := range len(w) {
			if c := w[i]; (c < 'a' || c > 'z') && (c < '0' || c > '9') {
				return nil, false
			}
		}
		if w != "" {
			words = append(words, w)
		}
	}
	return words, true
}

// contained are the pieces that searchable texts with all words, the last as a prefix, contain.
func contained(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = " " + w
		if i < len(words)-1 {
			out[i] += " "
		}
	}
	return out
}

// filled puts texts in the places of what stands for them: pairs of the one and the other. A strings.Replacer takes longer to be made
// than it saves in a statement.
func filled(statement string, pairs ...string) string {
	for i := 0; i < len(pairs); i += 2 {
		statement = strings.ReplaceAll(statement, pairs[i], pairs[i+1])
	}
	return statement
}

// searchable is the text of a node that full-text indexes hold and text filters look into: its kind and its words, with a blank
// around each.
func searchable(n *graph.Node) string { return " " + string(n.Kind) + " " + n.Index.Text + " " }

// searched are the words in a searchable text.
func searched(kind graph.Kind, text string) string {
	return strings.TrimSuffix(strings.TrimPrefix(text, " "+string(kind)+" "), " ")
}
