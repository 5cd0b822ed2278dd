package extract

// Stories call a state that they have named by the part of the world in which it lies: "her trip to the Gulf state". That is
// no name of a place, and least of all of one that is called so elsewhere.

// describesLand reports whether the words of a span are only such a part of the world, and the word behind them says that a land is meant.
func (d *document) describesLand(s span) bool {
	if s.to >= d.sentenceEnd(s.from) || !describedLands[d.tokens[s.to].lower] || d.tokens[s.to].is(shapeCapital) || !worldParts[d.tokens[s.to-1].lower] {
		return false
	}
	for i := s.from; i < s.to-1; i++ {
		if w := d.tokens[i].lower; !worldParts[w] && !compass[w] && w != "central" && w != "-" {
			return false
		}
	}
	k, to := d.lookUp(s.from)
	return k.country == nil || to != s.to // "the South African state"
}

var (
	// describedLands are words for a state, which the part of the world before them tells.
	describedLands = set(`country nation state republic kingdom sultanate emirate monarchy island archipelago neighbour neighbor ally power`)
	// worldParts are the last words of what parts of the world are called, and those before them.
	worldParts = set(`african asian european american latin arab gulf balkan baltic caribbean pacific nordic scandinavian saharan sahel sahelian
		caucasus caucasian andean mediterranean himalayan adriatic aegean alpine maghreb caspian atlantic eurasian horn sub-saharan southeast
		southeastern northeast northeastern northwest northwestern southwest southwestern`)
)
