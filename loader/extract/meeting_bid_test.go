package extract

import "testing"

// TestHeldOut tells of talks that one party holds out to another by a noun.
func TestHeldOut(t *testing.T) {
	const lund, want = "Norwegian Foreign Minister Kari Lund ", "TALKS PROPOSED - -: Chile, Kari Lund"
	checkEach(t, []telling{
		{"by an adjective", lund + "has yet to reply to a Chilean invitation for talks on cod.", want},
		{"an offer", lund + "is studying a renewed Chilean offer of talks.", want},
		{"that somebody owns", lund + "welcomed Chile's offer of talks on cod.", want},
		{"refused", lund + "has rejected a Chilean proposal for talks.", "TALKS REFUSED - -: Chile, Kari Lund"},
		{"received", "Norway has received a Chilean invitation to talks on cod.", "TALKS PROPOSED - -: Chile, Norway"},
		{"to whom", "Chile has extended an invitation for talks to Norway.", "TALKS PROPOSED - -: Chile, Norway"},
		{"but who is to meet goes before who asks", lund + "backed a Chilean proposal for talks between Iran and Iraq.", "TALKS PROPOSED - -: Iran, Iraq"},
	})
}
