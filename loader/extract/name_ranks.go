package extract

// unrank cuts the abbreviation of a rank without its point off the surname of somebody whom the article calls in full
// elsewhere: "Gen" of "Gen Mori" after "General Kenji Mori". Alone it may be a given name.
func (d *document) unrank(names []readName) {
	surnames := map[string]bool{}
	for _, r := range names {
		if r.label == PersonName && r.to > r.from+1 && !pointed[d.tokens[r.from].lower] {
			surnames[d.tokens[r.to-1].lower] = true
		}
	}
	for n := range names {
		r := &names[n]
		if r.label == PersonName && r.to == r.from+2 && pointed[d.tokens[r.from].lower] && surnames[d.tokens[r.to-1].lower] {
			r.from++
		}
	}
}
