package extract

import (
	"strconv"

	"parley/graph"
)

func (o *output) statements() {
	for _, s := range o.d.statements {
		speaker := o.id(s.speaker)
		if speaker == "" {
			continue
		}
		about := ""
		if s.about >= 0 {
			about = "m" + strconv.Itoa(s.about+1)
		}
		o.x.Statements = append(o.x.Statements, graph.LocalStatement{Speaker: speaker, Text: s.text, About: graph.Nullable(about),
			Attribution: o.attribution(s.evidence, s.confidence, s.attributedTo, s.rule)})
	}
}
