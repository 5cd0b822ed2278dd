package extract

import (
	"strings"

	"parley/graph"
)

// title is a mention of a post: "foreign minister", "Deputy Assistant Secretary of
// State for European Affairs", "ambassador to Ankara". Its span leaves out articles and
// words of status.
type title struct {
	span
	head   int  // token of the head: "minister"
	begin  int  // where the words of status before it begin
	after  int  // where what follows it begins ("-elect" left out)
	target span // what "to" sends an ambassador to
	status graph.PositionStatus
	plural bool
	rank   string // what stands of the title before its owner: "Deputy" of "Deputy Norwegian Foreign Minister"
	weak   bool   // a post only where an institution is named: "professor", "analyst"
}

// findTitles finds all posts that the text mentions.
func (d *document) findTitles() {
	d.titleAt = make([]int32, len(d.tokens)+1)
	for n := range d.sentences {
		s := d.sentences[n].span
		for i := s.from; i < s.to; {
			t := &d.tokens[i]
			if !t.has(classHead|classHeads|classModifier|classPortfolio) && !d.fallen(i) && !d.ofAffairs(i, s) || d.fixed[i] {
				i++
				continue
			}
			i = d.titleFrom(i, s)
		}
	}
}

// titleFrom reads the title that the run of title words at i holds, and returns where
// to go on.
func (d *document) titleFrom(i int, s span) int {
	end, head := i, -1
	for end < s.to && (!d.fixed[end] || end > i && d.middle(end, s)) {
		t := &d.tokens[end]
		switch {
		case t.has(classHead|classHeads) || d.crownPrince(end) || d.partysTop(end) || d.fallen(end):
			if head >= 0 && d.separateTitles(head, end) {
				goto done
			}
			head = end
		case t.has(classModifier | classPortfolio):
			if head >= 0 && end > head && t.is(shapeCapital) && !d.tokens[head].is(shapeCapital) {
				goto done
			}
		case end > i && d.middle(end, s), d.ofAffairs(end, s):
		case (t.lower == "and" || t.text == "&") && d.joinsPortfolios(end, s):
		default:
			goto done
		}
		end++
	}
done:
	if head < 0 || d.surname(head) || d.givenSultan(head) || d.overMeeting(head) || d.inCharge(head) || d.tokens[head].lower == "pm" && (d.tokens[head].text != "PM" || head > 0 && d.tokens[head-1].is(shapeNumber)) {
		return max(end, i+1)
	}
	if d.tokens[head].lower == "executive" && head+1 < s.to && d.tokens[head+1].has(classBody) {
		return head + 1 // "executive council chairman"
	}
	d.addTitle(i, head, s)
	return max(d.titles[len(d.titles)-1].after, i+1)
}

// joinsPortfolios reports whether the "and" at i joins two portfolios of one post, as in
// "Trade and Industry Minister".
func (d *document) joinsPortfolios(i int, s span) bool {
	if i == s.from || i+1 >= s.to || !d.tokens[i-1].has(classPortfolio) || d.tokens[i-1].has(classHead) {
		return false
	}
	for j := i + 1; j < s.to && j < i+5; j++ {
		t := &d.tokens[j]
		if t.has(classHead) {
			return j > i+1
		}
		if !t.has(classPortfolio) {
			return false
		}
	}
	return false
}

