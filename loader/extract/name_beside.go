package extract

// What stands beside a name may tell its kind better than the finder's reading.

// standsIn reports whether a name of several words, none of which tells of a body, stands where something takes place: "the summit at NAME".
func (d *document) standsIn(s span) bool {
	if s.to < s.from+2 || s.from == 0 || d.tokens[s.from-1].lower != "at" && d.tokens[s.from-1].lower != "in" {
		return false
	}
	for i := s.from; i < s.to; i++ {
		if t := &d.tokens[i]; t.has(classBody|classFirm|classPortfolio) || t.is(shapeCaps) {
			return false
		}
	}
	return true
}

// townWithPost reports whether a name of one word is that of a known town whose own official follows: "Bergen's mayor".
func (d *document) townWithPost(s span) bool {
	if s.to != s.from+1 || !d.possessive(s.to) {
		return false
	}
	k, to := d.lookUp(s.from)
	i := s.to + 1
	for i < len(d.tokens) && d.tokens[i].has(classStatus) {
		i++
	}
	return to == s.to && (k.city != nil || k.region != nil) && i < len(d.tokens) && d.titleAt[i] > 0 && townPosts[d.headWord(&d.titles[d.titleAt[i]-1])]
}

// ledByTitle reports whether "of" joins the name at token i to a post that one has at a body alone: "the chairman of NAME".
func (d *document) ledByTitle(i int) bool {
	return i > 1 && d.tokens[i-1].lower == "of" && d.titleAt[i-2] > 0 && d.sameSentence(i-2, i) && bodyPosts[d.headWord(&d.titles[d.titleAt[i-2]-1])]
}

// bodyPosts are the heads of posts that somebody has at a body, and at nobody's side.
var bodyPosts = set(`ceo co-ceo cfo coo founder co-founder cofounder director manager`, chairs)

// townPosts are the heads of posts that towns and regions have, and people have not.
var townPosts = set(`mayor governor sheriff bishop archbishop councillor`)

// appointed takes for people those who are told to get a post, whatever else the finder read there: "has appointed Mercy Hall governor".
func (d *document) appointed(read []readName) []readName {
	var out []readName
	at := 0
	for i := 1; i < len(d.tokens); i++ {
		if !makesDirectly[d.tokens[i-1].lower] || !d.tokens[i].is(shapeCapital) || d.tokens[i-1].is(shapeCapital) {
			continue
		}
		to := i
		for to < i+4 && to < len(d.tokens) && d.titleAt[to] == 0 && d.tokens[to].is(shapeCapital) && d.tokens[to].class&^(classParticle|classLand) == 0 {
			to++
		}
		if to < i+2 || to >= len(d.tokens) || d.titleAt[to] == 0 || d.tokens[to].is(shapeCapital) || !d.sameSentence(i, to) {
			continue
		}
		for at < len(read) && read[at].to <= i {
			out = append(out, read[at])
			at++
		}
		if at < len(read) && read[at].from < to && (read[at].from != i || read[at].label == PersonName) {
			continue
		}
		for at < len(read) && read[at].from < to {
			at++
		}
		out = append(out, readName{span{i, to}, PersonName, surest})
	}
	return append(out, read[at:]...)
}

// describedBefore reports whether what somebody is stands before a name that no table knows as a place's: "a retired general, NAME".
func (d *document) describedBefore(r *readName) bool {
	i := r.from - 2
	if i < 1 || !d.sameSentence(i-1, r.from) || d.tokens[i+1].text != "," || d.tokens[i].is(shapeCapital) || !d.tokens[i].has(classHonorific|classHead) {
		return false
	}
	for j := i - 1; j >= 0 && j > i-5 && d.sameSentence(j, i); j-- {
		if d.indefinite(j) {
			_, to := d.lookUp(r.from)
			return to < r.to
		}
	}
	return false
}
