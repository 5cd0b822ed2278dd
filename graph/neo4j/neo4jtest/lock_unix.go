//go:build unix

package neo4jtest

import (
	"os"
	"syscall"
)

// lock waits for the file.
func lock(f *os.File) error {
	for {
		if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != syscall.EINTR {
			return err
		}
	}
}
