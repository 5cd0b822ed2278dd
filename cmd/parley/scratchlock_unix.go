//go:build unix

package main

import (
	"os"
	"syscall"
)

// taken locks a file for this process, unless another has locked or deleted it. The lock goes with the process, however that ends.
func taken(f *os.File) bool {
	if syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) != nil {
		return false
	}
	info, err := f.Stat()
	if err != nil {
		return false
	}
	there, err := os.Lstat(f.Name())
	return err == nil && os.SameFile(info, there)
}

// mine reports whether a file belongs to who runs the program: a folder for temporary files may be everybody's.
func mine(info os.FileInfo) bool {
	s, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(s.Uid) == os.Getuid()
}
