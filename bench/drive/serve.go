// Package drive starts servers for benchmarks, asks them, and measures how they answer and what that costs.
package drive

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

// Server is a server that runs as a process of its own.
type Server struct {
	URL    string        // where it listens, without a slash at the end
	Starts time.Duration // how long it took until it said so
	cmd    *exec.Cmd
}

// Start runs a command that prints, in a line of its output, the address where it listens, and waits for
// that line.
func Start(cmd *exec.Cmd) (*Server, error) {
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	begin := time.Now()
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	s := &Server{cmd: cmd}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if _, url, ok := strings.Cut(lines.Text(), "http://"); ok {
			s.URL, s.Starts = "http://"+strings.TrimRight(strings.Fields(url)[0], "/"), time.Since(begin)
			go func() { _, _ = io.Copy(io.Discard, out) }()
			return s, nil
		}
	}
	s.Stop()
	return nil, fmt.Errorf("%s printed no address", strings.Join(cmd.Args, " "))
}

// Stop ends the server in good order.
func (s *Server) Stop() {
	_ = s.cmd.Process.Signal(syscall.SIGTERM)
	_ = s.cmd.Wait()
}

// CPU is how much processor time the server has used.
func (s *Server) CPU() time.Duration { return CPU(s.cmd.Process.Pid) }

// CPU is how much processor time a process has used, 0 where the system does not tell.
func CPU(pid int) time.Duration {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(stat), ") ")
	var user, system int64
	f := strings.Fields(rest)
	if len(f) < 13 {
		return 0
	}
	_, _ = fmt.Sscan(f[11], &user)
	_, _ = fmt.Sscan(f[12], &system)
	return time.Duration(user+system) * 10 * time.Millisecond // clock ticks of 1/100 s
}
