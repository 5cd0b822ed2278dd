#!/bin/sh
# with-neo4j.sh COMMAND... runs a command beside a Neo4j of its own on a free port, tells the command where that is, and
# stops it in any case. `make test` and `make bench` call it, with everything installed.
#
# NEO4J_SERVERS  how many there are to be, one by default; the command is told of all, and may use any
set -eu
cd "$(dirname "$0")/.."
neo4j=testdata/neo4j/neo4j-test.sh

homes=$(mktemp -d "${TMPDIR:-/tmp}/parley-neo4j.XXXXXX")
cleanup() {
  status=$?
  trap '' INT TERM
  for home in "$homes"/*; do
    [ ! -e "$home/run/pid" ] || "$neo4j" stop "$home" || status=1
  done
  rm -rf "$homes"
  exit $status
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# These servers run long: what a slower compiler makes of their code pays within minutes.
java_opts=${NEO4J_JAVA_OPTS:--XX:+UseSerialGC}
free_port='const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'
password=parley-test-${homes##*.} uris=
for n in $(seq "${NEO4J_SERVERS:-1}"); do
  tries=3 # another program may take the port before the server does
  until
    port=$(node -e "$free_port")
    NEO4J_JAVA_OPTS=$java_opts "$neo4j" start "$homes/$n" "$port" "$password"
  do
    tries=$((tries - 1))
    [ $tries -gt 0 ] || exit 1
    rm -rf "${homes:?}/$n"
  done
  uris="${uris:+$uris }bolt://127.0.0.1:$port"
done

export NEO4J_TEST_URI="$uris" NEO4J_TEST_USERNAME=neo4j NEO4J_TEST_PASSWORD="$password"
# Of the first server: the benchmark of growth counts its time of the processor.
NEO4J_TEST_PID=$(cat "$homes/1/run/pid")
export NEO4J_TEST_PID
# What a test of a second server (a crash, a wrong password) needs to start its own.
export NEO4J_TEST_SCRIPT="$PWD/$neo4j"
# The packages of the HTTP audits, the executor that answers are compared with, clients that others wrote, and
# Gephi.
export PARLEY_AUDITS="$PWD/testdata/audits" PARLEY_REFERENCE="$PWD/testdata/reference" PARLEY_CLIENTS="$PWD/testdata/clients"
export PARLEY_GEPHI="$PWD/testdata/gephi"
# The settings of a user's own Parley must not reach the tests.
unset NEO4J_URI NEO4J_USERNAME NEO4J_PASSWORD NEO4J_DATABASE PARLEY_DB PARLEY_ADDR

"$@"
