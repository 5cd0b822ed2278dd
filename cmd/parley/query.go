package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"parley/graph"
	"parley/loader/article"
	"parley/schema"
)

type queryCommand struct {
	*app
	variables string
	operation string
}

func (a *app) queryCommand() *cobra.Command {
	c := &queryCommand{app: a}
	cmd := &cobra.Command{
		Use:   "query [FILE|-]",
		Short: "Run a GraphQL query against the store; no server is needed",
		Long: `Query runs one GraphQL query, read from a file or from standard input, against the store and
prints the answer as JSON. The exit status is 1 where the answer has errors.`,
		Example: lines(
			`echo '{ meetings(first: 3) { nodes { name status date place { name } } } }' | parley query`,
			`parley query who-met.graphql --variables '{"a": "Russia", "b": "United States"}'`),
		Args: cobra.MaximumNArgs(1),
		RunE: a.work(c.run),
	}
	cmd.Flags().StringVar(&c.variables, "variables", "", "the query's variables, as a JSON object")
	cmd.Flags().StringVar(&c.operation, "operation", "", "which operation to run, where the query has several")
	return cmd
}

// queryMoments is about how many earlier moments one query may ask: nobody else needs the room.
const queryMoments = 20

func (c *queryCommand) run(ctx context.Context, args []string) error {
	variables, err := parseVariables(c.variables)
	if err != nil {
		return &exitError{status: statusUsage, err: fmt.Errorf("--variables: %w", err)}
	}
	query, err := c.readQuery(ctx, args)
	if err != nil {
		return err
	}
	return c.withGraph(ctx, func(store graph.Store) error {
		earlier := newPast(store, queryMoments)
		defer earlier.Close()
		service, err := schema.New(store, schema.Options{Past: earlier.At, Timeout: c.settings.queryTimeout, Limits: c.settings.serving.limits, Logger: c.log})
		if err != nil {
			return err
		}
		answer := service.Execute(ctx, query, variables, c.operation)
		for earlier.Wait(ctx) { // the graph of an earlier moment took longer than a request may
			answer = service.Execute(ctx, query, variables, c.operation)
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		answer.Cost = nil              // nobody waits behind whoever asks here
		b, err := answer.MarshalJSON() // and not json.Marshal, which would write "<" as an escape
		if err != nil {
			return err
		}
		var out bytes.Buffer
		if err := json.Indent(&out, b, "", "  "); err != nil {
			return err
		}
		out.WriteByte('\n')
		if _, err := out.WriteTo(c.Stdout); err != nil {
			return err
		}
		if len(answer.Errors) > 0 {
			return &exitError{status: statusRejected}
		}
		return nil
	})
}

// readQuery reads the query from the file named, or from standard input.
func (c *queryCommand) readQuery(ctx context.Context, args []string) (string, error) {
	var b []byte
	var err error
	if len(args) == 0 || args[0] == article.Stdin {
		b, err = c.readStdin(ctx)
	} else {
		b, err = os.ReadFile(args[0])
		if err != nil && strings.Contains(args[0], "{") {
			err = errors.New("name a file that holds the query, or pipe it: echo '{ … }' | parley query")
		}
	}
	switch {
	case ctx.Err() != nil:
		return "", ctx.Err()
	case err != nil:
		return "", &exitError{status: statusUsage, err: err}
	case len(bytes.TrimSpace(b)) == 0:
		return "", &exitError{status: statusUsage, err: errors.New("the query is empty")}
	}
	return string(b), nil
}

// readStdin reads standard input to its end, unless the user has enough before.
func (c *queryCommand) readStdin(ctx context.Context) (b []byte, err error) {
	if _, typed := terminal(c.Stdin); typed {
		fmt.Fprintln(c.Stderr, "Type a query; Ctrl-D ends it.")
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		b, err = io.ReadAll(c.Stdin)
	}()
	select {
	case <-done:
		return b, err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func parseVariables(s string) (map[string]any, error) {
	if s == "" {
		return nil, nil
	}
	dec := json.NewDecoder(strings.NewReader(s))
	dec.UseNumber()
	var variables map[string]any
	if err := dec.Decode(&variables); err != nil {
		return nil, fmt.Errorf("not a JSON object: %w", err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, errors.New("more than one JSON object")
	}
	return variables, nil
}
