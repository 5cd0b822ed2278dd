package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"parley/schema"
)

func (a *app) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "schema",
		Short:   "Print the GraphQL schema",
		Long:    "Schema prints the types, fields and arguments that can be asked for, in the GraphQL schema language.",
		Example: lines("parley schema > parley.graphql"),
		Args:    cobra.NoArgs,
		RunE: a.work(func(context.Context, []string) error {
			_, err := fmt.Fprint(a.Stdout, schema.SDL())
			return err
		}),
	}
}
