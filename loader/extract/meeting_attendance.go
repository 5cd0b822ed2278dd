package extract

import "cmp"

// presence says where a word of attendance names those who were there.
type presence int8

const (
	notThere        presence = iota
	subjectCame              // "Qatar also attended", "Vik sat in on the talks"
	followsBe                // "also present was Vik"
	followsBy                // "Lund was accompanied by Vik"
	followsWord              // "those attending included Vik"
	followsWillBe            // "among those attending will be Vik"
	subjectWillCome          // "Vik has agreed to attend", see promise
	objectBrings             // "Vik, who accompanied Lund"
	objectComes              // "Lund, who brought along Vik"
)

// attendances are the words by which a sentence says who else was there.
var attendances = set(`spoke brought came attendance witnessed stormed walked followed watched among attended attend attending participated participate participating part present sat sit sits sitting accompanied accompanies accompany
	accompanying joined flanked included includes include including comprised comprises invited there`, attendanceNouns)

// crowd are the words for all who were there: "participants included".
var crowd = set(`arriving group participants attendees attending present participated attended participating delegation delegations
	team entourage party part guests delegates members companions`)

// kin are those who come along and take no part.
var kin = set(`wife husband son daughter sons daughters children family mother father brother sister grandson granddaughter spouse partner`)

// attendance reads who else took part in the meeting that was just spoken of.
func (f *meetingFinder) attendance(c *clauseReader) {
	if len(f.records) == 0 && len(f.pending) == 0 {
		return
	}
	for i := c.span.from; i < c.span.to; i++ {
		how := c.presenceAt(i)
		if how == notThere {
			continue
		}
		who, ok := c.attendants(how, i)
		if !ok || who.pronoun || who.pair || who.company && len(who.entities) == 0 || c.leftOut(who) {
			continue
		}
		verb := i
		if c.lower(i) == "part" {
			verb-- // "took part"
		}
		if _, negated, _ := c.auxiliaries(verb); negated || c.noneOf(who) || c.lower(verb-1) == "to" && shuns[c.lower(verb-2)] {
			continue
		}
		if how == followsBy || how == objectBrings || how == objectComes {
			f.accompany(c, who, how, i)
			continue
		}
		f.openPending(c.sentence)
		if r := c.attendedBy(verb); r != nil {
			f.joins(r, c, who)
			c.cameFor(r, who, i)
		}
	}
}

// accompany enters those who come along with somebody in the last meeting that he takes part in, and
// on his journey.
func (f *meetingFinder) accompany(c *clauseReader, who group, how presence, i int) {
	of, ok := c.escorted(how, i)
	if r := c.lastTold(1); (!ok || of.pronoun || pairOfPeople[of.noun]) && (c.lower(i) == "joined" || of.noun == "they") && r != nil && (f.manyParties(r) || ok && (of.noun == "they" || of.noun == "two")) {
		f.joins(r, c, who) // "the leaders were joined by"
		return
	}
	if !ok || len(of.entities) == 0 {
		return
	}
	if r := c.lastTold(1); r != nil && c.lower(i) == "joined" && len(r.sides) == 1 && len(of.entities) > 1 && f.phrases.allPeople(of) {
		f.joins(r, c, of) // "Lund met lawmakers. Vik and Dahl were joined at the palace by": those whom she met
	}
	if r := c.escortedAt(of.entities[0], how == followsBy && pastBe[c.lower(i-1)]); r != nil {
		f.joins(r, c, who)
	}
	f.travelsWith(c, of, who)
}

// presenceAt is how the word at token i names those who were there, if it is one of attendance.
func (c *clauseReader) presenceAt(i int) presence {
	if len(c.triggers) == 0 && c.promise(i) >= 0 {
		return subjectWillCome
	}
	be := tenseCues[c.lower(i-1)] == cueBe || verbGroupFiller[c.lower(i-1)] && tenseCues[c.lower(i-2)] == cueBe
	if how := cmp.Or(c.attends(i, be), c.thereAmid(i, be)); how != notThere {
		return how
	}
	switch c.lower(i) {
	case "part":
		return c.partAt(i, be)
	case "present":
		switch {
		case tenseCues[c.lower(i+1)] == cueBe, besides[c.lower(i+1)] && tenseCues[c.lower(i+2)] == cueBe, be && c.colonAfter(i):
			return followsBe // "some ministers were present: Lund"
		case be:
			return subjectCame
		}
	case "sat", "sits", "sit", "sitting":
		if c.sitsThere(i) {
			return subjectCame
		}
		if c.alsoThere(i) {
			return followsWord // "around the table sat"
		}
	case "attendance":
		if be && c.lower(i-1) == "in" || c.lower(i-1) == "in" && tenseCues[c.lower(i-2)] == cueBe {
			return subjectCame
		}
	case "spoke":
		if c.cameForBody(i) {
			return subjectCame
		}
	case "stormed", "walked":
		if len(c.triggers) == 0 && c.lower(i+1) == "out" {
			return subjectCame
		}
	case "witnessed":
		if len(c.triggers) == 0 || c.meetingFrom(i+1) {
			return subjectCame // "Lund witnessed the signing"
		}
	case "was", "were", "is", "are":
		if c.alsoThere(i) || c.facesHim(i) || i == c.span.from+1 && themAll[c.lower(i-1)] && c.listsPeople(i+1) {
			return followsWord // "They were Lund, Soto and Vik"
		}
	case "came":
		if len(c.triggers) == 0 && (i+1 >= c.span.to || cameThen[c.lower(i+1)] || c.cameForBody(i)) {
			return subjectCame // "Lund and Vik both came.", "Lund came for the union"
		}
	case "invited":
		if be && len(c.triggers) == 0 && !c.staysOut(i) {
			return subjectCame
		}
	case "followed", "watched":
		if c.followsRemotely(i) {
			return subjectCame
		}
	}
	return c.companyAt(i, be)
}

