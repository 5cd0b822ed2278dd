package extract

import "parley/graph"

// An article that tells of the meeting of a body often says in a sentence of its own who its members
// are: those came.

// fewestMembers is how many lands in a row are taken for the members of a body.
const fewestMembers = 3

// membersIn takes note of the members of a body that a sentence lists: "the Bloc groups Chile, Peru
// and Bolivia", "the Bloc -- Chile, Peru and Bolivia".
func (f *meetingFinder) membersIn(s span) {
	for i := s.from + 1; i < s.to; i++ {
		if f.d.nameAt[i] == 0 || f.landAt(i) < 0 {
			continue
		}
		lands, end := f.landsInRow(i, s.to)
		if body := f.listed(s, i); body >= 0 && len(lands) >= fewestMembers {
			f.members[body] = lands
		}
		i = max(i, end-1)
	}
}

// landsInRow are the countries that commas and "and" join from token i on, and where they end.
func (f *meetingFinder) landsInRow(i, end int) (out []int, to int) {
	for to = i; i < end; {
		x := f.landAt(i)
		if x < 0 || f.d.nameAt[i] == 0 || !f.d.entities[x].ofCountry() {
			break
		}
		out = append(out, x)
		to = f.d.names[f.d.nameAt[i]-1].to
		i = to
		for i < end && (f.d.tokens[i].lower == "," || f.d.tokens[i].lower == "and" || f.d.tokens[i].lower == "the") {
			i++
		}
	}
	return out, to
}

// listed is the body whose members a list that begins at token i names, or -1.
func (f *meetingFinder) listed(s span, i int) int {
	if f.lower(s, i-1) == "the" {
		i--
	}
	switch w := f.lower(s, i-1); {
	case comprises[w] || w == "of" && (f.lower(s, i-2) == "up" || f.lower(s, i-2) == "composed" || f.lower(s, i-2) == "consisting"):
		for j := i - 2; j >= s.from && j >= i-6; j-- {
			if x := f.assemblyAt(j); x >= 0 {
				return x
			}
		}
	case w == "are":
		return f.membersAre(s, i-1)
	case asideMarks[w] && w != "," || w == "(":
		return f.assemblyAt(i - 2)
	case w == "from" && officialsOf[f.lower(s, i-2)] && f.lower(s, i-3) == "the":
		return f.assembled()
	}
	return -1
}

// membersAre is the body whose members "are" at token i tells: "its members are", "the seven are", "the Group of
// Five are"; or -1.
func (f *meetingFinder) membersAre(s span, i int) int {
	w := f.lower(s, i-1)
	if w == "members" || nounWords[w] == counter && f.lower(s, i-2) == "the" {
		return f.assembled()
	}
	return f.assemblyAt(i - 1)
}

// assemblyAt is the body of states that is named at token i, or -1.
func (f *meetingFinder) assemblyAt(i int) int {
	if i < 0 || f.d.nameAt[i] == 0 {
		return -1
	}
	if x := f.d.names[f.d.nameAt[i]-1].entity; f.assembles(x) {
		return x
	}
	return -1
}

// assembled is the body of states whose meeting the article told of last, or -1.
func (f *meetingFinder) assembled() int {
	if len(f.records) == 0 {
		return -1
	}
	for _, s := range f.records[len(f.records)-1].sides {
		if f.d.entities[s.entity].subkind == graph.Intergovernmental {
			return s.entity
		}
	}
	return -1
}

// attend adds the members of a body to the first of its meetings.
func (f *meetingFinder) attend() {
	for _, r := range f.records {
		if r.kind != graph.Conference && r.kind != graph.Summit && r.kind != graph.Talks {
			continue
		}
		for _, s := range r.sides {
			for _, x := range f.members[s.entity] {
				if p := f.party(x); p >= 0 {
					r.take(side{p, graph.Member})
				}
			}
			delete(f.members, s.entity)
		}
	}
}

var (
	// comprises are verbs of a body whose object are its members.
	comprises = set(`groups includes comprises comprising grouping include comprise embraces links`)
	// officialsOf are those who come from the members of a body.
	officialsOf = set(`ministers officials leaders delegates delegations representatives governors negotiators presidents ambassadors`)
)
