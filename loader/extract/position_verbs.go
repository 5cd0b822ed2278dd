package extract

import "parley/graph"

// verbGroup is what the words between a subject and its post tell.
type verbGroup struct {
	from       int // where they begin
	being      bool
	participle bool // they begin with one: "NAME, elected president"
	status     graph.PositionStatus
}

// groupReach is how many words of a verb's group are read.
const groupReach = 8

// group reads the words of being or becoming something that end at token i.
func (f *positionFinder) group(i, start int) verbGroup {
	g := verbGroup{}
	for n := 0; i >= start && n < groupReach; n++ {
		w := f.d.tokens[i].lower
		kind, ok := copulas[w]
		if !ok {
			break
		}
		if w == "would" && f.d.tokens[i+1].lower == "become" || w == "to" && becoming[f.d.tokens[i+1].lower] && !(i > start && rising[f.d.tokens[i-1].lower]) {
			kind = 'd'
		}
		if kind != 'h' || w == "has" || w == "had" || w == "have" {
			g.participle = kind == 'n' && !becomes[w] || kind == 'd' && w != "will" || kind == 'p' && w != "was"
		}
		switch kind {
		case 'p':
			g.being = true
			if g.status == "" && w != "as" {
				g.status = graph.Former
			}
		case 'b':
			g.being = true
		case 'n':
			g.being, g.status = true, graph.Current
		case 'd':
			g.being, g.status = true, graph.Designate
		}
		switch next := f.d.tokens[i+1].lower; {
		case (w == "has" || w == "have" || w == "had") && namers[next]:
			return verbGroup{from: i} // who "has appointed" somebody becomes nothing
		case (w == "has" || w == "have") && g.status == graph.Former && lasting[next]:
			g.status = graph.Current // "has served as"
		case w == "had" && g.status == "" && next == "been":
			g.status = graph.Former // "had been minister since May"
		}
		i--
	}
	if g.status == graph.Current {
		g.status = ""
	}
	g.from = i + 1
	return g
}

// copulas are words that join a subject to its post: p of the past, b of being,
// n of naming, d of what is to come, h helpers.
var copulas = map[string]byte{
	"is": 'b', "was": 'p', "became": 'n', "becomes": 'n', "become": 'n', "becoming": 'n', "remains": 'b', "remained": 'b', "remain": 'b',
	"been": 'b', "be": 'b', "stays": 'b', "stayed": 'b', "continues": 'b', "continued": 'b', "serves": 'b', "serving": 'b', "serve": 'b',
	"works": 'b', "acts": 'b', "acted": 'p', "served": 'p', "worked": 'p',
	"named": 'n', "appointed": 'n', "elected": 'n', "re-elected": 'n', "reelected": 'n', "reappointed": 'n', "sworn": 'n', "chosen": 'n',
	"confirmed": 'n', "selected": 'n', "inaugurated": 'n', "installed": 'n', "crowned": 'n', "promoted": 'n', "took": 'n', "takes": 'n',
	"taking": 'n', "taken": 'n', "take": 'n', "returned": 'n', "returns": 'n', "assumed": 'n', "reinstated": 'n',
	"will": 'd', "nominated": 'd', "picked": 'd', "tapped": 'd', "proposed": 'd', "designated": 'd',
	"resigned": 'p', "stepped": 'p', "retired": 'p', "quit": 'p', "ousted": 'p', "removed": 'p', "dismissed": 'p', "fired": 'p',
	"sacked": 'p', "replaced": 'p', "succeeded": 'p', "deposed": 'p', "previously": 'p', "once": 'p', "formerly": 'p',
	"held": 'p', "holds": 'b', "later": 'h', "eventually": 'h', "subsequently": 'h', "soon": 'h', "rose": 'h', "rises": 'h', "risen": 'h', "went": 'h', "on": 'h',
	"as": 'h', "has": 'h', "had": 'h', "have": 'h', "in": 'h', "now": 'h', "earlier": 'h', "already": 'h', "also": 'h', "currently": 'h', "recently": 'h', "newly": 'h',
	"just": 'h', "down": 'h', "over": 'h', "office": 'h', "to": 'h', "would": 'h', "due": 'h', "set": 'h', "expected": 'h',
}

var (
	// becoming are verbs after "to" by which somebody is to get a post.
	becoming = set(`be become serve take`)

	// becomes are finite forms of verbs by which somebody gets a post.
	becomes = set(`became becomes become took takes take returns`)

	// namers are participles of verbs whose object gets a post.
	namers = set(`named appointed elected re-elected reelected reappointed chosen confirmed selected installed promoted reinstated nominated picked tapped
		proposed designated ousted removed dismissed fired sacked replaced deposed`)

	// rising are words before "to become" that say that somebody did.
	rising = set(`rose rises risen on`)

	// lasting are verbs that after "has" tell of a post that is still held.
	lasting = set(`served worked acted`)
)

// office goes left over "the post of" that ends at token i.
func (f *positionFinder) office(i int) int {
	d := f.d
	if i < 2 || d.tokens[i].lower != "of" || !postNouns[d.tokens[i-1].lower] {
		return i
	}
	return f.skipDeterminers(i - 2)
}

// postNouns stand before "of" and a title.
var postNouns = set(`post position office job role title`)

