package neo4jtest

import (
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// holder is the test of this process that has a server, if any.
var holder struct {
	sync.Mutex
	name string
	uri  string
}

// servers are the addresses of all servers.
func servers() []string { return strings.Fields(os.Getenv("NEO4J_TEST_URI")) }

// current is the address of the server that a test of this process has, else of the first, and empty where there is none.
func current() string {
	holder.Lock()
	defer holder.Unlock()
	if all := servers(); holder.uri == "" && len(all) > 0 {
		return all[0]
	}
	return holder.uri
}

// lockFile opens the file that stands for a server: tests of two checkouts, each beside servers of their own, do not wait
// for each other, and users who share a machine do not meet. Its lock falls away when it is closed.
func lockFile(t testing.TB, server string) *os.File {
	t.Helper()
	name := fmt.Sprintf("parley-neo4j-test-%d-%08x.lock", os.Getuid(), crc32.ChecksumIEEE([]byte(server)))
	f, err := os.OpenFile(filepath.Join(os.TempDir(), name), os.O_CREATE|os.O_RDWR, 0o666)
	if err != nil {
		t.Fatalf("lock: %v", err)
	}
	return f
}

// claim waits for a server that no other test, of any process, has. The lock is the file's: it falls away with a process
// that is killed.
func claim(t testing.TB) {
	t.Helper()
	holder.Lock()
	mine := holder.name != "" && (t.Name() == holder.name || strings.HasPrefix(t.Name(), holder.name+"/"))
	holder.Unlock()
	if mine {
		return
	}
	// One waits for a server, the others for that one: else a process with many tests would take
	// a server again and again before another is awake.
	next := lockFile(t, "next of "+os.Getenv("NEO4J_TEST_URI"))
	defer next.Close()
	if err := lock(next); err != nil {
		t.Fatalf("lock: %v", err)
	}
	uri, f := free(t)
	holder.Lock()
	holder.name, holder.uri = t.Name(), uri
	holder.Unlock()
	t.Cleanup(func() {
		holder.Lock()
		holder.name, holder.uri = "", ""
		holder.Unlock()
		_ = f.Close() // which gives the lock back
	})
}

// free waits until one of the servers is free, and locks it.
func free(t testing.TB) (uri string, f *os.File) {
	t.Helper()
	for {
		for _, uri := range servers() {
			f := lockFile(t, uri)
			ok, err := tryLock(f)
			if err != nil {
				t.Fatalf("lock: %v", err)
			}
			if ok {
				return uri, f
			}
			_ = f.Close()
		}
		time.Sleep(5 * time.Millisecond)
	}
}
