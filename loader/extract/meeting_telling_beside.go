package extract

// tellingBeside is the meeting that the verb at token i tells of as before or after something else: "after briefing Soto", "a day after Lund
// told Soto", "before she discusses the budget with Soto".
func (f *meetingFinder) tellingBeside(s span, i int) (trigger, bool) {
	v, ok := tellingVerbs[f.lower(s, i)]
	if !ok || v.form == plainForm || v.frame != discussFrame && (v.frame != tellFrame || !f.personNext(s, i+1)) || !f.besideOf(s, i, v.form == ingForm) {
		return trigger{}, false
	}
	return trigger{at: i, kind: v.kind, frame: v.frame, form: v.form}, true
}

// besideOf reports whether "after" or "before" brings in the clause of the verb at token i, with a subject unless it is a participle.
func (f *meetingFinder) besideOf(s span, i int, participle bool) bool {
	for j := i - 1; j >= s.from && j >= i-subjectReach; j-- {
		switch w := f.lower(s, j); {
		case w == "after" || w == "before":
			return participle == (j == i-1)
		case participle || reportVerbs[w] || w == ";" || w == "that" || meetingVerbs[w].frame != 0:
			return false
		}
	}
	return false
}
