package main

import (
	"os"
	"os/exec"
	"path/filepath"

	"parley/bench/drive"
)

// contender is a server that answers the questions, on a store.
type contender struct {
	name     string
	server   *drive.Server
	onNeo4j  bool
	requests func(question) ([]drive.Request, error) // none where it cannot answer
}

// The contenders, by name.
const (
	parleyNeo4j    = "Parley, Neo4j"
	parleyEmbedded = "Parley, embedded"
	apollo         = "@neo4j/graphql"
	hand           = "Cypher by hand"
)

// startParley serves the store that the environment names by the program itself or, for a profile, by this one.
func (o options) startParley(name string, env []string, onNeo4j bool) (*contender, error) {
	cmd := exec.Command(o.parley, "serve", "--addr", "127.0.0.1:0")
	if o.profiles != "" {
		self, err := os.Executable()
		if err != nil {
			return nil, err
		}
		cmd = exec.Command(self, "-profiled", filepath.Join(o.profiles, name+".pprof"))
	}
	cmd.Env, cmd.Stderr = env, os.Stderr
	server, err := drive.Start(cmd)
	if err != nil {
		return nil, err
	}
	return &contender{name, server, onNeo4j, func(q question) ([]drive.Request, error) {
		return q.byGraphQL(server.URL+"/graphql", q.parley)
	}}, nil
}

func startApollo(dir string, env []string) (*contender, error) {
	cmd := exec.Command("node", filepath.Join(dir, "server.mjs"))
	cmd.Env, cmd.Stderr = append(env, "NODE_ENV=production"), os.Stderr
	server, err := drive.Start(cmd)
	if err != nil {
		return nil, err
	}
	return &contender{apollo, server, true, func(q question) ([]drive.Request, error) {
		if q.apollo == "" {
			return nil, nil
		}
		return q.byGraphQL(server.URL, q.apollo)
	}}, nil
}

// startHand runs this program again, so that its processor time is its own.
func startHand(env []string) (*contender, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(self, "-hand")
	cmd.Env = env
	server, err := drive.Start(cmd)
	if err != nil {
		return nil, err
	}
	return &contender{hand, server, true, func(q question) ([]drive.Request, error) { return q.byPath(server.URL), nil }}, nil
}
