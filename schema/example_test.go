package schema_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"parley/graph/sqlite"
	"parley/schema"
)

// A service answers questions from any store, without a server.
func ExampleService_Execute() {
	ctx := context.Background()
	dir, err := os.MkdirTemp("", "parley")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	store, err := sqlite.Open(ctx, dir+"/parley.db")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer store.Close(ctx)
	service, err := schema.New(store, schema.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	response := service.Execute(ctx, `query($text: String!) { stats { articles store } search(text: $text) { entity { name } } }`, map[string]any{"text": "darchiev"}, "")
	out, _ := json.Marshal(response)
	fmt.Println(string(out))
	// Output: {"data":{"stats":{"articles":0,"store":"SQLite"},"search":[]},"extensions":{"cost":{"estimated":41,"budget":200000}}}
}
