package extract

import (
	"cmp"
	"strconv"
	"unicode/utf8"

	"parley/graph"
)

func publishedOn(s string) graph.Date {
	date, err := graph.ParsePublished(s)
	if err != nil {
		return graph.Date{} // the reader has said so; here it is unknown
	}
	return date
}

// output turns what the stages found into an extraction, bytes into code points.
type output struct {
	d      *document
	ids    []string // of each entity, "" if it is left out
	blocks []block  // by every 64th byte
	ascii  bool
	x      graph.Extraction
}

// block is where the first code point begins at or after a multiple of stride, and how
// many are before it.
type block struct{ start, points int }

const stride = 64

func (d *document) extraction() graph.Extraction {
	d.callStates()
	o := &output{d: d, x: graph.Extraction{Article: d.article}}
	o.count()
	o.entities()
	o.positions()
	o.meetings()
	o.statements()
	o.relations()
	if d.foreign != "" {
		o.x.Notices = []string{d.foreign}
	}
	return complete(o.x)
}

// count prepares the translation of byte offsets.
func (o *output) count() {
	text := o.d.article.Text
	o.ascii = true
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			o.ascii = false
			break
		}
	}
	if o.ascii {
		return
	}
	n := 0
	for i := range text { // beginnings of code points
		if len(o.blocks)*stride <= i {
			o.blocks = append(o.blocks, block{start: i, points: n})
		}
		n++
	}
}

// point is the code point at byte i, which begins one.
func (o *output) point(i int) int {
	if o.ascii || len(o.blocks) == 0 {
		return i
	}
	b := min(i/stride, len(o.blocks)-1)
	for b > 0 && o.blocks[b].start > i {
		b--
	}
	return o.blocks[b].points + utf8.RuneCountInString(o.d.article.Text[o.blocks[b].start:i])
}

func (o *output) span(s span) graph.Span {
	return graph.Span{Start: o.point(o.d.tokens[s.from].start), End: o.point(o.d.tokens[s.to-1].end)}
}

func (o *output) spans(list []span) []graph.Span {
	out := make([]graph.Span, 0, len(list))
	for _, s := range list {
		if s.to > s.from {
			out = append(out, o.span(s))
		}
	}
	return out
}

func (o *output) entities() {
	d := o.d
	o.ids = make([]string, len(d.entities))
	o.x.Entities = make([]graph.LocalEntity, 0, len(d.entities))
	for e := range d.entities {
		x := &d.entities[e]
		if x.name == "" {
			continue
		}
		o.ids[e] = "e" + strconv.Itoa(len(o.x.Entities)+1)
		l := graph.LocalEntity{ID: o.ids[e], Kind: x.kind, Subkind: x.subkind, Name: x.name, Aliases: x.aliases,
			Country: graph.Nullable(x.country), Gazetteer: x.gazetteer, Unnamed: x.phrases != nil, Rule: cmp.Or(x.rule, "implied"), Mentions: make([]graph.Span, 0, len(x.names))}
		if l.Aliases == nil {
			l.Aliases = []string{}
		}
		for _, n := range x.names {
			l.Mentions = append(l.Mentions, o.span(d.names[n].span))
		}
		for _, s := range x.phrases {
			l.Mentions = append(l.Mentions, o.span(s))
		}
		if len(l.Mentions) > 0 {
			l.Evidence = []graph.Span{o.span(d.introduction(x))}
		}
		o.x.Entities = append(o.x.Entities, l)
	}
}

// introduction is the sentence that introduces an entity: the first with its fullest
// name that is no headline, else the first.
func (d *document) introduction(x *entity) span {
	for _, n := range x.names {
		s := &d.sentences[d.tokens[d.names[n].from].sentence]
		if !s.headline && !s.dateline && d.text(d.names[n].span) == x.name {
			return s.span
		}
	}
	if x.phrases != nil {
		return d.sentenceAt(x.phrases[0].from)
	}
	return d.sentenceAt(d.names[x.names[0]].from)
}

// id is the id of an entity in the extraction; "" for -1.
func (o *output) id(e int) string {
	if e < 0 || e >= len(o.ids) {
		return ""
	}
	return o.ids[e]
}

func (o *output) positions() {
	for _, p := range o.d.positions {
		if o.id(p.person) == "" {
			continue
		}
		o.x.Positions = append(o.x.Positions, graph.LocalPosition{
			Person: o.id(p.person), Title: p.title, Institution: graph.Nullable(o.id(p.institution)), State: graph.Nullable(o.id(p.state)),
			Status: p.status, Since: graph.Nullable(p.since.String()), Until: graph.Nullable(p.until.String()),
			Attribution: o.attribution(p.evidence, p.confidence, p.attributedTo, p.rule),
		})
	}
}

func (o *output) relations() {
	for _, r := range o.d.relations {
		from, to := o.id(r.from), o.id(r.to)
		if from == "" || to == "" || from == to {
			continue
		}
		o.x.Relations = append(o.x.Relations, graph.LocalRelation{Type: r.kind, From: from, To: to,
			Attribution: graph.Attribution{Evidence: o.spans(r.evidence), Confidence: r.confidence, AttributedTo: graph.Nullable(o.id(r.attributedTo)), Basis: r.basis, Rule: r.rule}})
	}
}
