package schema

import (
	"strings"

	"parley/graph"
)

// Limits of filters within filters.
const (
	maxFilterDepth = 8
	maxFilters     = 100 // of one list
)

// leaf reads of a filter's fields what it knows of, and narrows f by it. References are found later:
// f keeps its place until then.
type leaf func(l *nodeList, a args, f *graph.NodeFilter) error

// filtered narrows a list by the argument filter, and by the filters within it.
func filtered(leafs ...leaf) func(*nodeList) error {
	return func(l *nodeList) error {
		n := 0
		return l.filter(l.call.args.object("filter"), &l.query.NodeFilter, leafs, 0, &n)
	}
}

func (l *nodeList) filter(a args, f *graph.NodeFilter, leafs []leaf, depth int, n *int) error {
	if *n++; depth > maxFilterDepth || *n > maxFilters {
		return inputf("the filter has more than %d levels, or %d filters in all", maxFilterDepth, maxFilters)
	}
	for _, leaf := range leafs {
		if err := leaf(l, a, f); err != nil {
			return err
		}
	}
	for _, branch := range []struct {
		name string
		into *[]graph.NodeFilter
	}{{"and", &f.And}, {"or", &f.Or}} {
		list, given := a[branch.name].([]any)
		if branch.name == "or" && given && len(list) == 0 {
			return inputf("or is empty: nothing could pass it")
		}
		// Made at once, because references hold on to where its items are.
		*branch.into = append(make([]graph.NodeFilter, 0, len(*branch.into)+len(list)), *branch.into...)
		for _, item := range list {
			*branch.into = append(*branch.into, graph.NodeFilter{})
			m, _ := item.(map[string]any)
			if err := l.filter(m, &(*branch.into)[len(*branch.into)-1], leafs, depth+1, n); err != nil {
				return err
			}
		}
	}
	if a.has("not") {
		f.Not = &graph.NodeFilter{}
		return l.filter(a.object("not"), f.Not, leafs, depth+1, n)
	}
	return nil
}

// kindsLeaf narrows by kinds where any are given: a list at its root keeps those that it has.
func kindsLeaf(_ *nodeList, a args, f *graph.NodeFilter) error {
	if kinds := as[graph.Kind](a.texts("kinds")); len(kinds) > 0 {
		f.Kinds = kinds
	}
	return nil
}

func textLeaf(_ *nodeList, a args, f *graph.NodeFilter) (err error) {
	f.Words, err = a.words("text")
	return err
}

func subkindLeaf(_ *nodeList, a args, f *graph.NodeFilter) error {
	f.Subkinds = a.texts("kinds")
	return nil
}

func datesLeaf(_ *nodeList, a args, f *graph.NodeFilter) (err error) {
	f.Dates, err = a.dates()
	return err
}

func countryLeaf(l *nodeList, a args, f *graph.NodeFilter) error {
	l.refs.want(a, "country", countryKinds, func(n *graph.Node) error {
		if n.Code == "" {
			return faultf(CodeNotFound, "%q is no state", n.Name)
		}
		f.Country = n.Code
		return nil
	})
	return nil
}

// keyLeaf narrows by the node that an argument names.
func keyLeaf(name string, kinds []graph.Kind, into func(*graph.NodeFilter) *[]graph.Key) leaf {
	return func(l *nodeList, a args, f *graph.NodeFilter) error {
		l.refs.want(a, name, kinds, func(n *graph.Node) error {
			*into(f) = []graph.Key{n.Key}
			return nil
		})
		return nil
	}
}

var (
	metLeaf    = keyLeaf("met", actorKinds, func(f *graph.NodeFilter) *[]graph.Key { return &f.Met })
	seatLeaf   = keyLeaf("basedIn", locationKinds, func(f *graph.NodeFilter) *[]graph.Key { return &f.Seats })
	withinLeaf = keyLeaf("within", locationKinds, func(f *graph.NodeFilter) *[]graph.Key { return &f.Within })
	placeLeaf  = keyLeaf("place", locationKinds, func(f *graph.NodeFilter) *[]graph.Key { return &f.Places })
	saidLeaf   = keyLeaf("speaker", actorKinds, func(f *graph.NodeFilter) *[]graph.Key { return &f.SaidBy })
)