// addTitle settles the extent of the title whose run of words begins at first.
func (d *document) addTitle(first, head int, s span) {
	t := title{span: span{first, head + 1}, head: head}
	capital := d.tokens[head].is(shapeCapital)
	t.from = head
	for t.from > first && d.belongsBefore(t.from-1, capital, s) {
		t.from--
	}
	if d.tokens[t.from].lower == "and" || d.tokens[t.from].text == "&" {
		t.from++
	}
	if t.from == head-1 && t.from > s.from && d.tokens[t.from].lower == "state" && d.tokens[t.from-1].is(shapeCapital) && (d.tokens[head].lower == "governor" || d.tokens[head].lower == "attorney") {
		t.from++ // "Borno state governor"
	}
	if t.from == head && head > s.from && d.tokens[head-1].lower == "official" && strings.HasPrefix(d.tokens[head].lower, "spokes") {
		t.from--
	}
	t.plural = d.tokens[head].has(classHeads)
	d.complement(&t, s)
	founded := d.tokens[head].has(classFounded) || t.plural && classOf(d.headWord(&t))&classFounded != 0
	t.weak = founded && !strongHead(d, &t) || d.fallen(head)
	d.readStatus(&t)
	d.titles = append(d.titles, t)
	for i := t.from; i < t.to; i++ {
		d.titleAt[i] = int32(len(d.titles))
	}
}

// strongHead reports whether modifiers make an office of a head that by itself is none:
// "special representative", "deputy leader".
func strongHead(d *document, t *title) bool {
	switch d.headWord(t) {
	case "chief":
		return t.to > t.head+1 && ownChiefs[d.tokens[t.to-1].lower] || t.head > t.from && d.tokens[t.head-1].lower == "cabinet"
	case "diplomat":
		return t.head > t.from && (d.tokens[t.head-1].lower == "top" || d.tokens[t.head-1].lower == "chief")
	case "delegate":
		return t.head > t.from && (d.tokens[t.head-1].lower == "minister" || d.tokens[t.head-1].lower == "chief")
	case "director": // "director general"
		return t.to > t.head+1 && d.tokens[t.head+1].lower == "general"
	case "representative", "executive", "counsel", "attorney":
		return t.to-t.from > 1
	}
	return false
}

// belongsBefore reports whether token i, which stands before a title's head, is part of
// the title: its case must be the head's, and bodies that are written with a capital
// ("Communist Party chief") are institutions.
func (d *document) belongsBefore(i int, capital bool, s span) bool {
	t := &d.tokens[i]
	if t.text == "&" || t.lower == "and" {
		return true
	}
	if counting[t.lower] && !numbered[d.tokens[i+1].lower] {
		return false // "the first national security adviser"
	}
	if t.lower == "cabinet" && d.tokens[i+1].lower == "chief" {
		return true
	}
	if t.is(shapeCapital) {
		if bodyWords[t.lower] && !(t.lower == "cabinet" && d.tokens[i+1].lower == "secretary") {
			return false
		}
		return capital || i == s.from || t.lower == "treasury" && d.tokens[i+1].lower == "secretary" || d.middle(i, s)
	}
	return !capital || ranked[t.lower] || d.partysTop(i+1)
}

var (
	// counting words count the holders of a post, but before numbered words they tell its rank.
	counting = set(`first second third`)
	numbered = set(`deputy vice secretary minister lady lord lieutenant assistant under undersecretary counsellor counselor sergeant
		sea vice-president vice-premier vice-chairman vice-minister executive party`)
)

// bodyWords are words of titles that, with a capital, end the name of a body before one.
var bodyWords = set(`house senate party union group cabinet co`)

// complement extends a title over what follows its head: "of State", "general",
// "for European Affairs", "to Ankara".
func (d *document) complement(t *title, s span) {
	word := func(i int) string {
		if i < s.to {
			return d.tokens[i].lower
		}
		return ""
	}
	h := d.headWord(t)
	d.ownWords(t, h, word)
	t.after = t.to
	if word(t.to) == "-" && (word(t.to+1) == "elect" || word(t.to+1) == "designate") {
		t.status = graph.Designate
		t.after = t.to + 2
		return
	}
	for range 2 { // "Minister of Foreign Affairs for Bilateral Relations"
		w := word(t.to)
		if w != "for" && w != "of" && w != "on" {
			break
		}
		if d.union(t.to + 1) {
			break // "ambassador of the European Community"
		}
		if end := d.portfolio(t.to+1, s, w != "of"); end > t.to+1 && !(w == "of" && d.tokens[d.pastThe(t.to+1)].is(shapeCapital) &&
			!d.tokens[t.head].is(shapeCapital) && h != "professor") {
			t.to, t.after = end, end
		}
	}
	if end := d.dealsWith(t, s); end > t.to {
		t.to, t.after = end, end
	}
	if w := word(t.to); envoyHeads[h] && (w == "to" || w == "for" || w == "in" && residents[h]) {
		d.sentTo(t, s)
	}
}

