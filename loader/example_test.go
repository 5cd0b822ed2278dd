package loader_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"parley/graph/derive"
	"parley/graph/sqlite"
	"parley/loader"
	"parley/loader/article"
	"parley/loader/extract"
)

func ExampleLoader_Load() {
	ctx := context.Background()
	dir, err := os.MkdirTemp("", "parley")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	store, err := sqlite.Open(ctx, filepath.Join(dir, "graph.db"))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer store.Close(ctx)
	lines := `{"id": "a", "text": "Foreign Minister Igor Safonov met Laura Whitcombe in Geneva on 14 May 2026."}
{"id": "b", "text": 7}`
	src, err := article.Open([]string{article.Stdin}, strings.NewReader(lines), article.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	builtin := loader.Extractor{Version: extract.Version, Extract: extract.Extract}
	report, err := loader.New(store, derive.New(store, time.Now), builtin, loader.Options{}).Load(ctx, src)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Summary())
	fmt.Println(report.Rejects[0])
	// Output:
	// 2 articles read: 1 loaded, 1 rejected
	// standard input:2: "text" must be a string, is a number
}
