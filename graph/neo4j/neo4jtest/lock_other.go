//go:build !unix

package neo4jtest

import "os"

// lock does nothing where files cannot be locked: run packages one by one there (go test -p 1).
func lock(*os.File) error { return nil }

func tryLock(*os.File) (bool, error) { return true, nil }
