package schema

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/derive"
)

// stubIngest loads articles that say nothing; those without a good date are rejected.
type stubIngest struct {
	writer *derive.Writer
	fail   error
	got    []graph.Article
}

func (in *stubIngest) Ingest(ctx context.Context, articles []graph.Article, dryRun bool) (out graph.Ingested, err error) {
	in.got = articles
	for i, a := range articles {
		if _, err := graph.ParsePublished(a.Published); err != nil {
			out.Rejected = append(out.Rejected, graph.RejectedArticle{Index: i, ID: a.ID, Reason: err.Error()})
			continue
		}
		out.IDs = append(out.IDs, a.ID)
		if dryRun {
			out.Loaded++
			out.Preview = append(out.Preview, json.RawMessage(`{"article":{"id":"`+a.ID+`","n":[1.5,null]}}`))
			continue
		}
		outcomes, err := in.writer.Load(ctx, []graph.Extraction{{Article: a}}, "stub")
		if err != nil {
			return out, err
		}
		switch outcomes[0] {
		case derive.Unchanged:
			out.Unchanged++
		case derive.Replaced:
			out.Replaced++
		default:
			out.Loaded++
		}
	}
	return out, in.fail
}

func TestLoadArticles(t *testing.T) {
	store := load(t, 0)
	in := &stubIngest{writer: derive.New(store, func() time.Time { return time.Date(2025, 4, 13, 0, 0, 0, 0, time.UTC) })}
	s := writable(t, store, Options{Ingest: in})
	const report = `{ read loaded unchanged replaced rejected { index id } articles { id title recordedAt } preview }`
	const three = `articles:[{id:"a", title:"A", text:"x", published:"2025-04-11T08:00:00Z"}, {id:"b", text:"y", published:"yesterday"}, {id:"c", text:"z", published:"2025-04"}]`
	mutate(t, s, `mutation { loadArticles(dryRun:true, `+three+`) `+report+` }`,
		`{"data":{"loadArticles":{"read":3,"loaded":2,"unchanged":0,"replaced":0,"rejected":[{"index":1,"id":"b"}],"articles":[],"preview":[{"article":{"id":"a","n":[1.5,null]}},{"article":{"id":"c","n":[1.5,null]}}]}}}`)
	mutate(t, s, `mutation { loadArticles(`+three+`) `+report+` }`,
		`{"data":{"loadArticles":{"read":3,"loaded":2,"unchanged":0,"replaced":0,"rejected":[{"index":1,"id":"b"}],"articles":[{"id":"article/a","title":"A","recordedAt":"2025-04-13T00:00:00Z"},{"id":"article/c","title":null,"recordedAt":"2025-04-13T00:00:00Z"}],"preview":[]}}}`)
	mutate(t, s, `mutation { loadArticles(articles:{id:"a", title:"A", text:"x", published:"2025-04-11T08:00:00Z"}) { read unchanged } b: loadArticles(articles:[]) { read } }`,
		`{"data":{"loadArticles":{"read":1,"unchanged":1},"b":{"read":0}}}`)

	in.fail = graph.ErrUnavailable
	for _, c := range []struct {
		why, articles string
		code          Code
	}{
		{"the store is away", `{id:"a", text:"x", published:"2025"}`, CodeUnavailable},
		{"no text", `{id:"a"}`, CodeValidation},
		{"too many", "[" + strings.Repeat(`{text:""}`, maxLoaded+1) + "]", CodeTooCostly},
	} {
		if a := send(t, s.Handler(), `mutation { loadArticles(articles:`+c.articles+`) { read } }`, "Authorization", "Bearer "+writeToken); a.code() != c.code {
			t.Errorf("%s: %s", c.why, a.body)
		}
	}
}

// Many articles come as variables, in a body that is larger than that of a question may be.
func TestLoadManyArticles(t *testing.T) {
	in := &stubIngest{fail: errors.New("not now")}
	store := load(t, 0)
	in.writer = derive.New(store, time.Now)
	h := writable(t, store, Options{Ingest: in, MaxWrite: 4 << 20}).Handler()
	body := func(n, size int) string {
		item := `{"text":"` + strings.Repeat("x", size) + `","published":"never"}`
		return fmt.Sprintf(`{"query":"mutation($a:[ArticleInput!]!) { loadArticles(articles:$a) { read } }","variables":{"a":[%s]}}`,
			strings.TrimSuffix(strings.Repeat(item+",", n), ","))
	}
	for _, c := range []struct {
		n, size int
		token   string
		holds   string
		got     int
	}{
		{maxLoaded, 2000, writeToken, string(CodeInternal), maxLoaded},
		{maxLoaded + 1, 1, writeToken, "1000 are allowed", 0},
		{maxLoaded, 5000, writeToken, "larger than 4194304 bytes", 0},
		{maxLoaded, 2000, "x", "larger than 1048576 bytes", 0},
	} {
		in.got = nil
		r := posted("")
		r.Body = io.NopCloser(strings.NewReader(body(c.n, c.size)))
		r.Header.Set("Authorization", "Bearer "+c.token)
		if _, answer := ask(t, h, r); !strings.Contains(answer, c.holds) || len(in.got) != c.got {
			t.Errorf("%d articles of %d: %s, %d came", c.n, c.size, answer, len(in.got))
		}
	}
}
