package main

import (
	"context"
	"embed"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

//go:embed cypher/*.cypher
var statements embed.FS

// statement reads a statement, which the program holds.
func statement(name string) string {
	text, err := statements.ReadFile("cypher/" + name + ".cypher")
	if err != nil {
		panic(err)
	}
	return string(text)
}

// byHand answers each question by statements of its own, without GraphQL. A path is a question, its parameters
// are those of the statement, and what the statement returns is the answer.
type byHand struct{ driver neo4j.DriverWithContext }

func (h byHand) handler() http.Handler {
	mux := http.NewServeMux()
	for _, name := range []string{"person", "levels", "place", "page", "page_by_date", "between"} {
		text := statement(name)
		mux.HandleFunc("GET /"+name, func(w http.ResponseWriter, r *http.Request) {
			params := map[string]any{}
			for key, values := range r.URL.Query() {
				params[key] = values[0]
			}
			records, err := h.ask(r.Context(), text, params)
			if err != nil || len(records) != 1 {
				http.Error(w, fmt.Sprintf("%d records: %v", len(records), err), http.StatusInternalServerError)
				return
			}
			answer(w, records[0].AsMap())
		})
	}
	step := statement("network_step")
	mux.HandleFunc("GET /network", func(w http.ResponseWriter, r *http.Request) {
		n, err := h.network(r.Context(), step, r.URL.Query().Get("around"))
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		answer(w, map[string]any{"network": n})
	})
	return mux
}

func answer(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	_ = json.NewEncoder(w).Encode(v)
}

func (h byHand) ask(ctx context.Context, text string, params map[string]any) ([]*neo4j.Record, error) {
	session := h.driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead, FetchSize: neo4j.FetchAll})
	defer session.Close(ctx)
	result, err := session.Run(ctx, text, params)
	if err != nil {
		return nil, err
	}
	return result.Collect(ctx)
}

// serveHand answers at a free port, which it prints, until the context ends.
func serveHand(ctx context.Context, out io.Writer) error {
	driver, err := neo4j.NewDriverWithContext(os.Getenv("NEO4J_URI"), neo4j.BasicAuth(os.Getenv("NEO4J_USERNAME"), os.Getenv("NEO4J_PASSWORD"), ""))
	if err != nil {
		return err
	}
	defer driver.Close(context.WithoutCancel(ctx))
	return serve(ctx, out, byHand{driver}.handler())
}
