package extract

// topic is what an article is about, as far as that tells kinds of names apart: its level of
// sport and, below that, of business, each from 0 to 3 in two bits.
type topic uint32

func (t topic) sport() uint32 { return uint32(t >> 2) }

// findTopic tells from its words whether an article is about sport, where towns stand for
// their clubs, or about business, by how many of its words are of these.
func (d *document) findTopic() {
	words, sport, business := 0, 0, 0
	for i := range d.tokens {
		t := &d.tokens[i]
		if !t.is(shapeWord) || t.is(shapeNumber) {
			continue
		}
		words++
		if sportWords[t.lower] {
			sport++
		}
		if businessWords[t.lower] {
			business++
		}
	}
	level := func(n int) topic {
		switch {
		case n*25 > words:
			return 3
		case n*50 > words:
			return 2
		case n*150 > words:
			return 1
		}
		return 0
	}
	if words >= 20 {
		d.topic = level(sport)<<2 | level(business)
	}
}

// sportWords and businessWords are common in reports of sport and business, and not elsewhere;
// written by hand.
var (
	sportWords = set(`league match matches goal goals coach season seasons team teams player players scored score striker midfielder
		defender goalkeeper cup championship champions tournament football soccer basketball baseball hockey tennis cricket
		rugby innings wicket wickets runs stadium fans win wins won lead draw beat defeat derby playoff quarterback pitcher final
		finals semifinal quarterfinal round set sets points title relegation promotion transfer penalty halftime half-time
		minute bundesliga uefa fifa nba nfl olympics olympic medal race lap grand prix kick kicked scorers club clubs`)
	businessWords = set(`shares share stock stocks profit profits sales earnings revenue revenues company companies bank banks investors analyst
		analysts market markets merger takeover bid acquisition percent quarter fiscal dividend price prices trading bond bonds
		debt loans loan billion million dlrs dollars euros ceo executive chairman customers products industry corp inc ltd`)
)
