package extract

import "parley/graph"

// Governors and mayors stand without their region or city where the story has one.

// ofRegion gives a governor, state premier or mayor with no place the region or city that the sentence names last before, else that of
// the dateline, else the one named last. It reports whether it did.
func (f *positionFinder) ofRegion(p *position, title, head string) bool {
	bare := (head == "governor" || head == "gov" || head == "mayor") && len(titleWords(title)) <= 1
	if !bare && title != "state premier" {
		return false
	}
	fits := func(_ *name, x *entity) bool {
		if head == "mayor" {
			return x.kind == graph.KindLocation && x.subkind == graph.City
		}
		return x.kind == graph.KindLocation && (x.subkind == graph.Region && x.country != "" || x.subkind == graph.Country && territories[x.country])
	}
	e := f.d.lastNamed(p.at.begin, f.d.sentenceAt(p.at.begin).from, fits)
	if e < 0 && f.ofDateline(p, head) {
		return true
	}
	if e < 0 {
		e = f.d.lastNamed(p.at.begin, p.at.begin-4*ownerReach, fits)
	}
	if e < 0 {
		return false
	}
	p.institution = f.placeBody(e)
	p.guessed("place nearby")
	return true
}

// territories are the codes of lands that have a governor of their own, as regions do.
var territories = map[string]bool{"PR": true, "GU": true, "VI": true, "AS": true, "MP": true, "BM": true, "KY": true, "FK": true, "GI": true}

// ofDateline gives a governor or mayor the region or city that the article was sent from. It reports whether it did. From a capital the press
// writes of governors everywhere.
func (f *positionFinder) ofDateline(p *position, head string) bool {
	city := datelineCity(f.d)
	if city < 0 {
		return false
	}
	c := cityOf(f.d.entities[city].gazetteer)
	switch {
	case c == nil:
		return false
	case head == "mayor":
		p.institution = f.placeBody(city)
	case c.Capital || c.Region() == nil:
		return false
	default:
		p.institution = f.regionBody(c.Region().Name)
	}
	p.guessed("place nearby")
	return true
}
