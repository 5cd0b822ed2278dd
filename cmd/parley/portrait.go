package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"parley/graph"
)

// portrait is what is shown of an entity beside another: in each row what answers the same question.
type portrait [rows][]string

// The rows of a portrait.
const (
	rowName = iota
	rowWhat
	rowAliases
	rowTies
	rowMeetings
	rowQuotes
	rows
)

// How much a portrait shows of each.
const (
	maxAliases  = 5
	maxTies     = 6
	maxMeetings = 3
	maxQuotes   = 2
	maxQuote    = 240 // characters
	maxClaims   = 200 // that are looked through for those of the pair's own profile
)

// portrayed are the entities of a candidate, with what is read to portray them.
type portrayed struct {
	relations map[graph.Key]graph.List[graph.Relation]
	parties   map[graph.Key]graph.List[graph.Relation]
	meetings  map[graph.Key]graph.List[graph.Node]
	claims    map[graph.Key][]graph.Claim
	ends      map[graph.Key]graph.Node
	articles  map[graph.Key]graph.ArticleVersion
}

// readPortraits reads what to show of a candidate's two entities.
func readPortraits(ctx context.Context, store graph.Reader, x candidate) (a, b portrait, err error) {
	of := []graph.Key{x.a.Key, x.b.Key}
	var p portrayed
	if p.relations, err = store.ListRelations(ctx, graph.RelationQuery{Of: of, Types: []graph.RelationType{
		graph.HoldsPosition, graph.HeldIn, graph.MemberOf, graph.Represents, graph.PartOf, graph.BasedIn, graph.Within, graph.Follows,
	}, Page: graph.Page{Limit: maxTies}}); err != nil {
		return a, b, err
	}
	if x.a.Kind == graph.KindMeeting {
		p.parties, err = store.ListRelations(ctx, graph.RelationQuery{Of: of, Direction: graph.In,
			Types: []graph.RelationType{graph.ParticipatedIn}, Page: graph.Page{Limit: maxTies}})
	} else {
		p.meetings, err = store.ListNodes(ctx, graph.NodeQuery{Of: of, Via: graph.ViaParty, Order: graph.ByDate, Page: graph.Page{Limit: maxMeetings}, NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindMeeting}}})
	}
	if err != nil {
		return a, b, err
	}
	if p.claims, err = store.NodeClaims(ctx, of, maxClaims); err != nil {
		return a, b, err
	}
	var ends, articles []graph.Key
	for _, lists := range []map[graph.Key]graph.List[graph.Relation]{p.relations, p.parties} {
		for _, l := range lists {
			for _, r := range l.Items {
				ends = append(ends, r.From, r.To)
			}
		}
	}
	for _, side := range []struct {
		node    graph.Key
		profile string
	}{{x.a.Key, x.A}, {x.b.Key, x.B}} {
		p.claims[side.node] = telling(p.claims[side.node], side.profile)
		for _, c := range p.claims[side.node] {
			articles = append(articles, c.Article)
		}
	}
	if p.ends, err = store.Nodes(ctx, unique(ends)); err != nil {
		return a, b, err
	}
	if p.articles, err = store.Articles(ctx, unique(articles)); err != nil {
		return a, b, err
	}
	return p.portray(x.A, x.a), p.portray(x.B, x.b), nil
}

// unique sorts keys and drops repeated ones.
func unique(keys []graph.Key) []graph.Key {
	slices.Sort(keys)
	return slices.Compact(keys)
}

// telling are the first claims with words that speak of a profile, or else of its entity.
func telling(claims []graph.Claim, profile string) []graph.Claim {
	var own, others []graph.Claim
	for _, c := range claims {
		switch {
		case !slices.ContainsFunc(c.Evidence, func(q graph.Quote) bool { return !q.Rejected() }):
		case c.To == profile:
			own = append(own, c)
		default:
			others = append(others, c)
		}
	}
	own = append(own, others...)
	return own[:min(len(own), maxQuotes)]
}

func (p portrayed) portray(profile string, n graph.Node) portrait {
	var out portrait
	out[rowName] = []string{oneLine(n.Name), profile}
	if profile != n.ID {
		out[rowName] = append(out[rowName], "now one with "+n.ID)
	}
	out[rowWhat] = []string{strings.Join(append(traits(n), articleCount(n.Sources)), ", ")}
	if len(n.Aliases) > 0 {
		also := oneLine(strings.Join(n.Aliases[:min(len(n.Aliases), maxAliases)], "; "))
		if len(n.Aliases) > maxAliases {
			also += "; …"
		}
		out[rowAliases] = []string{"also " + also}
	}
	for _, r := range p.relations[n.Key].Items {
		out[rowTies] = append(out[rowTies], oneLine(r.Label()+span(r)+" "+p.ends[r.To].Name))
	}
	for _, r := range p.parties[n.Key].Items {
		out[rowTies] = append(out[rowTies], oneLine(fmt.Sprintf("%s (%s)", p.ends[r.From].Name, strings.ToLower(string(r.Role)))))
	}
	for _, m := range p.meetings[n.Key].Items {
		out[rowMeetings] = append(out[rowMeetings], fmt.Sprintf("%s (%s)", oneLine(m.Name), strings.ToLower(string(m.Status))))
	}
	for _, c := range p.claims[n.Key] {
		out[rowQuotes] = append(out[rowQuotes], p.quotes(c)...)
	}
	return out
}

// span says from when to when a post is held, where an article says so, and ends what the post is called.
func span(r graph.Relation) string {
	switch {
	case r.Type != graph.HoldsPosition:
		return ""
	case r.Since == "" && r.Until == "":
		return ","
	}
	return fmt.Sprintf(" (%s/%s),", or(r.Since, ".."), or(r.Until, ".."))
}

// quotes gives the first words of an article on an entity, and where they stand.
func (p portrayed) quotes(c graph.Claim) []string {
	i := slices.IndexFunc(c.Evidence, func(q graph.Quote) bool { return !q.Rejected() })
	article := p.articles[c.Article].Article
	from := []string{cmp.Or(article.Title, c.ArticleID)}
	for _, s := range []string{article.Source, c.Published} {
		if s != "" {
			from = append(from, s)
		}
	}
	return []string{"“" + clip(oneLine(c.Evidence[i].Text), maxQuote) + "”", "  – " + oneLine(strings.Join(from, ", "))}
}
