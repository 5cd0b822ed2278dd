package extract

import "math"

// ruleFamily is a sort of fact: how often its rules were right in the annotated articles.
// `make bench-extract` counts that anew ("facts by rule"); a changed rule wants a new count.
type ruleFamily struct {
	rules map[string]tried
}

// tried says how many of the facts that a rule found in the annotated articles are right.
type tried struct{ right, of int }

// weightOfMean is the number of facts for which the family's mean counts beside a rule's
// own: a rule that was seen twice tells little. Below manyFacts no rule is thought
// better than its family.
const (
	weightOfMean = 4
	manyFacts    = 10
)

// confidence is that of a fact that the rule found, in steps of 0.05. Of a rule with an
// addition ("title before name; known leader") that is not counted, the rule before it counts.
func (f *ruleFamily) confidence(rule string) float64 {
	t, ok := f.rules[rule]
	if !ok {
		t = f.rules[base(rule)]
	}
	mean := f.mean()
	c := (float64(t.right) + weightOfMean*mean) / float64(t.of+weightOfMean)
	if t.of < manyFacts {
		c = min(c, mean)
	}
	return min(math.Round(c*20)/20, 0.95)
}

// mean is the part of all facts of the family that is right.
func (f *ruleFamily) mean() float64 {
	right, of := 0, 0
	for _, t := range f.rules {
		right, of = right+t.right, of+t.of
	}
	return float64(right) / float64(of)
}

// The counts of meetings and who takes part are of all articles annotated with them that rules were written
// or measured on, train and dev among them, those of positions of train and dev, and those of relations of dwie dev. They are what
// is right by the annotations. Rules that those do not judge have no count, and so the mean
// of their family: dwie does not annotate what region a city lies in.
var (
	positionRules = ruleFamily{map[string]tried{
		"title before name":                       {203, 221},
		"title before name; known leader":         {40, 41},
		"title before name; state nearby":         {9, 9},
		"title before name; state of the article": {8, 12},
		"title before name; body named last":      {0, 2},
		"name, title":                             {27, 36},
		"title, name":                             {14, 18},
		"title, name; state of the article":       {1, 1},
		"name is title":                           {8, 9},
		"title of known leader":                   {3, 3},
		"counterpart":                             {2, 2},
		"list of holders":                         {2, 2},
		"shared title":                            {2, 2},
		"nominee for title":                       {1, 1},
		"title of institution, name":              {},
		"tenure of title":                         {},
		"made title":                              {},
		"replaces holder":                         {},
		"who leads":                               {},
		"named later":                             {},
		"succession":                              {},
	}}
	relationRules = ruleFamily{map[string]tried{
		"gazetteer":               {155, 171},
		"known leader":            {18, 22},
		"name of body":            {16, 18},
		"place in place":          {10, 15},
		"post in a party":         {10, 10},
		"body before noun":        {5, 5},
		"body's name":             {5, 5},
		"body in brackets":        {2, 2},
		"official of state":       {2, 2},
		"somebody's party":        {2, 2},
		"apposition with body":    {},
		"works for body":          {},
		"delegation led by":       {},
		"based in":                {},
		"house in place":          {},
		"possessive":              {},
		"name of the institution": {},
		"name of the place":       {},
		"region of the gazetteer": {},
	}}
	meetingRules = ruleFamily{map[string]tried{
		toldOnce:  {260, 308},
		toldAgain: {180, 193},
	}}
	participantRules = ruleFamily{map[string]tried{
		"person":              {292, 367},
		"person, named again": {120, 132},
		"person, not by name": {66, 80},
		"state":               {140, 166},
		"state, not by name":  {72, 101},
		"body":                {87, 124},
		"body, named again":   {28, 33},
		"body, not by name":   {4, 8},
		"body without a name": {14, 30},
	}}
)

// What is told of a meeting in several sentences is right more often.
const (
	toldOnce  = "told once"
	toldAgain = "told again"
)

// ownerless is the confidence of a post of which nothing tells whose it is.
const ownerless = 0.5
