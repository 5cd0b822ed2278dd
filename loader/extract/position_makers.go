package extract

import "parley/graph"

// Somebody or some body makes another the holder of a post, or has it made known who is to be.

// object is the person whom somebody makes the holder of title n: "Parliament elected
// NAME president", "named NAME as its envoy", "dismissed NAME as minister". Who replaces
// somebody as the holder holds the post, too.
func (f *positionFinder) object(n, i, start int) (int, graph.PositionStatus) {
	d := f.d
	i = f.office(i)
	direct := true
	for i > start && objectJoints[d.tokens[i].lower] {
		i--
		direct = false
	}
	e := d.personEnding(i)
	if e < 0 {
		return -1, ""
	}
	from := d.names[d.nameCovering(i)].from
	if status, ok := f.alsoMade(n, from); ok {
		return e, status
	}
	for v := from - 1; v >= start && v > from-makerReach; v-- {
		w := d.tokens[v].lower
		status, ok := makers[w]
		if s, noun := makings[w]; noun && d.tokens[v+1].lower == "of" && !direct {
			status, ok = s, !f.refused(v, start)
		}
		switch {
		case d.tokens[v].text == "," || d.personAt(v) >= 0:
			return -1, ""
		case !ok || direct && !makesDirectly[w]:
			continue
		}
		if replacers[w] {
			g := f.group(v-1, start)
			if s := f.doer(n, g, start); s >= 0 && s != e {
				f.hold(n, s, "replaces holder", g.status)
			}
		}
		if status == graph.Current {
			status = ""
		}
		f.namedBy(n, v, start)
		return e, status
	}
	return -1, ""
}

// makerReach is how many tokens before a name the verb is looked for that makes somebody
// something.
const makerReach = 7

// objectJoints stand between a name and the post that its bearer gets.
var objectJoints = set(`as to be become serve for`)

// makers are verbs by which somebody gets a post, or loses it.
var makers = map[string]graph.PositionStatus{
	"appoint": graph.Designate, "appoints": graph.Current, "appointed": graph.Current, "appointing": graph.Current,
	"name": graph.Designate, "names": graph.Current, "named": graph.Current, "naming": graph.Current,
	"elect": graph.Designate, "elects": graph.Current, "elected": graph.Current, "re-elected": graph.Current, "reelected": graph.Current,
	"chose": graph.Current, "chooses": graph.Current, "selected": graph.Current, "made": graph.Current, "installed": graph.Current,
	"promoted": graph.Current, "hired": graph.Current, "recruited": graph.Current, "hires": graph.Current, "promotes": graph.Current,
	"confirmed": graph.Current, "confirms": graph.Current, "proclaimed": graph.Current, "crowned": graph.Current, "reappointed": graph.Current,
	"nominate": graph.Designate, "nominated": graph.Designate, "nominates": graph.Designate, "nominating": graph.Designate,
	"picked": graph.Designate, "picks": graph.Designate, "tapped": graph.Designate, "proposed": graph.Designate, "designated": graph.Designate,
	"dismissed": graph.Former, "fired": graph.Former, "sacked": graph.Former, "removed": graph.Former, "ousted": graph.Former,
	"replaced": graph.Former, "replaces": graph.Former, "replacing": graph.Former, "replace": graph.Former,
	"succeeded": graph.Former, "succeeds": graph.Former, "succeeding": graph.Former, "succeed": graph.Former,
}

var (
	// makesDirectly are those whose object the title follows with nothing between.
	makesDirectly = set(`appoint appoints appointed appointing name names named naming elect elects elected re-elected reelected made
		proclaimed crowned nominated`)

	// replacers are those whose subject holds the post from then on.
	replacers = set(`replaced replaces replacing replace succeeded succeeds succeeding succeed`)
)

