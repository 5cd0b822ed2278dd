// Package graphtest is the conformance suite that every graph.Store passes. It has no
// capability flags: what the contract says, each store does.
package graphtest

import (
	"context"
	"testing"

	"parley/graph"
)

// Run tries a store against the contract. The function open gives an empty store, and
// closes it when its test ends. Of the questions that are drawn it asks one in so many: a store may be slow to plan
// each that is put together in a way of its own.
func Run(t *testing.T, oneIn int, open func(t *testing.T) graph.Store) {
	for _, c := range cases() {
		t.Run(c.name, func(t *testing.T) {
			t.Log(c.why)
			w := newWorld(t, open(t))
			w.oneIn = oneIn
			c.run(w)
		})
	}
}

// tb is the part of testing.TB that cases use, so that they can be run against stores that
// are broken on purpose and be seen to fail.
type tb interface {
	Helper()
	Context() context.Context
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// testCase is one row of the suite: what a store must do, and why it matters.
type testCase struct {
	name string
	why  string
	run  func(*world)
}

// cases is the whole suite.
func cases() []testCase {
	var all []testCase
	for _, group := range [][]testCase{
		updateCases, writeCases, changeCases, claimCases, storyCases, rewriteCases, wipeCases, articleCases, lookupCases, wordCases,
		listCases, orderCases, pageCases, detailCases, aheadCases, viaCases, filterCases, leafCases, nestedCases, dateCases, timeCases, relationCases, datedCases,
		counterpartCases, encounterCases, countCases, neighbourCases, evidenceCases, judgementCases, pairCases, logCases, randomCases, randomIdentityCases, statsCases, faultCases, knownCases, restoreCases,
	} {
		all = append(all, group...)
	}
	return all
}
