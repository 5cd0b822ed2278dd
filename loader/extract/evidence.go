package extract

import "strings"

// evidence weighs what the name itself and the words around it say about its kind.
func (d *document) evidence(c *candidate, s span) {
	d.inside(c)
	d.before(c, s)
	d.behind(c, s)
}

// inside weighs the words of the name.
func (d *document) inside(c *candidate) {
	first, last := &d.tokens[c.from], &d.tokens[c.to-1]
	words := 0
	for i := c.from; i < c.to; i++ {
		t := &d.tokens[i]
		if t.is(shapeWord) {
			words++
		}
		switch {
		case i > c.from && i < c.to-1 && initial(t):
			c.person += 4
		case i > c.from && i < c.to-1 && t.has(classParticle) && !t.is(shapeCapital):
			c.person += 2
		case t.text == "&":
			c.body += 6
		case t.is(shapeNumber):
			c.body += 2
		case t.has(classPortfolio | classBody | classModifier | classCommon | classPolity | classAdjective):
			c.body += 2
		case t.is(shapeCaps) && len(t.text) > 1 && t.text[1] != '.' && !d.capsLine(i):
			c.body += 2
		}
	}
	if words > 1 {
		if initial(first) {
			c.person += 4
		}
		if d.given(c.from) && !first.is(shapeCaps) {
			c.person += 4
		}
		if last.has(classFirm) && !last.has(classParticle) {
			c.body += 6
		}
		if last.has(classLand) {
			c.land += 6
		} else if first.has(classLandBefore) {
			c.land += 3
		}
		if words <= 3 {
			c.person++
		}
		return
	}
	switch {
	case first.is(shapeCaps) && len(first.text) <= 6:
		c.body += 4
	case strings.ContainsFunc(first.text[1:], func(r rune) bool { return 'A' <= r && r <= 'Z' }) &&
		!strings.HasPrefix(first.text, "Mc") && !strings.Contains(first.text, "-") && !strings.Contains(first.text, "'"):
		c.body += 3
	}
}

// capsLine reports whether the word beside token i is in capitals too.
func (d *document) capsLine(i int) bool {
	return i > 0 && d.tokens[i-1].is(shapeCaps) && len(d.tokens[i-1].text) > 3 || i+1 < len(d.tokens) &&
		d.tokens[i+1].is(shapeCaps) && len(d.tokens[i+1].text) > 3
}

// before weighs what stands before the name.
func (d *document) before(c *candidate, s span) {
	i := c.from - 1
	if i < s.from {
		return
	}
	t := &d.tokens[i]
	switch {
	case d.titleEndsAt(c.from):
		c.person += 5
	case t.has(classHonorific) && t.is(shapeCapital):
		c.person += 6
	case t.lower == "the":
		c.body += 2
		c.modifier = d.modifies(c, s)
		if i > s.from && d.tokens[i-1].lower == "told" {
			c.outlet += 4
		}
		c.person -= 4
	case (t.lower == "in" || t.lower == "near") && d.tokens[c.to-1].lower != "mr":
		c.land += 3
		c.person -= 2
	case t.lower == "at" || t.lower == "from":
		c.land++
		c.body++
	case t.lower == "told" || t.lower == "tells":
		c.outlet += 4 // people tell media more often than people of whom the article says nothing else
	case t.has(classSaid):
		c.person += 2
	case t.has(classBody) && !t.is(shapeCapital) && t.lower != "police" && t.lower != "house":
		c.body += 5 // "the alliance NAME"
		c.person -= 2
	}
}

// modifies reports whether a name stands before a noun that is no body: "the Tulsen
// crossing".
func (d *document) modifies(c *candidate, s span) bool {
	if c.to > c.from+3 || c.to >= s.to || d.tokens[c.from].is(shapeCaps) {
		return false
	}
	t := &d.tokens[c.to]
	return t.is(shapeWord) && !t.is(shapeCapital) && t.class&^classCommon == 0 && !strings.HasSuffix(t.lower, "ed")
}

// titleEndsAt reports whether a title, with its marks of status, ends just before token i.
func (d *document) titleEndsAt(i int) bool {
	if i == 0 {
		return false
	}
	j := i - 1
	if d.tokens[j].text == "," && j > 0 && d.titleAt[j] == 0 {
		return false
	}
	if d.tokens[j].lower == "elect" || d.tokens[j].lower == "designate" {
		j -= 2
	}
	if j < 0 || d.titleAt[j] == 0 || !d.sameSentence(j, i) {
		return false
	}
	t := &d.titles[d.titleAt[j]-1]
	return t.after == i && !t.plural
}

// behind weighs what stands after the name.
func (d *document) behind(c *candidate, s span) {
	i := c.to
	if i >= s.to {
		return
	}
	t := &d.tokens[i]
	switch {
	case t.lower == "reported":
		c.outlet += 4
	case t.has(classSaid):
		c.person += 2
	case t.lower == "who" || t.lower == "whose" || t.lower == "himself" || t.lower == "herself":
		c.person += 4
	case d.titleAt[i] > 0 && d.personLater(i):
		c.body += 3 // "Spicejet Chairman NAME"
	case t.text == "(" && i+2 < s.to && d.tokens[i+1].is(shapeCaps) && d.tokens[i+2].text == ")":
		c.body += 3
	case t.text == "," && i+1 < s.to:
		d.apposition(c, i+1, s)
	}
}

// personLater reports whether a capitalised word that is no title follows the title at i.
func (d *document) personLater(i int) bool {
	after := d.titles[d.titleAt[i]-1].after
	return after < len(d.tokens) && d.sameSentence(i, after) && d.tokens[after].is(shapeCapital) && d.titleAt[after] == 0
}

// apposition weighs what stands after the name and a comma, at token i.
func (d *document) apposition(c *candidate, i int, s span) {
	t := &d.tokens[i]
	switch {
	case t.is(shapeNumber) && i+1 < s.to && d.tokens[i+1].text == "," && len(t.text) <= 2:
		c.person += 4
	case t.lower == "who":
		c.person += 4
	case t.is(shapeCapital):
		if k, _ := d.lookUp(i); k.country != nil || k.region != nil {
			c.land += 3
		}
	}
	for j := i; j < s.to && j < i+7; j++ {
		if n := d.titleAt[j]; n > 0 {
			if !d.titles[n-1].plural && d.tokens[i].lower != "and" {
				c.person += 3
			}
			return
		}
		if d.tokens[j].text == "," {
			return
		}
	}
}
