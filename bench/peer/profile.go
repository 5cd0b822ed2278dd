package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"runtime/pprof"

	"parley/graph"
	"parley/graph/neo4j"
	"parley/graph/sqlite"
	"parley/schema"
)

// serve answers with a handler at a free port, which it prints, until the context ends.
func serve(ctx context.Context, out io.Writer, handler http.Handler) error {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "listening on http://%s\n", listener.Addr())
	server := &http.Server{Handler: handler}
	context.AfterFunc(ctx, func() { _ = server.Close() })
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// serveProfiled is Parley in this program, on the store that the environment names: where its processor time goes is
// written to a file in the end.
func serveProfiled(ctx context.Context, out io.Writer, file string) (err error) {
	store, err := openNamed(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close(context.WithoutCancel(ctx))) }()
	service, err := schema.New(store, schema.Options{})
	if err != nil {
		return err
	}
	profile, err := os.Create(file)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, profile.Close()) }()
	if err := pprof.StartCPUProfile(profile); err != nil {
		return err
	}
	defer pprof.StopCPUProfile()
	mux := http.NewServeMux()
	mux.Handle("/graphql", service.Handler())
	return serve(ctx, out, mux)
}

func openNamed(ctx context.Context) (graph.Store, error) {
	if uri := os.Getenv("NEO4J_URI"); uri != "" {
		return neo4j.Open(ctx, neo4j.Config{URI: uri, Username: os.Getenv("NEO4J_USERNAME"), Password: os.Getenv("NEO4J_PASSWORD")})
	}
	return sqlite.Open(ctx, os.Getenv("PARLEY_DB"))
}
