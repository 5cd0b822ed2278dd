package graphtest

import (
	"os"
	"testing"
)

// Installed is the folder with other people's programs, and the scripts that use them, which an environment variable
// names. make test sets it once they are installed; where it is not set, the test is skipped.
func Installed(t testing.TB, variable string) string {
	t.Helper()
	folder := os.Getenv(variable)
	if folder == "" {
		if os.Getenv("CI") == "true" {
			t.Fatal(variable + " must name the folder where other people's programs are installed")
		}
		t.Skip(variable + " is not set: make test sets it, so that other people's programs are tried")
	}
	return folder
}

// Python is the interpreter that has the packages that clients and readers need.
func Python(t testing.TB) string {
	t.Helper()
	return Installed(t, "PARLEY_CLIENTS") + "/venv/bin/python"
}
