package schema

import "strings"

// maxNesting is how many brackets may stand within brackets.
const maxNesting = 60

// scan walks over a query's text once and refuses what would be costly to parse.
// It knows strings, block strings and comments; what is no GraphQL at all is left
// to the parser.
func scan(query string, maxTokens int) error {
	depth, tokens := 0, 0
	for i := 0; i < len(query); {
		next := skipToken(query, i)
		switch query[i] {
		case ' ', '\t', '\n', '\r', ',', '#':
			i = next
			continue
		case '{', '[', '(':
			depth++
		case '}', ']', ')':
			depth--
		}
		tokens++
		if depth > maxNesting {
			return faultf(CodeTooDeep, "the query nests more than %d brackets", maxNesting)
		}
		if tokens > maxTokens {
			return faultf(CodeTooCostly, "the query has more than %d tokens", maxTokens)
		}
		i = next
	}
	return nil
}

// skipToken returns where the token, blank or comment that starts at i ends.
func skipToken(s string, i int) int {
	switch c := s[i]; {
	case c == '#':
		end := strings.IndexAny(s[i:], "\n\r")
		if end < 0 {
			return len(s)
		}
		return i + end
	case strings.HasPrefix(s[i:], `"""`):
		return skipBlockString(s, i+3)
	case c == '"':
		return skipString(s, i+1)
	case isNameByte(c):
		for i < len(s) && (isNameByte(s[i]) || s[i] == '.') {
			i++
		}
		return i
	}
	return i + 1
}

func skipBlockString(s string, i int) int {
	for i < len(s) {
		switch {
		case strings.HasPrefix(s[i:], `\"""`):
			i += 4
		case strings.HasPrefix(s[i:], `"""`):
			return i + 3
		default:
			i++
		}
	}
	return len(s)
}

func skipString(s string, i int) int {
	for i < len(s) {
		switch s[i] {
		case '\\':
			i += 2
		case '"':
			return i + 1
		case '\n', '\r': // unterminated: the parser says so
			return i
		default:
			i++
		}
	}
	return len(s)
}

func isNameByte(c byte) bool {
	return c == '_' || c == '-' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
