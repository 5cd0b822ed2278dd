package extract

import (
	"strings"

	"parley/graph"
)

// dealtWith takes with whom somebody is to deal on a journey, where only what it is for tells: "flew to Lima to discuss cod with President
// Soto". Those of the land receive him, and stand for it.
func (c *clauseReader) dealtWith(e *encounter) {
	if e.place < 0 || len(e.sides) == 0 {
		return
	}
	soil := c.f.d.entities[e.place].country
	g, ok := c.dealer(e.trigger.at)
	if !ok || soil == "" {
		return
	}
	var hosts []int
	for _, x := range g.entities {
		if c.public(x) && c.f.d.entities[x].kind == graph.KindPerson && (c.f.countryOf(x) == soil || c.f.countryOf(x) == "") {
			hosts = append(hosts, x)
		}
	}
	if len(hosts) == 0 {
		return
	}
	c.take(e, hosts, graph.Host)
}

// dealer is the group with whom the infinitive behind the verb of a journey at token at says that something is dealt with, or to whom
// it says that something is said or brought: "to brief Soto", "to hand a letter to Soto".
func (c *clauseReader) dealer(at int) (group, bool) {
	verb := -1
	for i := at + 1; i+1 < c.span.to && i <= at+dealReach; i++ {
		w := c.lower(i)
		switch {
		case w == ";" || w == "that" || w == "who" || w == "”":
			return group{}, false
		case verb < 0:
			if w == "to" && dealVerbs[c.lower(i+1)] != "" {
				verb = i + 1
				if g, ok := c.addressed(verb); ok {
					return g, true
				}
			} else if c.finite(i) {
				return group{}, false
			}
		case w == dealVerbs[c.lower(verb)] && i > verb && !relational[c.lower(i-1)]:
			if g, ok := c.groupFrom(i + 1); ok && len(g.entities) > 0 {
				return g, true
			}
		case c.finite(i):
			return group{}, false
		}
	}
	return group{}, false
}

// dealReach is how many tokens after the verb of a journey those may be named with whom it is to deal.
const dealReach = 35

// addressed is the person who is the object of the verb at token i that says to whom something is said or given.
func (c *clauseReader) addressed(i int) (group, bool) {
	if dealVerbs[c.lower(i)] != "to" {
		return group{}, false
	}
	if w := c.lower(i + 1); w == "out" || w == "over" {
		i++ // "to sound out Soto"
	}
	g, ok := c.groupFrom(i + 1)
	return g, ok && c.onePerson(g) && !isPossessive(c.lower(g.to))
}

// dealVerbs are verbs of what is done together with somebody, who follows "with", and of what is said or brought to somebody, who
// follows "to" or right behind.
var dealVerbs = func() map[string]string {
	out := map[string]string{}
	for prep, verbs := range map[string]string{
		"with": "discuss talk negotiate review resolve settle explore address coordinate consult confer speak debate work raise plead press mend patch make clear",
		"to": `brief sound thank lobby congratulate urge persuade reassure convince inform warn ask tell beg implore pressure woo win court invite
			hand deliver present convey bring pass pay offer greet`,
	} {
		for v := range strings.FieldsSeq(verbs) {
			out[v] = prep
		}
	}
	return out
}()