// subject is the person who, by the verb that ends at token i, is or becomes the holder
// of title n, and what the verb tells about the status.
func (f *positionFinder) subject(n, i, start int) (int, graph.PositionStatus) {
	g := f.group(i, start)
	if !g.being {
		return -1, ""
	}
	if e, code := f.firstTo(g.from, start); e >= 0 {
		if p := &f.posts[n]; code != "" && p.ownerless() {
			p.state = f.state(code)
		}
		return e, ""
	}
	e := f.doer(n, g, start)
	if m := f.d.nameCovering(g.from - 1); e >= 0 && m >= 0 && f.d.supposed(f.d.names[m].from, start) {
		return -1, ""
	}
	return e, g.status
}

// firstTo is the person of whom an apposition tells that nobody of some kind held a post before: "NAME, the first woman to" up to token i; or
// -1. The second result is the code of the state of whose people they are: "the first Armenian to".
func (f *positionFinder) firstTo(i, start int) (int, string) {
	d, code := f.d, ""
	if i-4 < start || d.tokens[i].lower != "to" {
		return -1, ""
	}
	for j := i - 1; j > start+1 && j > i-describedReach; j-- {
		switch t := &d.tokens[j]; {
		case counting[t.lower] || t.lower == "only" || t.lower == "youngest":
			j--
			if d.tokens[j].lower == "the" && d.tokens[j-1].text == "," {
				return f.before(j-1, start), code
			}
			return -1, ""
		case t.is(shapeCapital) && demonym(t) != "":
			code = demonym(t)
		case !t.is(shapeWord) || t.has(classSaid|classVerb) || d.nameCovering(j) >= 0:
			return -1, ""
		}
	}
	return -1, ""
}

// supposed reports whether "if" stands shortly before the name that begins at token i: "if General NAME becomes
// president" tells of no post.
func (d *document) supposed(i, start int) bool {
	for j := i - 1; j >= start && j > i-5; j-- {
		if d.tokens[j].lower == "if" || d.tokens[j].lower == "unless" {
			return true
		}
	}
	return false
}

// doer is the person who stands before a group of verbs, or -1: "NAME", "NAME, who",
// "he", or, after "and", the holder of the title before.
func (f *positionFinder) doer(n int, g verbGroup, start int) int {
	d := f.d
	i := g.from - 1
	if i >= start && d.tokens[i].lower == "who" {
		i--
		if i >= start && d.tokens[i].text == "," {
			i--
		}
		if n > 0 && f.posts[n-1].end == i+1 {
			return f.holders[n-1] // "NAME is a former minister who now serves as"
		}
		if e := f.describedAs(i, start); e >= 0 {
			return e
		}
	} else if i >= start && d.tokens[i].text == "," && g.participle {
		if e := f.before(i, start); e >= 0 {
			return e
		}
	}
	if i < start {
		return -1
	}
	switch w := d.tokens[i].lower; w {
	case "before", "after", "since", "while": // "NAME taught before becoming"
		return f.actor(i, start)
	case ",": // "The envoy, NAME, is the foreign minister"
		if m := d.nameCovering(i - 1); m >= 0 && d.names[m].to == i && d.names[m].from > start && d.tokens[d.names[m].from-1].text == "," {
			i--
		} else if e := f.besideAside(g, i, start); e >= 0 {
			return e
		}
	case "he", "she":
		return d.resolve(i)
	case "and":
		if n > 0 && d.sameSentence(d.titles[n-1].from, i) {
			return f.holders[n-1]
		}
		if g.participle {
			return -1
		}
		return f.actor(i, start)
	}
	return d.personEnding(i)
}

// besideAside is the person of whom a group of verbs tells behind an aside that the comma at token i closes: "NAME, 61, has been", "NAME,
// formerly its director, has been", "NAME, who died in 1990 aged 88, was"; or -1.
func (f *positionFinder) besideAside(g verbGroup, i, start int) int {
	d := f.d
	if d.tokens[i-1].is(shapeNumber) {
		if e := f.before(i, start); e >= 0 {
			return e
		}
	}
	if e := f.beforeApposition(i, start); e >= 0 {
		return e
	}
	if d.tokens[g.from].lower == "becoming" { // "NAME joined the bank, becoming"
		return f.actor(i, start)
	}
	if m := d.nameCovering(d.pastHonorifics(start, i)); m >= 0 && d.tokens[d.names[m].to].text == "," && d.tokens[d.names[m].to+1].lower == "who" {
		return d.personEnding(d.names[m].to - 1)
	}
	return -1
}

// beforeApposition is the person whom an apposition describes that ends with the comma at token i: "NAME, formerly its
// director, has been"; or -1.
func (f *positionFinder) beforeApposition(i, start int) int {
	d := f.d
	for j := i - 1; j > start && j > i-2*describedReach; j-- {
		switch t := &d.tokens[j]; {
		case t.text == ",":
			return f.before(j, start)
		case !d.describes(j) && !d.possessive(j):
			return -1
		}
	}
	return -1
}

// describedAs is the person whom an apposition describes that ends with token i: "NAME, a Bergen fisherman"; or -1.
func (f *positionFinder) describedAs(i, start int) int {
	d := f.d
	for j := i; j > start+1 && j > i-describedReach; j-- {
		switch t := &d.tokens[j]; {
		case d.indefinite(j) && d.tokens[j-1].text == ",":
			return f.before(j-1, start)
		case !d.describes(j) || copulas[t.lower] != 0:
			return -1
		}
	}
	return -1
}

// describes reports whether token i can stand in an apposition: a word or number, and not that of a speaker or of
// somebody else.
func (d *document) describes(i int) bool {
	t := &d.tokens[i]
	return (t.is(shapeWord|shapeNumber) || t.text == "-") && !t.has(classSaid) && d.personAt(i) < 0
}

// describedReach is how many words such an apposition may have.
const describedReach = 7