func mentionedLeaf(l *nodeList, a args, f *graph.NodeFilter) error {
	if a.has("mentionedIn") {
		l.refs.addRef(l.call.reads.referArticle(a.text("mentionedIn")), func(n *graph.Node) error {
			f.MentionedIn = []graph.Key{n.Key}
			return nil
		})
	}
	return nil
}

func postLeaf(l *nodeList, a args, f *graph.NodeFilter) error {
	if !a.has("institution") && !a.has("title") && !a.has("status") && !a.has("at") {
		return nil
	}
	f.Post = &graph.PostFilter{Statuses: as[graph.PositionStatus](a.texts("status"))}
	var err error
	if f.Post.Words, err = a.words("title"); err != nil {
		return err
	}
	if f.Post.Times, err = a.at("at"); err != nil {
		return err
	}
	l.refs.want(a, "institution", institutionKinds, func(n *graph.Node) error {
		f.Post.Institution = n.Key
		return nil
	})
	return nil
}

func meetingLeaf(_ *nodeList, a args, f *graph.NodeFilter) (err error) {
	f.Statuses, f.Source = as[graph.MeetingStatus](a.texts("status")), a.text("source")
	if f.MinConfidence, err = a.fraction("minConfidence"); err != nil {
		return err
	}
	for _, topic := range a.texts("topics") {
		phrase := strings.Join(graph.Words(topic), " ")
		if phrase == "" || len(phrase) > maxPhrase {
			return inputf("a topic has words, of at most %d letters in all", maxPhrase)
		}
		f.Topics = append(f.Topics, phrase)
	}
	return nil
}

// maxPhrase is how long a topic that is asked for can be.
const maxPhrase = 200

func participantLeaf(l *nodeList, a args, f *graph.NodeFilter) error {
	p := a.object("participants")
	if p == nil {
		return nil
	}
	if p.has("role") && len(p.texts("all"))+len(p.texts("any")) == 0 {
		return inputf("role needs all or any: whose role it is")
	}
	f.Role, f.ActingFor = graph.Role(p.text("role")), p["actingFor"] != false
	if err := l.wantAll(p.texts("all"), actorKinds, &f.All); err != nil {
		return err
	}
	return l.wantAll(p.texts("any"), actorKinds, &f.Any)
}

// wantAll collects the keys of all nodes that an argument names.
func (l *nodeList) wantAll(texts []string, kinds []graph.Kind, into *[]graph.Key) error {
	const most = 50
	if len(texts) > most {
		return inputf("at most %d ids can be asked for at once", most)
	}
	for _, t := range texts {
		l.refs.add(t, kinds, func(n *graph.Node) error {
			*into = append(*into, n.Key)
			return nil
		})
	}
	return nil
}

func articleLeaf(l *nodeList, a args, f *graph.NodeFilter) error {
	f.Source, f.Language = a.text("source"), a.text("language")
	return l.wantAll(a.texts("mentions"), graph.EntityKinds, &f.Mentions)
}

// aboutLeaf narrows statements to those about a meeting and about another entity.
func aboutLeaf(l *nodeList, a args, f *graph.NodeFilter) error {
	f.And = make([]graph.NodeFilter, 1)
	l.refs.want(a, "meeting", meetingKinds, func(n *graph.Node) error {
		f.About = []graph.Key{n.Key}
		return nil
	})
	l.refs.want(a, "about", graph.EntityKinds, func(n *graph.Node) error {
		f.And[0].About = []graph.Key{n.Key}
		return nil
	})
	if !a.has("about") {
		f.And = nil
	}
	return nil
}

// meetingLeafs are what meetings can be narrowed by.
var meetingLeafs = []leaf{textLeaf, subkindLeaf, datesLeaf, participantLeaf, placeLeaf, meetingLeaf}

// argKinds narrows entities by the argument kinds.
func argKinds(l *nodeList) error { return kindsLeaf(l, l.call.args, &l.query.NodeFilter) }

// argDates narrows by the arguments since and until.
func argDates(l *nodeList) error { return datesLeaf(l, l.call.args, &l.query.NodeFilter) }
