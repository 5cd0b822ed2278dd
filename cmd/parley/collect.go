package main

import (
	"os"
	"runtime/debug"
)

// seldom is how much garbage, in percent of what is in use, is made before it is collected. A server has little in use, and
// nearly all that a request makes is gone with it: to collect whenever the heap has doubled, as programs do, is a fifth of its work.
const seldom = 300

// collectSeldom sets how often garbage is collected, unless GOGC does, until the result is called.
func collectSeldom() (restore func()) {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	before := debug.SetGCPercent(seldom)
	return func() { debug.SetGCPercent(before) }
}
