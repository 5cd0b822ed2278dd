package extract

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"parley/graph"
)

func TestZZDebug(t *testing.T) {
	b, err := os.ReadFile("/tmp/bov/dbg.txt")
	if err != nil {
		t.Skip()
	}
	for _, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		d := newDocument(graph.Article{Text: line, Published: "2025-04-11"})
		d.findNames()
		d.findEntities()
		d.findDates()
		d.findPositions()
		f := &meetingFinder{d: d, phrases: newPhrases(d), scene: newScene(d), home: -1}
		f.phrases.scene = f.scene
		for n, s := range d.sentences {
			fmt.Println("--", n, s.headline, s.dateline, d.text(s.span))
			tr := f.triggers(s.span)
			c := &clauseReader{f: f, sentence: n, span: s.span, triggers: tr, dates: f.datesIn(s.span)}
			c.groups = f.phrases.groups(f.phrases.read(s.from, s.to))
			for _, g := range c.groups {
				fmt.Printf("   [%s] noun=%q pair=%v post=%v:", d.text(g.span), g.noun, g.pair, g.post)
				for _, e := range g.entities {
					fmt.Printf(" %s(%s %s %s)", d.entities[e].name, d.entities[e].kind, d.entities[e].subkind, d.entities[e].country)
				}
				fmt.Println()
			}
			for i := range tr {
				e, ok := c.encounter(i)
				fmt.Printf("   T %s %s ok=%v def=%v ord=%d st=%s", d.tokens[tr[i].at].text, tr[i].kind, ok, e.definite, e.order, e.status)
				for _, s := range e.sides {
					fmt.Printf(" %s/%s", d.entities[s.entity].name, s.role)
				}
				if e.place >= 0 {
					fmt.Print(" @", d.entities[e.place].name)
				}
				if e.date != nil {
					fmt.Print(" on ", e.date.value)
				}
				fmt.Println(e.topics)
				if ok {
					f.add(e)
				}
			}
			f.scene.see(c.groups)
		}
	}
}
