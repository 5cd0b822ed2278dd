package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"

	"parley/graph"
)

// Config says which database to open. The fields are those of the file that Neo4j Aura hands out.
type Config struct {
	URI      string // bolt://, neo4j://, or either with +s or +ssc
	Username string // empty for a server without authentication
	Password string
	Database string // empty is the user's home database
}

const (
	firstConnect = 5 * time.Second // how long Open waits for a server to answer
	longestRead  = time.Minute     // a read whose context has no deadline ends after this
	longestWrite = 10 * time.Minute
	retryFor     = 30 * time.Second // how long a write is tried again after transient failures
	poolSize     = 30               // the server serves about 100 transactions at once on a small heap
)

// The oldest server that the statements run on.
const oldestMajor, oldestMinor = 5, 26

// Store is a graph.Store in a Neo4j database.
type Store struct {
	driver    neo4j.DriverWithContext
	database  string
	bookmarks neo4j.BookmarkManager // so that reads see earlier writes in a cluster, too
	memory    *memory
}

var _ graph.Store = (*Store)(nil)

// Open connects to a database and makes constraints and indexes where it is empty. It fails with
// graph.ErrAuth, ErrUnavailable where nobody answers for five seconds or as long as the context allows,
// ErrTooOld, ErrTooNew, or ErrForeign where the database does not exist or holds something else.
func Open(ctx context.Context, c Config) (*Store, error) {
	auth := neo4j.NoAuth()
	if c.Username != "" {
		auth = neo4j.BasicAuth(c.Username, c.Password, "")
	}
	driver, err := neo4j.NewDriverWithContext(c.URI, auth, func(d *config.Config) {
		d.MaxConnectionPoolSize = poolSize
		d.SocketConnectTimeout = firstConnect
		d.MaxTransactionRetryTime = retryFor
		d.ConnectionLivenessCheckTimeout = 30 * time.Second
		d.TelemetryDisabled = true
		d.UserAgent = "parley"
	})
	if err != nil {
		return nil, fmt.Errorf("neo4j: open: %w", err)
	}
	s := &Store{driver: driver, database: c.Database, bookmarks: neo4j.NewBookmarkManager(neo4j.BookmarkManagerConfig{}), memory: newMemory()}
	if err := s.connect(ctx, c); err != nil {
		return nil, errors.Join(err, driver.Close(context.WithoutCancel(ctx)))
	}
	return s, nil
}

func (s *Store) connect(ctx context.Context, c Config) error {
	if err := s.reach(ctx); err != nil {
		return err
	}
	info, err := s.driver.GetServerInfo(ctx)
	if err != nil {
		return translate(ctx, "ask "+c.URI+" for its version", err)
	}
	if err := checkServer(info.Agent()); err != nil {
		return err
	}
	return s.prepare(ctx)
}

// reach waits for the server to answer.
func (s *Store) reach(ctx context.Context) error {
	const op = "connect"
	within, cancel := context.WithTimeout(ctx, firstConnect)
	defer cancel()
	for pause := 50 * time.Millisecond; ; pause *= 2 {
		err := s.driver.VerifyConnectivity(within)
		switch {
		case err == nil:
			return nil
		case errors.Is(ctx.Err(), context.Canceled):
			return fmt.Errorf("neo4j: %s: %w", op, ctx.Err())
		}
		if sentinel := classify(context.WithoutCancel(within), err); sentinel != graph.ErrUnavailable && sentinel != graph.ErrTimeout {
			return translate(ctx, op, err)
		}
		select {
		case <-within.Done():
			return fmt.Errorf("neo4j: %s: %w: %w", op, graph.ErrUnavailable, err)
		case <-time.After(pause):
		}
	}
}

// checkServer refuses a server that is too old, by what it calls itself: "Neo4j/5.26.30".
func checkServer(agent string) error {
	_, version, _ := strings.Cut(agent, "/")
	parts := strings.SplitN(strings.TrimPrefix(version, "v"), ".", 3)
	numbers := [2]int{}
	for i := range min(len(parts), 2) {
		digits := parts[i]
		if end := strings.IndexFunc(digits, func(r rune) bool { return r < '0' || r > '9' }); end >= 0 {
			digits = digits[:end]
		}
		numbers[i], _ = strconv.Atoi(digits) // what is no number is 0, and too old
	}
	if numbers[0] > oldestMajor || numbers[0] == oldestMajor && numbers[1] >= oldestMinor {
		return nil
	}
	return fmt.Errorf("neo4j: open: %w: the server is %s, %d.%d or newer is needed", graph.ErrTooOld, agent, oldestMajor, oldestMinor)
}

// Name is "Neo4j".
func (s *Store) Name() string { return "Neo4j" }

// Close closes the connections.
func (s *Store) Close(ctx context.Context) error {
	return translate(ctx, "close", s.driver.Close(ctx))
}