// ownWords extends a title over the words that belong to its head h and tell of no field; word is that of a token.
func (d *document) ownWords(t *title, h string, word func(int) string) {
	if generals[h] && word(t.to) == "general" {
		t.to++
	}
	if word(t.to) == "of" && word(t.to+1) == "state" && ministerial[h] {
		t.to += 2
	}
	if next := word(t.to + 1); h == "head" && word(t.to) == "of" && (next == "state" || next == "government" || headedAs[next] && !d.tokens[t.to+1].is(shapeCapital)) {
		t.to += 2
	}
	if h == "leader" && word(t.to) == "of" && word(t.to+1) == "the" && word(t.to+2) == "opposition" &&
		!d.tokens[min(t.to+3, len(d.tokens)-1)].is(shapeCapital) && classOf(word(t.to+3))&classBody == 0 {
		t.to += 3
	}
	if h == "ambassador" && word(t.to) == "extraordinary" && word(t.to+1) == "and" && word(t.to+2) == "plenipotentiary" {
		t.to += 3
	}
	if h == "member" && word(t.to) == "of" && word(t.to+1) == "parliament" && !d.tokens[t.to+1].is(shapeCapital) {
		t.to += 2
	}
	if next := word(t.to); (h == "chargé" || h == "charge") && (next == "d'affaires" || next == "d’affaires") {
		t.to++
	}
	if w := word(t.to); scopes[w] && joins[word(t.to+1)] || w == "emeritus" || w == "emerita" {
		t.to++
	}
	if envoyHeads[h] && word(t.to) == "of" && word(t.to+1) == "the" && envoySenders[word(t.to+2)] && !d.named(t.to+3) {
		t.to += 3
	}
	if h == "chief" && chiefly[word(t.to)] {
		t.to++ // "chief constable"
	}
	if h == "chief" && word(t.to) == "of" {
		i := t.to + 1
		for n := 0; n < 3 && (word(i) == "the" || staffs[word(i)]); n++ {
			i++ // "chief of the general staff"
		}
		if ownChiefs[word(i)] && (i == t.to+1 || word(i) == "staff") {
			t.to = i + 1
		}
	}
	if h == "chancellor" && word(t.to) == "of" && word(t.to+2) == "exchequer" {
		t.to += 3
	}
}

// headedAs are nouns of what the bare words "head of" make a title with.
var headedAs = set(`mission delegation`)

// ownChiefs end the titles of chiefs that are offices of their own: "chief of staff", "chief of mission", "chief constable".
var ownChiefs = set(`staff cabinet protocol police mission`, chiefly)

// chiefly are ranks and callings whose first is their chief, and which are heads of no other title.
var chiefly = set(`constable inspector rabbi imam`)

// union reports whether a body that the gazetteer knows is named at token i, or after an article there, by more than a word.
func (d *document) union(i int) bool {
	if i+1 < len(d.tokens) && d.tokens[i].lower == "the" {
		i++
	}
	if i >= len(d.tokens) {
		return false
	}
	k, to := d.lookUp(i)
	return k.org != nil && to > i+1
}

// scopes are adjectives that stand between a head and a preposition: "chief executive international of".
var scopes = set(`international worldwide designate overseas`)

// envoySenders are those who send envoys of their own: "special representative of the President".
var envoySenders = set(`secretary-general president chairperson`)

// named reports whether a capitalised name begins at token i: the chief's own, and not what
// the envoy is for.
func (d *document) named(i int) bool {
	return i < len(d.tokens) && d.tokens[i].is(shapeCapital)
}

