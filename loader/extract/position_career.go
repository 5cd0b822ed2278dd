package extract

import "parley/graph"

// Careers are told by what somebody did "as" the holder of a post, whatever the verb: "joined the bank as chief economist".

// careerAs is the person of whom a verb before the "as" at token i tells that he began, did or ended something as the holder of title n, and
// what the verb tells of the status; or -1.
func (f *positionFinder) careerAs(n, i, start int) (int, graph.PositionStatus) {
	d := f.d
	if i-2 < start || d.tokens[i].lower != "as" {
		return -1, ""
	}
	body := -1
	for v := i - 1; v > start && v > i-careerReach; v-- {
		t := &d.tokens[v]
		if status, ok := careerVerbs[t.lower]; ok {
			g := f.group(v-1, start)
			g.from = f.pastAdverbs(g.from, v, start)
			e := f.doer(n, g, start)
			if t.lower == "join" {
				status = graph.Designate
			}
			if p := &f.posts[n]; e >= 0 && p.ownerless() && body >= 0 {
				p.institution = body
			}
			return e, status
		}
		if m := d.nameCovering(v); m >= 0 {
			if x := &d.entities[d.names[m].entity]; x.kind == graph.KindPerson {
				return -1, ""
			} else if x.body() {
				body = d.names[m].entity
			}
			continue
		}
		if t.text == "," || t.text == ";" || t.has(classSaid) || d.titleAt[v] != 0 {
			return -1, ""
		}
	}
	return -1, ""
}

// pastAdverbs is where the words begin that tell when or how the verb at v is done, from its auxiliaries at from on: "had first".
func (f *positionFinder) pastAdverbs(from, v, start int) int {
	i := min(from, v)
	for i > start && (adverb(f.d.tokens[i-1].lower) || determiners[f.d.tokens[i-1].lower] && f.d.tokens[i-1].lower != "a" && f.d.tokens[i-1].lower != "the") {
		i--
	}
	return i
}

// careerReach is how many tokens before "as" the verb may stand.
const careerReach = 10

// careerVerbs are verbs of what somebody does as the holder of a post, with what they tell of it.
var careerVerbs = map[string]graph.PositionStatus{
	"join": "", "joins": "", "joined": "", "rejoined": "", "entered": "", "returned": "", "doubles": "", "continues": "", "continued": "", "sits": "",
	"began": graph.Former, "started": graph.Former, "spent": graph.Former, "ended": graph.Former, "finished": graph.Former, "doubled": graph.Former,
	"step": "", "steps": "", "stepping": "", "resign": "", "resigns": "", "resigning": "", "retire": "", "retires": "", "retiring": "",
	"leaving": graph.Former, "left": graph.Former, "leaves": graph.Former, "resigned": graph.Former, "retired": graph.Former, "stepped": graph.Former, "quit": graph.Former, "sat": graph.Former, "worked": graph.Former, "served": graph.Former,
}

// actor is the person who does what the clause before token i tells, and whom what follows is told of, too: "NAME joined the bank and", "he
// taught before"; or -1.
func (f *positionFinder) actor(i, start int) int {
	d := f.d
	for j := i - 1; j >= start && j > i-actorReach; j-- {
		switch w := d.tokens[j].lower; {
		case w == "he" || w == "she":
			if d.actsAt(j+1) || adverb(d.tokens[j+1].lower) {
				return d.resolve(j)
			}
			return -1
		case w == "who" || w == ";" || w == ":" || d.tokens[j].has(classSaid):
			return -1
		}
		e := d.personEnding(j)
		if e < 0 {
			continue
		}
		nm := &d.names[d.nameCovering(j)]
		if d.actsAt(j+1) || d.tokens[j+1].text == "," && nm.from == d.pastHonorifics(start, nm.to) {
			return e
		}
		if j = nm.from; d.tokens[max(j-1, 0)].lower == "and" {
			return -1
		}
	}
	return -1
}

// actorReach is how many tokens back the one who acts is looked for.
const actorReach = 40

// asWhich is the person of whom something is told as the holder of title n, "as" standing at token i: "NAME, who as minister", "NAME, as
// minister,"; or -1.
func (f *positionFinder) asWhich(n, i, start int) int {
	d := f.d
	if i-2 < start || d.tokens[i].lower != "as" {
		return -1
	}
	i--
	commas := d.tokens[i].text == ","
	if commas && d.tokens[i-1].lower == "who" {
		i--
	}
	if d.tokens[i].lower == "who" {
		if i--; d.tokens[i].text == "," {
			i--
		}
		return d.personEnding(i)
	}
	if end := f.posts[n].end; commas && end < d.sentenceEnd(i) {
		if j := d.pastYears(end, d.sentenceEnd(i)); d.tokens[j].text == "," {
			return f.before(i, start)
		}
	}
	return -1
}
