package schema

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley/graph/graphtest"
)

// Clients that others wrote hear of each change once, cut off in between or not.
func TestEventClients(t *testing.T) {
	folder := graphtest.Installed(t, "PARLEY_CLIENTS")
	for _, script := range []string{"eventsource.mjs", "graphql-sse.mjs"} {
		t.Run(script, func(t *testing.T) {
			store := load(t, 0)
			s, server := serving(t, store, Options{Heartbeat: 10 * time.Millisecond})
			begin := present(t, s)
			cmd := exec.Command("node", filepath.Join(folder, script), server.URL+"/graphql", changesQuery)
			cmd.Stderr = os.Stderr
			stdin, err := cmd.StdinPipe()
			if err != nil {
				t.Fatal(err)
			}
			stdout, err := cmd.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = cmd.Process.Kill() })
			lines := make(chan string, 1000)
			go func() {
				defer close(lines)
				for said := bufio.NewScanner(stdout); said.Scan(); {
					lines <- said.Text()
				}
			}()
			next := func() string {
				select {
				case line := <-lines:
					return line
				case <-time.After(patience):
					t.Fatal("nothing comes")
					return ""
				}
			}
			if line := next(); line != "open" {
				t.Fatal(line)
			}
			reload(t, store, round(0))
			got := []string{next()}
			server.CloseClientConnections()
			reload(t, store, round(1))
			reload(t, store, round(2))
			var want []string
			for _, c := range inLog(t, s, begin, "") {
				want = append(want, c.ID+" "+c.Summary)
			}
			for opened := 0; len(got) < len(want); {
				if line := next(); line != "open" {
					got = append(got, line)
				} else if opened++; opened > 1 {
					t.Fatalf("it came back again after %q", got)
				}
			}
			if strings.Join(got, "\n") != strings.Join(want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
			stdin.Close()
			for line := range lines {
				t.Errorf("and then %s", line)
			}
			if err := cmd.Wait(); err != nil {
				t.Error(err)
			}
		})
	}
}

// present is the place in the log where it ends now.
func present(t *testing.T, s *Service) string {
	t.Helper()
	seq, err := s.store.Seq(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return endOf(seq).id()
}
