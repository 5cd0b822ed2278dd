package extract

// atDashes parts what the finder reads as one name where a dash stands with space on both sides: "the Quad - Japan, India".
func (d *document) atDashes(read []readName) []readName {
	out := make([]readName, 0, len(read))
	for _, r := range read {
		for j := r.from + 1; j < r.to-1; j++ {
			if d.dashApart(j) {
				out = append(out, d.part(r, r.from, j))
				r = d.part(r, j+1, r.to)
			}
		}
		out = append(out, r)
	}
	return out
}

// part is a part of a name: a state, where it is the name of one.
func (d *document) part(r readName, from, to int) readName {
	r.span = span{from, to}
	if k, end := d.lookUp(from); end == to && k.country != nil {
		r.label = LandName
	}
	return r
}

// dashApart reports whether token i is a dash with space on both sides.
func (d *document) dashApart(i int) bool {
	switch t := &d.tokens[i]; t.text {
	case "-", "–", "—", "--":
		return t.start > d.tokens[i-1].end && i+1 < len(d.tokens) && t.end < d.tokens[i+1].start
	}
	return false
}
