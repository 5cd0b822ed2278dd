package main

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"parley/graph/derive"
	"parley/loader/extract"
)

// version is set when a release is built: -ldflags "-X main.version=1.2.0".
var version = ""

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the versions of the program, its extractor and its rules",
		Long: `Version prints what decides over a graph: the program's version, that of the built-in extractor
(another one extracts articles anew) and those of the rules and gazetteers (others refuse to write
to a store that these derived).`,
		Example: lines("parley version"),
		Args:    cobra.NoArgs,
		RunE: a.work(func(context.Context, []string) error {
			_, err := fmt.Fprintf(a.Stdout, "parley %s\nextractor %s\nrules %s\n%s\n",
				programVersion(), extract.Version, derive.RulesVersion(), runtime.Version())
			return err
		}),
	}
}

// programVersion is the release's version, or else the commit that was built.
func programVersion() string {
	if version != "" {
		return version
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	revision, changed := "", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			revision = s.Value[:min(12, len(s.Value))]
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = "+changes"
		}
	}
	if revision == "" {
		return "development"
	}
	return revision + changed
}
