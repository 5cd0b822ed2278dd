package main

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"parley/graph/neo4j"
)

// database is a Neo4j of the benchmark's own, whose data stays between runs.
type database struct {
	script, home string
	config       neo4j.Config
	pid          int
}

// password is that of a server which only this machine reaches.
const password = "parley-bench"

// startNeo4j starts the server of a folder. Its JVM has the options that a server has: the script's are for short tests.
func startNeo4j(script, home string) (*database, error) {
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	d := &database{script: script, home: home, config: neo4j.Config{
		URI: fmt.Sprintf("bolt://127.0.0.1:%d", port), Username: "neo4j", Password: password,
	}}
	cmd := exec.Command(script, "start", home, strconv.Itoa(port), password)
	cmd.Env = append(os.Environ(), "NEO4J_JAVA_OPTS=-Xms1g -Xmx1g")
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("start Neo4j in %s: %w", home, err)
	}
	pid, err := os.ReadFile(filepath.Join(home, "run", "pid"))
	if err != nil {
		return nil, err
	}
	d.pid, err = strconv.Atoi(strings.TrimSpace(string(pid)))
	return d, err
}

func freePort() (int, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	return listener.Addr().(*net.TCPAddr).Port, listener.Close()
}

// env tells a program where the server is.
func (d *database) env() []string {
	return append(os.Environ(), "NEO4J_URI="+d.config.URI, "NEO4J_USERNAME="+d.config.Username, "NEO4J_PASSWORD="+d.config.Password)
}

func (d *database) stop() error { return exec.Command(d.script, "stop", d.home).Run() }