// lowerText is the text of a title in lower case.
func (d *document) lowerText(t *title) string { return strings.ToLower(d.text(t.span)) }

// headWord is the head of a title in the singular, without the point of an abbreviation.
func (d *document) headWord(t *title) string {
	w := strings.TrimSuffix(d.tokens[t.head].lower, ".")
	if t.plural {
		return singular(w)
	}
	return w
}

// singular is a head for one holder: "minister" of "ministers".
func singular(w string) string {
	switch {
	case strings.HasSuffix(w, "ies"):
		return strings.TrimSuffix(w, "ies") + "y"
	case strings.HasSuffix(w, "men"):
		return strings.TrimSuffix(w, "men") + "man"
	case strings.HasSuffix(w, "s."):
		return strings.TrimSuffix(w, "s.") + "."
	}
	return strings.TrimSuffix(w, "s")
}

// staffs are the kinds of staff that have a chief.
var staffs = set(`general defence defense army naval navy air joint`)

var (
	// generals are heads after which "general" is part of the title.
	generals = set(`secretary attorney director governor consul prosecutor comptroller auditor solicitor`)

	// envoyHeads are heads of those who are sent somewhere, as "to" and "for" say; of residents "in" says so, too.
	envoyHeads = set(`ambassador envoy representative emissary commissioner consul delegate`)
	residents  = set(`ambassador consul`)
)

// readStatus reads the words before a title that tell how its holder stands to it.
func (d *document) readStatus(t *title) {
	status, begin := d.statusBefore(t.from)
	t.begin = begin
	if t.status == "" {
		t.status = status
	}
}

// statusBefore reads the words of status that end before token i, and returns where they
// begin.
func (d *document) statusBefore(i int) (graph.PositionStatus, int) {
	start, title, participle := d.sentenceAt(i).from, i, false
	var status graph.PositionStatus
	for n := 0; n < 6 && i > start; n++ {
		w := &d.tokens[i-1]
		if w.text == "-" && i-1 > start && d.tokens[i-2].has(classStatus) {
			i--
			continue
		}
		if !w.has(classStatus) || w.is(shapeCapital) && i-1 > start && !d.tokens[i-2].is(shapeCapital) &&
			w.lower != "acting" && w.lower != "former" {
			break
		}
		if stripped[w.lower] && i-2 >= start && d.tokens[i-2].has(classBody) && !d.tokens[i-2].is(shapeCapital) {
			break // "the court jailed former minister NAME"
		}
		i--
		participle = copulas[w.lower] == 'n'
		if st := statuses[w.lower]; st != "" && status == "" {
			status = st
		}
	}
	if participle && i > start && d.predicates(i-1) {
		return "", title // "was elected president"
	}
	return status, i
}

// stripped are participles that, after a body's noun, tell what it did.
var stripped = set(`jailed ousted deposed appointed elected re-elected reelected exiled designated retired`)

// predicates reports whether after token i a participle says what becomes of somebody.
func (d *document) predicates(i int) bool {
	t := &d.tokens[i]
	return copulas[t.lower] != 0 && t.lower != "as" && t.lower != "in" || t.text == "," || t.lower == "who"
}

var statuses = map[string]graph.PositionStatus{
	"future": graph.Designate, "former": graph.Former, "ex": graph.Former, "then": graph.Former, "formerly": graph.Former, "previously": graph.Former, "once": graph.Former, "until": graph.Former, "hitherto": graph.Former, "late": graph.Former, "previous": graph.Former,
	"onetime": graph.Former, "one-time": graph.Former, "erstwhile": graph.Former, "ousted": graph.Former,
	"deposed": graph.Former, "retired": graph.Former,
	"acting": graph.Acting, "interim": graph.Acting, "caretaker": graph.Acting,
	"incoming": graph.Designate, "designated": graph.Designate,
}
