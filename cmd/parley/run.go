package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
)

// IO is what the program has of the outside world besides files and the network.
type IO struct {
	Stdin     io.Reader
	Stdout    io.Writer
	Stderr    io.Writer
	LookupEnv func(string) (string, bool)
}

// app is one run of the program.
type app struct {
	IO
	settings settings
	verbose  bool
	level    slog.Level // of what is logged, unless the user says otherwise
	sparing  bool       // the store is read from one end to the other
	started  bool       // a command's own work has begun: what fails from now on is no fault of usage
	log      *slog.Logger
}

// Run carries out one command line and returns the exit status. An interrupt (SIGINT, SIGTERM)
// ends it in order; a second one at once.
func Run(ctx context.Context, args []string, std IO) (status int) {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)

	a := &app{IO: std, log: slog.New(slog.DiscardHandler), level: slog.LevelWarn}
	defer func() {
		if fault := recover(); fault != nil {
			a.log.Debug("fault", "stack", string(debug.Stack()))
			fmt.Fprintf(a.Stderr, "parley: a fault of the program, not yours: %v (-v shows where; please report it)\n", fault)
			status = statusNever
		}
	}()
	root := a.root()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if err != nil && !a.started {
		err = &exitError{status: statusUsage, err: fmt.Errorf("%w (parley --help lists what there is)", err)}
	}
	var message string
	status, message = a.explain(err)
	if message != "" {
		fmt.Fprintln(a.Stderr, "parley: "+message)
	}
	return status
}

const rootLong = `Parley turns news articles into a knowledge graph of actors and relationships (who met
whom, where, when, on whose behalf, and which sentence says so) and answers questions about it.

The graph is kept in Neo4j where NEO4J_URI is set, else in an embedded store, the file PARLEY_DB
(parley.db). Settings come from flags, then the environment, then the file .env in the current
folder: NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE, PARLEY_DB, PARLEY_ADDR,
PARLEY_WRITE_TOKEN, PARLEY_READ_TOKEN, PARLEY_MAX_ARTICLE_BYTES, PARLEY_QUERY_TIMEOUT, and those that
parley serve --help lists.

Exit status: 0 all done; 1 some input was rejected, what you name is not known or may mean several, a
query answered errors, or doctor found faults; 2 wrong usage; 3 not now (store away, disk full); 4 not
at all (wrong password, no store of ours); 130 interrupted.`

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "parley",
		Short: "News articles in, a knowledge graph out",
		Long:  rootLong,
		Example: lines(
			"parley load samples/                  # read, extract, write",
			"parley serve                          # GraphQL and the web page on http://127.0.0.1:8080",
			`echo '{ stats { meetings } }' | parley query -`),
		Args:          cobra.NoArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetIn(a.Stdin)
	root.SetOut(a.Stdout)
	root.SetErr(a.Stderr)
	flags := root.PersistentFlags()
	flags.StringVar(&a.settings.db, "db", "", "use the embedded store in this file (PARLEY_DB, default parley.db)")
	flags.StringVar(&a.settings.uri, "neo4j-uri", "", "use the Neo4j there (NEO4J_URI)")
	flags.BoolVarP(&a.verbose, "verbose", "v", false, "log more to standard error")
	root.MarkFlagsMutuallyExclusive("db", "neo4j-uri")
	for _, g := range a.groups() {
		root.AddGroup(&cobra.Group{ID: g.title, Title: g.title})
		for _, c := range g.commands {
			c.GroupID = g.title
			root.AddCommand(c)
		}
	}
	return root
}

// group is commands that help lists together.
type group struct {
	title    string
	commands []*cobra.Command
}

func (a *app) groups() []group {
	return []group{
		{"Articles:", []*cobra.Command{a.loadCommand(), a.extractCommand(), a.reextractCommand(), a.retractCommand(), a.purgeCommand()}},
		{"Questions:", []*cobra.Command{a.queryCommand(), a.serveCommand(), a.exportCommand(), a.changesCommand(), a.schemaCommand()}},
		{"Who is who, and what is wrong:", []*cobra.Command{
			a.candidatesCommand(), a.reviewCommand(), a.mergeCommand(), a.distinguishCommand(), a.splitCommand(),
			a.rejectCommand(), a.undoCommand(), a.judgementsCommand(), a.whyCommand(),
		}},
		{"The store:", []*cobra.Command{a.importCommand(), a.rebuildCommand(), a.doctorCommand(), a.versionCommand()}},
	}
}

// lines makes an example of several lines, indented as help shows them.
func lines(s ...string) string { return "  " + strings.Join(s, "\n  ") }

// work wraps what a command does: settings are read and the log is open when it begins.
func (a *app) work(do func(ctx context.Context, args []string) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		if err := a.settings.complete(a.LookupEnv); err != nil {
			return err
		}
		a.started = true
		level := a.level
		if a.settings.logLevel != "" {
			_ = level.UnmarshalText([]byte(a.settings.logLevel)) // it was tried when it was read
		}
		if a.verbose {
			level = slog.LevelDebug
		}
		a.log = slog.New(slog.NewTextHandler(a.Stderr, &slog.HandlerOptions{Level: level}))
		return do(cmd.Context(), args)
	}
}