// thereAmid is how the word at token i names those who were there with others, if it says so; be, if a form of "be" stands before it.
func (c *clauseReader) thereAmid(i int, be bool) presence {
	switch c.lower(i) {
	case "among":
		if c.lower(i+1) == "those" && cameAfter[c.lower(i+2)] || c.lower(i+1) == "the" && (crowd[c.lower(i+2)] || hereNow[c.lower(i+3)]) {
			return subjectCame // "Lund, who was among those invited", "Lund was among the ministers present"
		}
	case "presence":
		if c.lower(i-1) == "the" && c.lower(i-2) == "in" && c.lower(i+1) == "of" && (len(c.triggers) > 0 || tenseAround(c.f.d, i, i+1) != future) {
			return followsWord // and not of what is yet to be done in the presence of others
		}
	case "there":
		if c.lower(i-1) == "also" && tenseCues[c.lower(i-2)] == cueBe {
			return subjectCame
		}
	case "with":
		if be && withThem[c.lower(i+1)] && (i+2 >= c.span.to || c.lower(i+2) == "." || c.lower(i+2) == ",") && len(c.triggers) == 0 {
			return subjectCame // "Vik was with them."
		}
	}
	return notThere
}

// attends is how the word at token i names those who attended, if it says that somebody attends; be, if a form of "be" stands before it.
func (c *clauseReader) attends(i int, be bool) presence {
	switch c.lower(i) {
	case "attended", "participated":
		switch {
		case be && c.lower(i+1) == "by" && c.lower(i-2) == ",":
			return followsBe // "The meeting, which lasted an hour, was attended by Lund"
		case len(c.triggers) == 0 && !be:
			return subjectCame
		}
	case "attend", "participate":
		if len(c.triggers) == 0 && (tenseCues[c.lower(i-1)] == cueModal || tenseCues[c.lower(i-2)] == cueModal) {
			return subjectCame
		}
	case "attending", "participating", "arriving":
		if be && len(c.triggers) == 0 {
			return subjectCame // "Lund is attending for the first time"
		}
		if tenseCues[c.lower(i+1)] == cueBe {
			return followsBe
		}
		if tenseCues[c.lower(i+1)] == cueModal && c.lower(i+2) == "be" {
			return followsWillBe
		}
	}
	return notThere
}

// companyAt is what the word at token i says of those who come along or belong to a crowd; be tells whether a form of "be" stands
// before it.
func (c *clauseReader) companyAt(i int, be bool) presence {
	switch w := c.lower(i); w {
	case "brought":
		if !be && (c.lower(i+1) == "along" || c.lower(i+1) == "with" && withThem[c.lower(i+2)]) {
			return objectComes
		}
	case "accompanied", "joined", "flanked":
		if w == "joined" && !be && c.byScreen(i+1) {
			return subjectCame // "Lund joined by video"
		}
		if by := c.byWhom(i); by == i+1 || by > i && be {
			return followsBy
		}
		if w == "accompanied" && !be {
			return objectBrings
		}
	case "accompanies", "accompany", "accompanying":
		return objectBrings
	case "included", "includes", "include", "including", "comprised", "comprises":
		before := c.lower(i - 1)
		if i == c.span.from+1 && (before == "it" || themAll[before]) || before == "who" || before == "whom" {
			return followsWord // "They included Lund", "the senators, who include Lund, will"
		}
		return c.crowdIncludes(i)
	}
	return notThere
}

// besides are adverbs between "present" and the verb.
var besides = set(`too also there`)

// sitsThere reports whether those who sit by the verb at token i do so at a meeting: "sat in on the talks", "sat on the Chilean side of the table".
func (c *clauseReader) sitsThere(i int) bool {
	if c.lower(i+1) == "in" {
		return i+2 >= c.span.to || satIn[c.lower(i+2)]
	}
	for j := i + 2; besideThem[c.lower(i+1)] && j < c.span.to && j <= i+6; j++ {
		if w := c.lower(j); w == "table" || w == "side" {
			return true
		}
	}
	return false
}