// namedBy gives title n the body that names its holder by the verb at token v: "Nansen Corp named NAME president", "it
// named". What parliaments and states name somebody is a post of the state.
func (f *positionFinder) namedBy(n, v, start int) {
	d, p := f.d, &f.posts[n]
	i := v - 1
	for i > start && (copulas[d.tokens[i].lower] == 'h' || copulas[d.tokens[i].lower] == 'd') {
		i--
	}
	if !p.ownerless() || i < start {
		return
	}
	e := -1
	if m := d.nameCovering(i); m >= 0 && !d.names[m].people {
		e = d.names[m].entity
	} else if d.tokens[i].lower == "it" {
		e = f.lastActor(i, start)
	}
	if e >= 0 && d.entities[e].namesItsOwn() {
		p.institution = e
	}
}

// namesItsOwn reports whether whom an entity names to a post holds one of its own.
func (x *entity) namesItsOwn() bool {
	return x.body() && !x.organ()
}

// makings are nouns of getting a post or losing it, before "of" and whoever does: "the appointment of NAME as minister".
var makings = map[string]graph.PositionStatus{
	"appointment": graph.Current, "election": graph.Current, "re-election": graph.Current, "reappointment": graph.Current, "selection": graph.Current,
	"promotion": graph.Current, "inauguration": graph.Current, "installation": graph.Current, "confirmation": graph.Current,
	"nomination": graph.Designate, "designation": graph.Designate, "choice": graph.Designate,
	"dismissal": graph.Former, "removal": graph.Former, "resignation": graph.Former, "sacking": graph.Former, "departure": graph.Former,
}

// refused reports whether the making that token i names is told not to come about: "rejected the nomination of".
func (f *positionFinder) refused(i, start int) bool {
	for j := i - 1; j >= start && j > i-5; j-- {
		if refusals[f.d.tokens[j].lower] {
			return true
		}
	}
	return false
}

// refusals are verbs before what is not to be.
var refusals = set(`reject rejects rejected oppose opposes opposed block blocks blocked veto vetoed withdrew withdraws withdraw delayed against possible overturned annulled`)

// alsoMade reports whether whose name begins at token from follows in a list on somebody who is told to get or lose a post, and with what
// status: "named A as chairman and B as his deputy".
func (f *positionFinder) alsoMade(n, from int) (graph.PositionStatus, bool) {
	d, i := f.d, from-1
	for n > 0 && i > 0 && d.tokens[i].has(classHonorific) {
		i--
	}
	if n == 0 || i < 0 || !d.sameSentence(d.titles[n-1].from, from) {
		return "", false
	}
	for k := 0; k < 2 && i >= 0 && (d.tokens[i].lower == "and" || d.tokens[i].text == "," || d.tokens[i].text == ";"); k++ {
		i--
	}
	if i+1 == from || f.posts[n-1].end != i+1 {
		return "", false
	}
	for k := len(f.found) - 1; k >= 0 && f.found[k].person == f.holders[n-1]; k-- {
		switch p := &f.found[k]; {
		case p.at != &d.titles[n-1] || p.rule != "made title" && p.rule != "name is title":
		case p.plain:
			return "", true
		default:
			return p.status, true
		}
	}
	return "", false
}

// nominee is the person who is somebody's choice for title n: "NAME, the president's nominee
// for foreign minister", "the nominee to be minister, NAME".
func (f *positionFinder) nominee(n, i, start int) int {
	d := f.d
	for objectJoints[d.tokens[i].lower] && i > start {
		i--
	}
	if i+1 >= len(d.tokens) || !objectJoints[d.tokens[i+1].lower] || !choices[d.tokens[i].lower] {
		return -1
	}
	for j := i; j > start && j > i-makerReach; j-- {
		if d.tokens[j].text != "," {
			continue
		}
		if e := f.before(j, start); e >= 0 {
			return e
		}
	}
	if end := f.posts[n].end; end+1 < d.sentenceEnd(i) && d.tokens[end].text == "," {
		return d.personAt(end + 1)
	}
	return -1
}

// choices are nouns for those who are to get a post.
var choices = set(`nominee choice pick`)
