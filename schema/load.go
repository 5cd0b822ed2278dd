package schema

import (
	"github.com/graphql-go/graphql"

	"parley/graph"
)

// maxLoaded is how many articles one mutation loads.
const maxLoaded = 1000

// loadArticles resolves what became of articles that a client hands over.
func loadArticles(p graphql.ResolveParams) (any, error) {
	c := callOf(p)
	given, _ := c.args["articles"].([]any)
	if len(given) > maxLoaded {
		return nil, inputf("articles has %d items; %d are allowed", len(given), maxLoaded)
	}
	if c.writes.ingest == nil {
		return nil, faultf(CodeUnavailable, "no articles can be loaded here")
	}
	articles := make([]graph.Article, len(given))
	for i, item := range given {
		fields, _ := item.(map[string]any)
		a := args(fields)
		articles[i] = graph.Article{ID: a.text("id"), Title: a.text("title"), URL: a.text("url"), Source: a.text("source"),
			Published: a.text("published"), Language: a.text("language"), Text: a.text("text")}
	}
	dryRun := c.args["dryRun"] == true
	return thunk(func() (any, error) {
		done, err := c.writes.ingest.Ingest(p.Context, articles, dryRun)
		c.reads.forget()
		if dryRun {
			done.IDs = nil // nothing is there that could be shown
		}
		return &done, err
	}), nil
}

// loadedArticles resolves the articles that now stand.
func loadedArticles(p graphql.ResolveParams) (any, error) {
	var ids []string
	for _, id := range p.Source.(*graph.Ingested).IDs {
		ids = append(ids, "article/"+id)
	}
	return callOf(p).reads.listOf(ids, graph.KindArticle), nil
}

func (c *catalog) declareLoading() {
	d := c.declared
	c.articleInput = d.input("ArticleInput", "An article to load.",
		arg{name: "id", typ: graphql.ID, doc: "Its id; where none is given one is made of its url, else of its text. Another text under an id that is there replaces that one."},
		arg{name: "title", typ: graphql.String, doc: "Its headline."},
		arg{name: "url", typ: graphql.String, doc: "Where it was published."},
		arg{name: "source", typ: graphql.String, doc: "Who published it."},
		arg{name: "published", typ: c.edtf, doc: "When it was published, a timestamp too. Relative dates (\"on Wednesday\") are resolved by it. One that is no date has this article rejected."},
		arg{name: "language", typ: graphql.String, doc: "Its language, as BCP 47 has it."},
		arg{name: "text", typ: must(graphql.String).(graphql.Input), doc: "Its text."})
	c.loadReport = d.object("LoadReport", "What became of articles that were to be loaded; in a dry run, what would.", c.loadReportFields)
	c.rejection = d.object("Rejection", "An article that was not loaded.", c.rejectionFields)
}

func (c *catalog) loadReportFields() []field {
	return []field{
		{name: "read", typ: must(graphql.Int), doc: "How many there were: all that follow.", get: of(func(r *graph.Ingested) any {
			return r.Loaded + r.Unchanged + r.Replaced + len(r.Rejected)
		})},
		{name: "loaded", typ: must(graphql.Int), doc: "How many are new.", get: of(func(r *graph.Ingested) any { return r.Loaded })},
		{name: "unchanged", typ: must(graphql.Int), doc: "How many stood there as they are.", get: of(func(r *graph.Ingested) any { return r.Unchanged })},
		{name: "replaced", typ: must(graphql.Int), doc: "How many took the place of what stood under their id.", get: of(func(r *graph.Ingested) any { return r.Replaced })},
		{name: "rejected", typ: many(c.rejection), doc: "Those that were not loaded, each with the reason.", get: of(func(r *graph.Ingested) any { return pointers(r.Rejected) })},
		{name: "articles", typ: many(c.article), doc: "The articles that now stand, in the order in which they were given; none in a dry run.", get: loadedArticles},
		{name: "preview", typ: many(c.json), doc: "In a dry run, what would be claimed: for each article that was not rejected the object that \"parley extract --json\" prints.", get: of(func(r *graph.Ingested) any { return r.Preview })},
	}
}

func (c *catalog) rejectionFields() []field {
	return []field{
		{name: "index", typ: must(graphql.Int), doc: "Which of the articles it was, from 0.", get: of(func(r *graph.RejectedArticle) any { return r.Index })},
		{name: "id", typ: graphql.ID, doc: "The id that it gave.", get: of(func(r *graph.RejectedArticle) any { return text(r.ID) })},
		{name: "reason", typ: must(graphql.String), doc: "Why.", get: of(func(r *graph.RejectedArticle) any { return r.Reason })},
	}
}
