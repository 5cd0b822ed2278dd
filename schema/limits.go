package schema

// Limits bound what one request may ask for; they are checked before any of it is done. Zero takes
// the default.
type Limits struct {
	Tokens  int // names, numbers, strings and marks of the query's text; DefaultTokens
	Depth   int // levels of fields; DefaultDepth
	Fields  int // fields, fragments expanded; DefaultFields
	Aliases int // fields under another name than their own, fragments expanded; DefaultAliases
	Cost    int // objects that the answer may hold, by estimate; DefaultCost
}

// The default limits. Aliases have one of their own because a field that is asked for again under
// another name sends a statement again, which its rows do not tell.
const (
	DefaultTokens  = 4000
	DefaultDepth   = 20
	DefaultFields  = 500
	DefaultAliases = 100
	DefaultCost    = 200_000
)

func (l Limits) withDefaults() Limits {
	for _, limit := range [...]struct {
		value     *int
		otherwise int
	}{
		{&l.Tokens, DefaultTokens}, {&l.Depth, DefaultDepth}, {&l.Fields, DefaultFields},
		{&l.Aliases, DefaultAliases}, {&l.Cost, DefaultCost},
	} {
		if *limit.value <= 0 {
			*limit.value = limit.otherwise
		}
	}
	return l
}
