package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"parley/schema"
)

func (a *app) schemaCommand() *cobra.Command {
	var relay bool
	cmd := &cobra.Command{
		Use:     "schema",
		Short:   "Print the GraphQL schema",
		Long:    "Schema prints the types, fields and arguments that can be asked for, in the GraphQL schema language.",
		Example: lines("parley schema > parley.graphql"),
		Args:    cobra.NoArgs,
		RunE: a.work(func(context.Context, []string) error {
			sdl := schema.SDL()
			if relay {
				sdl = schema.RelaySDL()
			}
			_, err := fmt.Fprint(a.Stdout, sdl)
			return err
		}),
	}
	cmd.Flags().BoolVar(&relay, "relay", false, "for relay-compiler, which wants Query.node to take an id alone: without its asOf")
	return cmd
}
