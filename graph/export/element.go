package export

import (
	"context"
	"slices"
	"strings"

	"parley/graph"
)

// Quote is a sentence that says so.
type Quote struct {
	Text         string
	Article      string // id
	Kept         bool   // the article is in the part
	Title, URL   string // of the article
	Source       string // of the article
	Published    string // the day, YYYY-MM-DD, on which the article was at the earliest; empty where it is not known
	AttributedTo string // id of the actor whose word it is, or empty
	Confidence   float64
}

// Node is a node with what formats write of it.
type Node struct {
	graph.Node
	Begin, End string        // first and last day of its date, YYYY-MM-DD; empty where open, or not known
	Original   string        // of an article: id of the earliest that tells the same in the same words
	Article    graph.Article // of an article: its own fields, without the text
	SHA256     string        // of an article's text
	Evidence   *Quote        // the first, nil of an article
}

// Met is the type of an edge between two who met, which stands for all their meetings in a folded graph.
const Met = "MET"

// Edge is a relation with what formats write of it; or, in a folded graph, that two actors met: on different sides of a
// meeting that was held or is under way, themselves or through others who acted for them. Such an edge has no
// direction, though one end is its From.
type Edge struct {
	ID       string // of its type, its ends and what else tells it from others: the same in each export, and no node's
	Type     string // a graph.RelationType, or Met
	From, To string // ids of nodes
	Label    string // what to write beside it

	// Weight says how much of it there is: meetings, of Met; how often the article names it, of MENTIONS; else the number
	// of independent articles that state it, and at least 1.
	Weight     int
	Begin, End string // first and last day on which it possibly holds, or they met; empty where open, or not known

	Disc         string // tells several of a type between the same two apart
	Title        string // HOLDS_POSITION
	Status       graph.PositionStatus
	Since, Until string     // EDTF
	Role         graph.Role // PARTICIPATED_IN
	Behalf       string     // PARTICIPATED_IN: id of whom it was on behalf of, or empty
	BehalfKept   bool       // that is in the part
	Meeting      string     // Met: id of the last one
	Basis        graph.Basis
	Sources      int
	Confidence   float64
	Evidence     *Quote // the first

	relation Relation // it is; zero of Met
}

// Nodes hands do the nodes of the part, some of one kind at a time: people, institutions, locations, meetings, statements,
// articles, each kind by name, then id.
func (p *Part) Nodes(ctx context.Context, do func([]Node) error) error {
	return p.nodesOf(ctx, kinds, do)
}

// nodesOf hands do the nodes of the part that are of some kinds.
func (p *Part) nodesOf(ctx context.Context, kinds []graph.Kind, do func([]Node) error) error {
	return p.eachNodeOf(ctx, kinds, func(list []graph.Node) error {
		nodes := make([]Node, len(list))
		for i, n := range list {
			nodes[i] = Node{Node: n, Begin: boundary(n.Index.Earliest), End: boundary(n.Index.Latest)}
		}
		describe := p.quote
		if list[0].Kind == graph.KindArticle {
			describe = p.describeArticles
		}
		if err := describe(ctx, nodes); err != nil {
			return err
		}
		return do(nodes)
	})
}

// boundary is the first or last day of something, empty where there is none.
func boundary(day string) string {
	if day == graph.OpenStart || day == graph.OpenEnd {
		return ""
	}
	return day
}

func (p *Part) describeArticles(ctx context.Context, nodes []Node) error {
	var keys, originals []graph.Key
	for _, n := range nodes {
		keys, originals = append(keys, n.Key), append(originals, n.CopyOf)
	}
	versions, err := p.walk.r.Articles(ctx, keys)
	if err != nil {
		return err
	}
	if err := p.walk.know(ctx, originals); err != nil {
		return err
	}
	for i, n := range nodes {
		v := versions[n.Key]
		nodes[i].Article, nodes[i].SHA256, nodes[i].Original = v.Article, v.SHA256, p.walk.refs[n.CopyOf].id
	}
	return nil
}