// cameForBody reports whether whoever "came" at token i did so for a body.
func (c *clauseReader) cameForBody(i int) bool {
	g, ok := c.signedFor(i)
	return ok && len(g.entities) == 1 && c.delegation(g)
}

// cameThen may follow "came" of those who take part.
var cameThen = set(`. too along later late afterwards`)

// satIn may follow those who "sat in": on or with others, or nothing more.
var satIn = set(`on with as at for . , ; too`)

// byWhom is the "by" that goes with the participle at token i, where no more than a time or place stands between: "were joined in the
// afternoon by"; or -1.
func (c *clauseReader) byWhom(i int) int {
	for j := i + 1; j < c.span.to && j <= i+byReach; j++ {
		switch w := c.lower(j); {
		case w == "by":
			return j
		case w == "," || w == "and" || w == "with" || c.finite(j):
			return -1
		}
	}
	return -1
}

// byReach is how many tokens after a participle its "by" may stand.
const byReach = 6

// leftOut reports whether it is told of people, right behind their names, that they did not take part.
func (c *clauseReader) leftOut(who group) bool {
	i := who.to
	if c.lower(i) == "," {
		i++
	}
	if c.lower(i) != "who" || c.lower(i+1) != "did" && tenseCues[c.lower(i+1)] != cueBe || c.lower(i+2) != "not" {
		return false
	}
	return takesPart[c.lower(i+3)]
}

// staysOut reports whether whoever was invited, by the participle at token i, is told not to have come.
func (c *clauseReader) staysOut(i int) bool {
	for j := i + 1; j < c.span.to && j <= i+staysOutReach; j++ {
		if w := c.lower(j); shuns[w] || w == "not" || w == "n't" || w == "stayed" && c.lower(j+1) == "away" || w == "turned" && c.lower(j+2) == "down" {
			return true
		}
	}
	return false
}

// staysOutReach is how many tokens after "invited" that may be told.
const staysOutReach = 8

// shuns are the verbs and adjectives of those who do not come.
var shuns = set(`refused refuses refuse refusing declined declines decline declining unable unwilling failed boycotted skipped snubbed absent forgot`)

// partAt is how "part" at token i names those who were there; be says whether a form of "be" stands before it.
func (c *clauseReader) partAt(i int, be bool) presence {
	take := c.lower(i - 1)
	switch {
	case c.belongs(i, be):
		return subjectCame
	case take == "taking" && tenseCues[c.lower(i+1)] == cueBe:
		return followsBe
	case len(c.triggers) == 0 && (take == "took" || take == "taking" || take == "takes" || take == "take"):
		return subjectCame
	}
	return notThere
}

// belongs reports whether one is told to be part of those who come for a state, by the noun at token i: "was part of the
// delegation", "a member of the team"; be says whether a form of "be" stands before it.
func (c *clauseReader) belongs(i int, be bool) bool {
	return (be || c.lower(i-1) == "a") && c.lower(i+1) == "of" && c.lower(i+2) == "the" && comers[c.lower(i+3)]
}

// themAll are the words for those told of just before, as the first of a sentence.
var themAll = set(`they these`)

// listsPeople reports whether nothing but the names of several people follows from token i on.
func (c *clauseReader) listsPeople(i int) bool {
	g, ok := c.peopleFrom(i)
	return ok && !c.f.phrases.acts(g.to)
}

// peopleFrom are several people of whom nothing but their names stands from token i on.
func (c *clauseReader) peopleFrom(i int) (group, bool) {
	g, ok := c.groupFrom(i)
	return g, ok && len(g.entities) > 1 && g.noun == "" && c.f.phrases.allPeople(g)
}

// cameAfter tell of those who came, after "those".
var cameAfter = set(`who taking at in there`, hereNow)

// hereNow tell of those who are at a meeting, behind the noun for them.
var hereNow = set(`present attending participating invited`)

// colonAfter reports whether a colon follows token i closely.
func (c *clauseReader) colonAfter(i int) bool {
	for j := i + 1; j < c.span.to && j <= i+4; j++ {
		if c.lower(j) == ":" {
			return true
		}
	}
	return false
}

// comesThere are the participles of all who come to a meeting: "officials seen arriving at the ministry included".
var comesThere = set(`attending participating arriving`)

// crowdReach is how many tokens the words for all who were there may stand before "include".
const crowdReach = 12

// crowdIncludes reads "participants included", "leaders attending the summit include", "a large group
// participated, including".
func (c *clauseReader) crowdIncludes(i int) presence {
	for j := i - 1; j >= c.span.from && j >= i-crowdReach; j-- {
		if crowd[c.lower(j)] && (j >= i-3 || c.lower(i) == "including" || comesThere[c.lower(j)]) {
			return followsWord
		}
		if c.finite(j) {
			break
		}
	}
	return notThere
}
