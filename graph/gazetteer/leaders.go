package gazetteer

import (
	_ "embed" // the table is embedded
	"math"
	"strconv"
	"strings"
	"sync"

	"parley/graph"
)

//go:embed curated/leaders.tsv
var leadersData string

// Leader is the tenure of one who heads a state or its government, or its diplomacy.
type Leader struct {
	Country string   // ISO 3166-1 alpha-2
	Office  string   // "president", "prime minister", in lower case
	From    int      // the first year
	Until   int      // the last year; math.MaxInt while it lasts
	Names   []string // folded, the fullest first
}

// Leaders lists the tenures of those who bear a name: the whole of it, or the one word that
// stands for it in news ("merkel", "xi").
func Leaders(folded string) []*Leader { return leaders()[folded] }

var leaders = sync.OnceValue(func() map[string][]*Leader {
	index := map[string][]*Leader{}
	for line := range lines(leadersData) {
		f := fields(line, 5)
		l := &Leader{Country: f[0], Office: f[1], Until: math.MaxInt}
		l.From, _ = strconv.Atoi(f[2])
		if f[3] != "" {
			l.Until, _ = strconv.Atoi(f[3])
		}
		keys, short := map[string]bool{}, ""
		for _, n := range list(f[4]) {
			key := graph.Fold(n)
			l.Names = append(l.Names, key)
			keys[key] = true
			if !strings.Contains(key, " ") {
				short = key
			}
		}
		if short == "" {
			for _, key := range l.Names {
				keys[key[strings.LastIndexByte(key, ' ')+1:]] = true
			}
		}
		for key := range keys {
			index[key] = append(index[key], l)
		}
	}
	return index
})
