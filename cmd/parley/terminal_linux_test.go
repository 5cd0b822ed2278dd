package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// screen is a terminal with the program on it.
type screen struct {
	t       *testing.T
	control *os.File // the other end of the terminal
	tty     *os.File
	cmd     *exec.Cmd

	mu    sync.Mutex
	shown bytes.Buffer
}

// onTerminal starts the program on a terminal of 80 columns.
func onTerminal(t *testing.T, variables []string, args ...string) *screen {
	t.Helper()
	control, tty, err := openTerminal()
	if err != nil {
		t.Skipf("no pseudo-terminal here: %v", err)
	}
	s := &screen{t: t, control: control, tty: tty, cmd: program(t, variables, args...)}
	t.Cleanup(func() { control.Close(); tty.Close() })
	s.cmd.Stdin, s.cmd.Stdout, s.cmd.Stderr = tty, tty, tty
	s.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		buf := make([]byte, 4096)
		for {
			n, err := control.Read(buf)
			if err != nil {
				return
			}
			s.mu.Lock()
			s.shown.Write(buf[:n])
			s.mu.Unlock()
		}
	}()
	return s
}

func openTerminal() (control, tty *os.File, err error) {
	control, err = os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		return nil, nil, err
	}
	fd := int(control.Fd())
	n, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err == nil {
		err = unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0)
	}
	if err == nil {
		err = unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: 80})
	}
	if err == nil {
		tty, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|syscall.O_NOCTTY, 0)
	}
	if err != nil {
		control.Close()
	}
	return control, tty, err
}

// wait waits until the terminal shows a text, and forgets what was shown up to it.
func (s *screen) wait(text string) {
	s.t.Helper()
	for range 600 {
		s.mu.Lock()
		_, after, ok := strings.Cut(s.shown.String(), text)
		if ok {
			s.shown.Reset()
			s.shown.WriteString(after)
		}
		s.mu.Unlock()
		if ok {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	s.t.Fatalf("the terminal does not show %q but:\n%s", text, s.shown.String())
}

// press presses keys once the program waits for one.
func (s *screen) press(keys string) {
	s.t.Helper()
	for range 600 {
		if !s.cooked() {
			if _, err := s.control.WriteString(keys); err != nil {
				s.t.Fatal(err)
			}
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	s.t.Fatalf("the program waits for no key; it shows:\n%s", s.shown.String())
}

// cooked reports whether the terminal edits lines and echoes, as shells leave it.
func (s *screen) cooked() bool {
	s.t.Helper()
	state, err := unix.IoctlGetTermios(int(s.tty.Fd()), unix.TCGETS)
	if err != nil {
		s.t.Fatal(err)
	}
	return state.Lflag&unix.ICANON != 0 && state.Lflag&unix.ECHO != 0 && state.Lflag&unix.ISIG != 0
}

// ends wants the program to end with a status, and the terminal to be as it was.
func (s *screen) ends(want int) {
	s.t.Helper()
	_ = s.cmd.Wait() // the status says it
	if got := s.cmd.ProcessState.ExitCode(); got != want {
		s.t.Errorf("exit status %d, want %d; the terminal shows:\n%s", got, want, s.shown.String())
	}
	if !s.cooked() {
		s.t.Error("the terminal is left as the program had it")
	}
}

// TestReviewOnTerminal reviews on a real terminal, and ends in each way.
func TestReviewOnTerminal(t *testing.T) {
	b := embedded(t)
	store := namesakeStore(t, b)
	if err := store.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	start := func(t *testing.T) *screen {
		s := onTerminal(t, b.variables, "review", "--by", "anna")
		s.wait("q quit")
		return s
	}
	t.Run("keys", func(t *testing.T) {
		s := start(t)
		s.press("d")
		s.wait("Different: judgement/different-")
		s.wait("q quit")
		s.press("u")
		s.wait("Undone.")
		s.wait("q quit")
		s.press("ssssss") // a key that is held down, or something pasted, decides nothing
		s.wait("q quit")
		s.press("\x1b[A")
		s.wait("q quit")
		s.press("q")
		s.wait("Decided 0")
		s.ends(statusDone)
	})
	t.Run("Ctrl-C", func(t *testing.T) {
		s := start(t)
		s.press("\x03")
		s.ends(statusInterrupted)
	})
	t.Run("Ctrl-D", func(t *testing.T) {
		s := start(t)
		s.press("\x04")
		s.ends(statusDone)
	})
	t.Run("SIGTERM", func(t *testing.T) {
		s := start(t)
		for s.cooked() {
			time.Sleep(10 * time.Millisecond)
		}
		if err := s.cmd.Process.Signal(syscall.SIGTERM); err != nil {
			t.Fatal(err)
		}
		s.ends(statusInterrupted)
	})
}
