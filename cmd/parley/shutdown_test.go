package main

import (
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"testing"
	"time"
)

// Told to end, the server first says so and goes on to answer; then it takes no more, and ends when what
// is under way is answered.
func TestShutdown(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	url := "http://" + listener.Addr().String()
	delay := make(chan time.Time)
	c := &serveCommand{app: &app{log: slog.New(slog.DiscardHandler)}, after: func(time.Duration) <-chan time.Time { return delay }}
	ctx, interrupt := context.WithCancel(t.Context())
	entered, finish, ending, ended := make(chan bool), make(chan bool), make(chan bool), make(chan error, 1)
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/slow" {
			entered <- true
			<-finish
		}
		_, _ = io.WriteString(w, "answered")
	})
	go func() { ended <- c.serve(ctx, listener, handler, func() { close(ending) }) }()

	answer := make(chan string, 1)
	go func() { answer <- fetch(url + "/slow") }()
	<-entered
	interrupt()
	<-ending
	if got := fetch(url); got != "answered" {
		t.Errorf("while it ends: %q", got)
	}
	delay <- time.Now()
	for fetch(url) == "answered" { // until it listens no more
		time.Sleep(time.Millisecond)
	}
	select {
	case err := <-ended:
		t.Errorf("it ended (%v) before what was under way", err)
	default:
	}
	finish <- true
	if got := <-answer; got != "answered" {
		t.Errorf("what was under way: %q", got)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// fetch asks on a connection of its own, and returns the answer, or else the error.
func fetch(url string) string {
	client := http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	answer, err := client.Get(url)
	if err != nil {
		return err.Error()
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		return err.Error()
	}
	return string(body)
}
