package main

import (
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/joho/godotenv"

	"parley/graph/neo4j"
	"parley/loader/article"
)

// settings are what flags, environment and .env say, in this order of precedence.
type settings struct {
	db, uri, addr string // flags, until complete is called

	neo4j           neo4j.Config // URI is empty where the embedded store serves
	maxArticleBytes int64
	queryTimeout    time.Duration

	writeToken, readToken string // of serve; empty is none
	serving               serving
	logLevel              string // empty: as the command has it
}

const (
	defaultDB   = "parley.db"
	defaultAddr = "127.0.0.1:8080"
)

// complete fills what no flag set, from the environment and the file .env in the current folder.
func (s *settings) complete(lookup func(string) (string, bool)) error {
	file, err := godotenv.Read()
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf(".env cannot be read: %w", err)
	}
	get := func(key, otherwise string) string {
		if v, ok := lookup(key); ok {
			return v
		}
		if v, ok := file[key]; ok {
			return v
		}
		return otherwise
	}
	if s.uri == "" && s.db == "" {
		s.uri = get("NEO4J_URI", "")
	}
	s.neo4j = neo4j.Config{URI: s.uri, Username: get("NEO4J_USERNAME", ""), Password: get("NEO4J_PASSWORD", ""), Database: get("NEO4J_DATABASE", "")}
	if s.neo4j.Username == "" && s.neo4j.Password != "" {
		s.neo4j.Username = "neo4j" // the first user of every Neo4j
	}
	s.db = or(s.db, or(get("PARLEY_DB", ""), defaultDB))
	s.addr = or(s.addr, or(get("PARLEY_ADDR", ""), defaultAddr))
	s.writeToken, s.readToken = get("PARLEY_WRITE_TOKEN", ""), get("PARLEY_READ_TOKEN", "")
	for _, err := range []error{checkURI(s.uri), checkToken("PARLEY_WRITE_TOKEN", s.writeToken), checkToken("PARLEY_READ_TOKEN", s.readToken)} {
		if err != nil {
			return err
		}
	}
	s.logLevel = get("PARLEY_LOG_LEVEL", "")
	if s.logLevel != "" && new(slog.Level).UnmarshalText([]byte(s.logLevel)) != nil {
		return fmt.Errorf("PARLEY_LOG_LEVEL is %q: it must be debug, info, warn or error", s.logLevel)
	}
	return errors.Join(s.limits(get), s.serving.complete(get))
}

// checkToken refuses what no client could send in a header.
func checkToken(name, token string) error {
	if strings.ContainsFunc(token, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return fmt.Errorf("%s has blanks or other than ASCII characters in it: `openssl rand -hex 32` makes a good one", name)
	}
	return nil
}

// maxQueryTimeout is less than what the server gives an answer to be written, so that the client hears of it.
const maxQueryTimeout = 50 * time.Second

// limits reads what bounds an article and a query.
func (s *settings) limits(get func(key, otherwise string) string) (err error) {
	bytes := or(get("PARLEY_MAX_ARTICLE_BYTES", ""), strconv.Itoa(article.DefaultMaxBytes))
	s.maxArticleBytes, err = strconv.ParseInt(bytes, 10, 64)
	if err != nil || s.maxArticleBytes <= 0 || s.maxArticleBytes > 1<<30 {
		return fmt.Errorf("PARLEY_MAX_ARTICLE_BYTES is %q: it must be a number of bytes from 1 to %d", bytes, 1<<30)
	}
	timeout := or(get("PARLEY_QUERY_TIMEOUT", ""), "10s")
	s.queryTimeout, err = time.ParseDuration(timeout)
	if err != nil || s.queryTimeout <= 0 || s.queryTimeout > maxQueryTimeout {
		return fmt.Errorf("PARLEY_QUERY_TIMEOUT is %q: it must be a time like 10s, at most %v", timeout, maxQueryTimeout)
	}
	return nil
}

// checkURI refuses what can be no Neo4j's address.
func checkURI(s string) error {
	if s == "" {
		return nil
	}
	u, err := url.Parse(s)
	if err == nil && u.Host != "" && slices.Contains([]string{"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"}, u.Scheme) {
		return nil
	}
	return fmt.Errorf("NEO4J_URI is %q: it must be like neo4j://localhost:7687, neo4j+s://… (Aura) or bolt://…", s)
}

// where names the store for people.
func (s *settings) where() string {
	if s.neo4j.URI != "" {
		return "Neo4j at " + s.neo4j.URI
	}
	return "the store " + s.db
}

func or(s, otherwise string) string {
	if s != "" {
		return s
	}
	return otherwise
}
