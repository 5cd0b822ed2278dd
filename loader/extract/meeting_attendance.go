package extract

import "parley/graph"

// attendance reads who else took part in the meeting that was just spoken of: "Qatar and
// Egypt also attended", "Demir was accompanied by his deputy".
func (f *meetingFinder) attendance(c *clauseReader) {
	if len(c.triggers) > 0 || len(f.records) == 0 {
		return
	}
	r := f.records[len(f.records)-1]
	if c.sentence-r.last > 1 {
		return
	}
	for i := c.span.from; i < c.span.to; i++ {
		switch c.lower(i) {
		case "attended", "participated", "invited":
		case "part":
			if c.lower(i-1) != "took" && c.lower(i-1) != "taking" {
				continue
			}
		default:
			continue
		}
		if c.lower(i) == "invited" && tenseCues[c.lower(i-1)] != cueBe {
			continue
		}
		if g, ok := c.subjectOf(i); ok && !g.pronoun && !g.pair {
			for _, x := range c.actors(g.entities) {
				if p := f.party(x); p >= 0 && !f.represented(r, p) {
					r.take(side{p, graph.Member})
				}
			}
			r.cite(c.f.d.sentences[c.sentence].span)
		}
		return
	}
}
