// Command peer holds Parley against two peers that answer the same questions from the same Neo4j: the library
// @neo4j/graphql under Apollo Server, and Cypher written by hand for each question behind Go's net/http. It fills an embedded store
// and a Neo4j of its own with one invented graph, checks that all give the same answers, and then measures them in turn.
//
//	go run ./bench/peer -parley bin/parley [-quick]
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"parley/graph"
	"parley/graph/sqlite"
)

// options are the flags.
type options struct {
	parley, dir, apollo, script string
	fresh, quick, hand          bool
	only, profiles, profiled    string
}

func main() {
	log.SetFlags(0)
	var o options
	flag.StringVar(&o.parley, "parley", "bin/parley", "the program to measure")
	flag.StringVar(&o.dir, "dir", "bin/bench-peer", "the folder in which the filled stores are kept")
	flag.StringVar(&o.apollo, "apollo", "bench/peer/apollo", "the folder of the npm peer, with its packages installed")
	flag.StringVar(&o.script, "neo4j", "testdata/neo4j/neo4j-test.sh", "the script that starts a Neo4j")
	flag.BoolVar(&o.fresh, "fresh", false, "fill the stores anew")
	flag.BoolVar(&o.quick, "quick", false, "measure for a short time")
	flag.StringVar(&o.only, "only", "", "measure this question alone")
	flag.StringVar(&o.profiles, "profiles", "", "a folder for profiles of where Parley's processor time goes; Parley is then served by this program")
	flag.StringVar(&o.profiled, "profiled", "", "be Parley on the store that the environment names, and write a profile to this file")
	flag.BoolVar(&o.hand, "hand", false, "be the peer of statements written by hand, for the Neo4j that NEO4J_URI names")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := o.run(ctx)
	stop()
	if err != nil {
		log.Fatal("bench: ", err)
	}
}

func (o options) run(ctx context.Context) (err error) {
	switch {
	case o.hand:
		return serveHand(ctx, os.Stdout)
	case o.profiled != "":
		return serveProfiled(ctx, os.Stdout, o.profiled)
	}
	fmt.Println(machine())
	w, err := newWorld(full)
	if err != nil {
		return err
	}
	k := kept{o.dir, w}
	stale, err := k.stale(o.fresh)
	if err != nil {
		return err
	}
	db, err := startNeo4j(o.script, k.home())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.stop()) }()
	if stale {
		if err := k.fillBoth(ctx, db.config); err != nil {
			return err
		}
	}
	list, err := k.questions(ctx)
	if err != nil {
		return err
	}
	all, err := o.start(k, db)
	defer func() {
		for _, c := range all {
			c.server.Stop()
		}
	}()
	if err != nil {
		return err
	}
	if err := same(all, list); err != nil {
		return err
	}
	return o.measure(ctx, list, all, db)
}

// questions are those of the benchmark, with arguments that the stores hold.
func (k kept) questions(ctx context.Context) ([]question, error) {
	store, err := sqlite.Open(ctx, k.embedded())
	if err != nil {
		return nil, err
	}
	list := questions()
	err = k.world.ask(ctx, store, list)
	stats, counting := store.Stats(ctx)
	fmt.Printf("%d people, %d institutions, %d locations, %d meetings, %d articles\n", stats.Nodes[graph.KindPerson],
		stats.Nodes[graph.KindInstitution], stats.Nodes[graph.KindLocation], stats.Nodes[graph.KindMeeting], stats.Nodes[graph.KindArticle])
	return list, errors.Join(err, counting, store.Close(ctx))
}

// start starts all contenders; those that started come even where one did not.
func (o options) start(k kept, db *database) (all []*contender, err error) {
	for _, start := range []func() (*contender, error){
		func() (*contender, error) { return o.startParley(parleyNeo4j, db.env(), true) },
		func() (*contender, error) {
			return o.startParley(parleyEmbedded, append(os.Environ(), "NEO4J_URI=", "PARLEY_DB="+k.embedded()), false)
		},
		func() (*contender, error) { return startApollo(o.apollo, db.env()) },
		func() (*contender, error) { return startHand(db.env()) },
	} {
		c, err := start()
		if err != nil {
			return all, err
		}
		all = append(all, c)
	}
	return all, nil
}

// measure measures all questions and prints the tables.
func (o options) measure(ctx context.Context, list []question, all []*contender, db *database) error {
	p := thorough
	if o.quick {
		p = quick
	}
	if o.only != "" {
		list = slices.DeleteFunc(list, func(q question) bool { return q.name != o.only })
	}
	fmt.Printf("All gave the same answers. All are asked for a while; then rounds of %v in turn, %d of each.\n\n%s", p.span, p.rounds, questionHead)
	// A Neo4j that was just started answers several times as slowly as some minutes later: what is asked first would be measured while
	// it compiles what all questions need.
	for _, q := range list {
		if _, err := (pace{warm: p.warm}).measure(ctx, q, all, db.pid); err != nil {
			return err
		}
	}
	var bars strings.Builder
	for _, q := range list {
		r, err := p.measure(ctx, q, all, db.pid)
		if err != nil {
			return err
		}
		printQuestion(os.Stdout, q, all, r)
		printBars(&bars, q, r)
	}
	fmt.Printf("\n%s%s", barHead, bars.String())
	return nil
}
