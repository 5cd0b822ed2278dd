package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strconv"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"parley/graph"
	"parley/graph/derive"
	"parley/schema"
	"parley/web"
)

type serveCommand struct {
	*app
	after func(time.Duration) <-chan time.Time
}

func (a *app) serveCommand() *cobra.Command {
	c := &serveCommand{app: a, after: time.After}
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Answer GraphQL over HTTP, with a page to ask from",
		Long: `Serve answers GraphQL at /graphql, exports at /export?format=F (with the options of parley export as
parameters), and serves a page to ask from at /. Ctrl-C ends it when the requests under way are answered.

It listens on 127.0.0.1 only, unless --addr or PARLEY_ADDR say otherwise. Mutations take the token
that PARLEY_WRITE_TOKEN sets, sent as the header "Authorization: Bearer TOKEN"; where it sets none, all are
refused. Where PARLEY_READ_TOKEN is set, questions take that token, or the one for writing, too.

Beside the endpoint there are /healthz (the process lives), /readyz (the store answers, and no shutdown
has begun) and /metrics (for Prometheus; it takes the token for reading where one is set). Each request to
the endpoint is a line of the log, on standard error.

What one request may ask for is bounded: PARLEY_QUERY_TIMEOUT, PARLEY_MAX_COST, PARLEY_MAX_DEPTH,
PARLEY_MAX_FIELDS, PARLEY_MAX_ALIASES, PARLEY_MAX_TOKENS, PARLEY_MAX_BODY_BYTES, PARLEY_MAX_ANSWER_BYTES;
PARLEY_MAX_CONCURRENT bounds how many are answered at once, PARLEY_MAX_SUBSCRIBERS how many subscribe,
PARLEY_MAX_EXPORTS how many exports are made. Pages of other sites may ask where PARLEY_CORS_ORIGINS lists them;
PARLEY_HOSTS lists the names that the server goes by. Further there are PARLEY_SNAPSHOTS, PARLEY_SHUTDOWN_DELAY and PARLEY_LOG_LEVEL. The file .env.example explains each.`,
		Example: lines(
			"parley serve",
			"parley serve --addr 127.0.0.1:0      # any free port; the address is printed"),
		Args:   cobra.NoArgs,
		PreRun: func(*cobra.Command, []string) { a.level = slog.LevelInfo }, // requests are logged
		RunE:   a.work(c.run),
	}
	cmd.Flags().StringVar(&a.settings.addr, "addr", "", "where to listen (PARLEY_ADDR, default "+defaultAddr+")")
	return cmd
}

// Limits of the server. A request has to come and be answered within them.
const (
	headerTime = 5 * time.Second
	readTime   = 30 * time.Second
	writeTime  = 60 * time.Second
	idleTime   = 2 * time.Minute
	drainTime  = maxQueryTimeout + 5*time.Second // what is under way ends before
	maxHeader  = 64 << 10
)

func (c *serveCommand) run(ctx context.Context, _ []string) error {
	listener, err := c.listen(ctx)
	if err != nil {
		return err
	}
	defer listener.Close()
	defer collectSeldom()()
	removeAbandoned()
	return c.withStore(ctx, func(store graph.Store) error {
		open := c.settings.serving
		var earlier schema.Past
		if open.snapshots > 0 {
			snapshots := newPast(store, open.snapshots)
			defer snapshots.Close()
			earlier = snapshots.At
		}
		writer := derive.New(store, time.Now)
		service, err := schema.New(store, schema.Options{
			Past: earlier, Writer: writer, Ingest: &ingest{c.app, store, writer}, WriteToken: c.settings.writeToken, ReadToken: c.settings.readToken,
			Timeout: c.settings.queryTimeout, WriteTimeout: maxQueryTimeout, Logger: c.log,
			Limits: open.limits, MaxConcurrent: open.concurrent, Subscribers: open.subscribers, MaxBody: int64(open.body), MaxAnswer: int64(open.answer),
			Origins: open.origins, Hosts: open.hosts,
		})
		if err != nil {
			return err
		}
		mux := http.NewServeMux()
		mux.Handle("/graphql", service.Handler())
		mux.Handle("/export", (&exports{store, service, earlier}).handler(open.exports))
		mux.Handle("/metrics", service.Metrics())
		mux.Handle("/healthz", service.Live())
		mux.Handle("/readyz", service.Ready())
		mux.Handle("/", web.Handler())
		c.greet(listener.Addr(), store.Name())
		return c.serve(ctx, listener, mux, service.Shutdown)
	})
}

// listen binds the address before the store is opened, so that a wrong one shows at once.
func (c *serveCommand) listen(ctx context.Context) (net.Listener, error) {
	addr := c.settings.addr
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", addr)
	switch {
	case err == nil:
		return listener, nil
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, &exitError{status: statusNotNow, err: fmt.Errorf("%s is in use by another program: end it, or choose another with --addr or PARLEY_ADDR", addr)}
	default:
		return nil, &exitError{status: statusUsage, err: fmt.Errorf("cannot listen on %q: %w; --addr and PARLEY_ADDR take host:port", addr, err)}
	}
}

// greet says where the server is and what to ask it.
func (c *serveCommand) greet(addr net.Addr, store string) {
	url := "http://" + reachable(addr)
	in := c.settings.db
	if c.settings.neo4j.URI != "" {
		in = c.settings.neo4j.URI
	}
	token := ""
	if c.settings.readToken != "" {
		token = ` -H "Authorization: Bearer $PARLEY_READ_TOKEN"`
	}
	fmt.Fprintf(c.Stdout, `Parley on %s
store: %s (%s)

Open the page, or try:
curl -s %s/graphql -H 'Content-Type: application/json'%s \
  -d '{"query": "{ meetings(first: 3) { nodes { name status participants { actor { name } role } evidence(first: 1) { quote } } } }"}'
`, url, store, in, url, token)
}

// reachable is the address bound, with a host that a browser can go to.
func reachable(addr net.Addr) string {
	tcp, ok := addr.(*net.TCPAddr)
	if ok && tcp.IP.IsUnspecified() {
		return net.JoinHostPort("localhost", strconv.Itoa(tcp.Port))
	}
	return addr.String()
}

// serve answers until the context ends. Then it is said that the end begins, whoever balances loads gets the time
// that it needs to hear of it, and what is under way is answered.
func (c *serveCommand) serve(ctx context.Context, listener net.Listener, handler http.Handler, ending func()) error {
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: headerTime,
		ReadTimeout:       readTime,
		WriteTimeout:      writeTime,
		IdleTimeout:       idleTime,
		MaxHeaderBytes:    maxHeader,
		ErrorLog:          slog.NewLogLogger(c.log.Handler(), slog.LevelDebug),
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	ending()
	select {
	case err := <-failed:
		return err
	case <-c.after(c.settings.serving.shutdownDelay):
	}
	drain, cancel := context.WithTimeout(context.WithoutCancel(ctx), drainTime)
	defer cancel()
	if err := server.Shutdown(drain); err != nil {
		c.log.Warn("requests were cut off", "error", err)
		return server.Close()
	}
	return nil
}
