//go:build unix

package neo4jtest

import "testing"

// A test takes a server that nobody has, keeps it for its subtests, and gives it back.
func TestClaim(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir()) // for the locks
	const first, second = "bolt://first.example", "bolt://second.example"
	t.Setenv("NEO4J_TEST_URI", first+" "+second)
	other := lockFile(t, first) // as another process has it
	defer other.Close()
	if err := lock(other); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		t.Run("test", func(t *testing.T) {
			claim(t)
			if got := current(); got != second {
				t.Errorf("it has %q, want %q", got, second)
			}
			t.Run("subtest", func(t *testing.T) {
				claim(t) // or it would wait for ever
				if got := current(); got != second {
					t.Errorf("it has %q, want %q", got, second)
				}
			})
		})
		if got := current(); got != first {
			t.Errorf("without a test it is %q, want %q", got, first)
		}
	}
}