// quote gives nodes their first evidence.
func (p *Part) quote(ctx context.Context, nodes []Node) error {
	keys := make([]graph.Key, len(nodes))
	for i, n := range nodes {
		keys[i] = n.Key
	}
	found, err := p.walk.r.NodeEvidence(ctx, keys, 1)
	if err != nil {
		return err
	}
	quotes, err := firstQuotes(ctx, p.walk, found)
	for i, n := range nodes {
		nodes[i].Evidence = quotes[n.Key]
	}
	return err
}

// Edges hands do the edges of the part, some at a time, in the order of the nodes that they start from.
func (p *Part) Edges(ctx context.Context, do func([]Edge) error) error {
	if p.Fold {
		return p.folded(ctx, do)
	}
	return p.eachRelation(ctx, func(list []Relation) error {
		for some := range slices.Chunk(list, sourcesAtOnce) {
			facts := make([]string, len(some))
			for i, r := range some {
				facts[i] = r.Key
			}
			found, err := p.walk.r.Evidence(ctx, facts, 1)
			if err != nil {
				return err
			}
			quotes, err := firstQuotes(ctx, p.walk, found)
			if err != nil {
				return err
			}
			edges := make([]Edge, len(some))
			for i, r := range some {
				edges[i] = newEdge(r)
				edges[i].Evidence, edges[i].BehalfKept = quotes[r.Key], p.walk.refs[r.Behalf].kept
			}
			if err := do(edges); err != nil {
				return err
			}
		}
		return nil
	})
}

func newEdge(r Relation) Edge {
	e := Edge{
		Type: string(r.Type), From: r.FromID, To: r.ToID, Label: r.Label(), Weight: max(r.Sources, 1),
		Begin: boundary(r.Earliest), End: boundary(r.Latest), Disc: r.Disc, Title: r.Title, Status: r.Status, Since: r.Since, Until: r.Until,
		Role: r.Role, Behalf: r.BehalfID, Basis: r.Basis, Sources: r.Sources, Confidence: r.Confidence,
		relation: r,
	}
	if r.Type == graph.Mentions {
		e.Weight = max(r.Count, 1)
	}
	e.ID = edgeID(e.Type, e.From, e.To, r.Disc)
	return e
}

// noSpaces has ids keep apart that are joined by spaces: that of an article may have some.
var noSpaces = strings.NewReplacer("%", "%25", " ", "%20")

// edgeID begins with the type, because there is no telling what an article's id looks like, and in some formats ids of
// nodes and edges must differ.
func edgeID(edgeType, from, to, disc string) string {
	id := edgeType + " " + noSpaces.Replace(from) + " " + noSpaces.Replace(to)
	if disc != "" {
		id += " " + disc
	}
	return id
}

// firstQuotes are the first of each list of quotes.
func firstQuotes[K comparable](ctx context.Context, w *walker, found map[K][]graph.Evidence) (map[K]*Quote, error) {
	var articles []graph.Key
	var actors []string
	for _, list := range found {
		if len(list) > 0 {
			articles, actors = append(articles, list[0].Article), append(actors, list[0].AttributedTo)
		}
	}
	if err := w.know(ctx, articles); err != nil {
		return nil, err
	}
	about, err := w.articleRefs(ctx, articles)
	if err != nil {
		return nil, err
	}
	ids, err := w.actorIDs(ctx, actors)
	if err != nil {
		return nil, err
	}
	out := map[K]*Quote{}
	for key, list := range found {
		if len(list) > 0 {
			e := list[0]
			a := about[e.Article]
			out[key] = &Quote{
				Text: e.Quote.Text, Article: w.refs[e.Article].id, Kept: w.refs[e.Article].kept,
				Title: a.title, URL: a.url, Source: a.source, Published: a.published,
				AttributedTo: ids[e.AttributedTo], Confidence: e.Confidence,
			}
		}
	}
	return out, nil
}
