package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

// A server has little in use, and nearly all that a request makes is gone with it: to collect garbage whenever the heap has doubled,
// as programs do, is a fifth of its work.
const (
	seldom = 300      // how much garbage, in percent of what is in use, is made before it is collected
	held   = 16 << 20 // bytes that count as in use however little is; nothing is ever written there, so that they take no memory
)

// collectSeldom sets how often garbage is collected, unless GOGC does, until the result is called.
func collectSeldom() (restore func()) {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	before, nothing := debug.SetGCPercent(seldom), make([]byte, held)
	return func() {
		debug.SetGCPercent(before)
		runtime.KeepAlive(nothing)
	}
}
