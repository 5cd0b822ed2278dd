package sqlite

import (
	_ "embed"
	"slices"
	"strings"

	"parley/graph"
)

var (
	//go:embed sql/list/match_entity.sql
	matchEntity string
	//go:embed sql/list/match_statement.sql
	matchStatement string
	//go:embed sql/list/match_article.sql
	matchArticle string
	//go:embed sql/list/set_mentioned_in.sql
	setMentionedIn string
	//go:embed sql/list/set_post.sql
	setPost string
	//go:embed sql/list/set_seats.sql
	setSeats string
	//go:embed sql/list/set_within.sql
	setWithin string
	//go:embed sql/list/set_source.sql
	setSource string
	//go:embed sql/list/set_met.sql
	setMet string
	//go:embed sql/list/set_statuses.sql
	setStatuses string
	//go:embed sql/list/set_subkinds.sql
	setSubkinds string
)

// manyFound is how many nodes of a set are gone through before a list is rather walked along.
const manyFound = 2000

// set is what finds all nodes that one field of a filter keeps, in no order; where field is none, and others.
type set struct {
	field field
	find  condition
}

// set chooses the field that nodes are found by. Where none is, it is nil.
func (w *filters) set(f *graph.NodeFilter) *set {
	for _, by := range []struct {
		field field
		text  string
		name  string
		keys  []graph.Key
	}{
		{fieldMentionedIn, setMentionedIn, "mentioned_in", f.MentionedIn},
		{fieldSeats, setSeats, "seats", f.Seats},
		{fieldWithin, setWithin, "within", f.Within},
	} {
		if len(by.keys) > 0 {
			return &set{by.field, where(by.text, arg(by.name, keyList(by.keys)))}
		}
	}
	switch {
	case f.Post != nil && f.Post.Institution != 0:
		asked := joined("and", always, w.position(f.Post))
		found := where(setPost+"and "+asked.text, arg("post_at", f.Post.Institution))
		return &set{fieldPost, condition{found.text, append(found.args, asked.args...)}}
	case len(f.Words) > 0:
		return &set{fieldWords, matching(f.Words, f.Kinds)}
	case len(f.Topics) > 0:
		if found := matchingTopics(f.Topics); found != "" {
			return &set{fieldNone, where(matchEntity, arg("match", found))}
		}
	case f.Source != "" && slices.Equal(f.Kinds, []graph.Kind{graph.KindMeeting}):
		return &set{fieldSource, where(setSource, arg("source", f.Source))}
	case len(f.Met) > 0:
		return &set{fieldMet, w.met(setMet, f)}
	case f.Dates != nil || !slices.Equal(f.Kinds, []graph.Kind{graph.KindMeeting}): // days narrow more
	case len(f.Statuses) > 0 && !slices.Contains(f.Statuses, graph.Held):
		return &set{fieldStatuses, where(setStatuses, arg("statuses_of", stringList(f.Statuses)))}
	case len(f.Subkinds) > 0:
		return &set{fieldSubkinds, where(setSubkinds, arg("kinds_of", stringList(f.Subkinds)))}
	}
	return nil
}

// matchingTopics writes phrases for the table of words, which has those of topics: whatever has all
// words of a phrase may have the phrase.
func matchingTopics(phrases []string) string {
	var out []string
	for _, p := range phrases {
		words := strings.Fields(p)
		if !slices.ContainsFunc(words, func(w string) bool { return !folded(w) }) && len(words) > 0 {
			out = append(out, `("`+strings.Join(unique(words), `" AND "`)+`")`)
		}
	}
	return strings.Join(out, " OR ")
}

// matching finds the nodes of some kinds that have words.
func matching(words []string, kinds []graph.Kind) condition {
	out := where("", arg("match", match(words)))
	for _, table := range []struct {
		match string
		kinds []graph.Kind
	}{
		{matchEntity, graph.EntityKinds}, {matchStatement, []graph.Kind{graph.KindStatement}}, {matchArticle, []graph.Kind{graph.KindArticle}},
	} {
		if !intersect(kinds, table.kinds) {
			continue
		}
		if out.text != "" {
			out.text += "union all\n"
		}
		out.text += table.match
	}
	if out.text == "" {
		out.text = "select 0 as key where false\n"
	}
	return out
}

// found writes what is in the set, at most so many nodes and one more; all where most is below 0.
func (l *nodeList) found(most int) {
	l.add(", found (key) as materialized (select distinct key from (")
	l.add(l.set.find.text, l.set.find.args...)
	limit := most + 1
	if most < 0 {
		limit = -1 // none
	}
	l.add(") limit :matches)", arg("most", most), arg("matches", limit))
}

func intersect(a, b []graph.Kind) bool {
	return slices.ContainsFunc(a, func(k graph.Kind) bool { return slices.Contains(b, k) })
}
