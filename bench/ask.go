package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
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
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	start := time.Now()
	if err := cmd.Start(); err != nil {
		return err
	}
	defer func() {
		_ = cmd.Process.Signal(syscall.SIGTERM)
		_ = cmd.Wait()
	}()
	url, err := address(out)
	if err != nil {
		return err
	}
	started := time.Since(start)
	body, err := json.Marshal(map[string]any{"query": question})
	if err != nil {
		return err
	}
	if err := post(http.DefaultClient, url, body); err != nil {
		return err
	}
	cpu := cpuOf(cmd.Process.Pid)
	times, err := b.hammer(url, body)
	if err != nil {
		return err
	}
	cpu = cpuOf(cmd.Process.Pid) - cpu
	slices.Sort(times)
	n := len(times)
	fmt.Printf("%-7s serve starts in %.2f s; three levels, %d clients: %.0f requests/s, p50 %.1f ms, p99 %.1f ms, CPU %.2f ms a request\n",
		t.name, started.Seconds(), b.clients, float64(n)/b.span.Seconds(), ms(times[n/2]), ms(times[n*99/100]), ms(cpu)/float64(n))
	return nil
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// address reads the address that serve prints.
func address(out io.Reader) (string, error) {
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if _, url, ok := strings.Cut(lines.Text(), "http://"); ok {
			go func() { _, _ = io.Copy(io.Discard, out) }()
			return "http://" + strings.TrimRight(strings.Fields(url)[0], "/") + "/graphql", nil
		}
	}
	return "", fmt.Errorf("serve printed no address")
}

// hammer lets the clients ask until the span is over, and returns how long each answer took.
func (b bench) hammer(url string, body []byte) ([]time.Duration, error) {
	var mu sync.Mutex
	var all []time.Duration
	var failed error
	var wg sync.WaitGroup
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: b.clients}}
	end := time.Now().Add(b.span)
	for range b.clients {
		wg.Go(func() {
			var times []time.Duration
			for time.Now().Before(end) {
				start := time.Now()
				if err := post(client, url, body); err != nil {
					mu.Lock()
					failed = err
					mu.Unlock()
					return
				}
				times = append(times, time.Since(start))
			}
			mu.Lock()
			all = append(all, times...)
			mu.Unlock()
		})
	}
	wg.Wait()
	if failed == nil && len(all) == 0 {
		failed = fmt.Errorf("nothing was answered")
	}
	return all, failed
}

// post asks the question once; an answer with errors is an error.
func post(client *http.Client, url string, body []byte) error {
	resp, err := client.Post(url, "application/json", bytes.NewReader(body))
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	answer, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	if resp.StatusCode != http.StatusOK || bytes.Contains(answer, []byte(`"errors":`)) {
		return fmt.Errorf("%s: %.200s", resp.Status, answer)
	}
	return nil
}

// cpuOf is how much processor time a process has used, 0 where the system does not tell.
func cpuOf(pid int) time.Duration {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(stat), ") ")
	var user, system int64
	f := strings.Fields(rest)
	if len(f) < 13 {
		return 0
	}
	_, _ = fmt.Sscan(f[11], &user)
	_, _ = fmt.Sscan(f[12], &system)
	return time.Duration(user+system) * 10 * time.Millisecond // clock ticks of 1/100 s
}
