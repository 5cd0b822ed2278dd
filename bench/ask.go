package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"parley/bench/drive"
)

// question has three levels: meetings, who took part, which posts they hold.
const question = `query Levels($after: String) {
  meetings(first: 20, after: $after) {
    nodes { name date status place { name } participants { role actor { id name ... on Person { positions { title institution { name } } } } } }
    pageInfo { endCursor }
  }
}`

// targets are the stores that can be measured: the embedded one, and a Neo4j where the
// environment names one for tests.
func targets(dir string) []target {
	db := filepath.Join(dir, "bench.db")
	list := []target{{
		name: "sqlite", env: []string{"NEO4J_URI=", "PARLEY_DB=" + db},
		wipe: func(context.Context) error {
			for _, end := range []string{"", "-wal", "-shm"} {
				if err := os.RemoveAll(db + end); err != nil {
					return err
				}
			}
			return nil
		},
	}}
	uri, user, password := os.Getenv("NEO4J_TEST_URI"), os.Getenv("NEO4J_TEST_USERNAME"), os.Getenv("NEO4J_TEST_PASSWORD")
	if uri != "" {
		list = append(list, target{
			name: "neo4j", env: []string{"NEO4J_URI=" + uri, "NEO4J_USERNAME=" + user, "NEO4J_PASSWORD=" + password},
			wipe: func(ctx context.Context) error { return wipe(ctx, uri, user, password) },
		})
	}
	return list
}

// wipe empties a Neo4j.
func wipe(ctx context.Context, uri, user, password string) error {
	driver, err := neo4j.NewDriverWithContext(uri, neo4j.BasicAuth(user, password, ""))
	if err != nil {
		return err
	}
	defer driver.Close(ctx)
	session := driver.NewSession(ctx, neo4j.SessionConfig{})
	defer session.Close(ctx)
	result, err := session.Run(ctx, "match (n) call (n) { detach delete n } in transactions of 1000 rows", nil)
	if err != nil {
		return err
	}
	_, err = result.Consume(ctx)
	return err
}

// ask serves the store, lets clients ask for a while, and prints how they were answered.
func (b bench) ask(t target) error {
	cmd := exec.Command(b.parley, "serve")
	cmd.Env = append(append(os.Environ(), t.env...), "PARLEY_ADDR=127.0.0.1:0")
	server, err := drive.Start(cmd)
	if err != nil {
		return err
	}
	defer server.Stop()
	request, err := drive.GraphQL(server.URL+"/graphql", question, nil)
	if err != nil {
		return err
	}
	if _, err := request.Answer(drive.Client(1)); err != nil {
		return err
	}
	cpu := server.CPU()
	times, err := drive.Ask([]drive.Request{request}, b.clients, b.span)
	if err != nil {
		return err
	}
	cpu = server.CPU() - cpu
	n := len(times)
	fmt.Printf("%-7s serve starts in %.2f s; three levels, %d clients: %.0f requests/s, p50 %.1f ms, p99 %.1f ms, CPU %.2f ms a request\n",
		t.name, server.Starts.Seconds(), b.clients, float64(n)/b.span.Seconds(),
		drive.Milliseconds(times[n/2]), drive.Milliseconds(times[n*99/100]), drive.Milliseconds(cpu)/float64(n))
	return nil
}
