#!/bin/sh
# neo4j-test.sh install | start HOME PORT [PASSWORD] | stop HOME | kill HOME | shell ARGUMENT... | admin HOME ARGUMENT...
#
# A real Neo4j Community for the tests, without a container: a Java 17 runtime and Maven are enough.
#
#   install  fetches the server's jars (about 140 MB, once) into NEO4J_LIB
#   start    makes the folder HOME a server listening for Bolt on 127.0.0.1:PORT and returns when it answers;
#            without PASSWORD there is no authentication; a PASSWORD (8 characters or more) sets that of
#            the user neo4j on the first start of HOME
#   stop     ends the server of HOME in good order and waits for it
#   kill     ends it with SIGKILL, as a crash would
#   shell    runs cypher-shell
#   admin    runs neo4j-admin on HOME, which must not be running
#
# NEO4J_LIB        where the jars are kept; by default in the user's cache, so that every checkout shares them
# NEO4J_JAVA_OPTS  the JVM's options; the default starts fast and stays small, with room for all code that is compiled: in
#                  the 48 MB that a fast compiler has else, what is compiled is thrown out again and again
# NEO4J_KEEP_PLANS yes: a statement is planned once. Tests empty and fill a database all the time, and would have each planned
#                  anew for each of them, or for want of room: nine tenths of the server's work
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
version=$(sed -n '/<artifactId>neo4j<\/artifactId>/{n;s/.*<version>\(.*\)<\/version>.*/\1/p;}' "$here/pom.xml")
packages=$(cksum <"$here/pom.xml") # other packages go into another folder
lib=${NEO4J_LIB:-${XDG_CACHE_HOME:-$HOME/.cache}/parley/neo4j-$version-${packages%% *}}

# Neo4j's page cache reaches into these packages of the JDK.
open="--add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED --add-opens=java.base/sun.nio.ch=ALL-UNNAMED"

usage() {
  sed -n 2p "$0" >&2
  exit 2
}

admin() {
  NEO4J_HOME=$1 NEO4J_CONF=$1/conf
  export NEO4J_HOME NEO4J_CONF
  shift
  java $open -cp "$lib/*" org.neo4j.server.startup.Neo4jAdminCommand "$@"
}

case ${1:-} in
install)
  [ ! -e "$lib/.complete" ] || exit 0
  echo "fetching Neo4j $version into $lib" >&2
  # Into a folder of our own first: two installs at once, or one that is interrupted, leave nothing half done.
  mkdir -p "$(dirname "$lib")"
  part=$(mktemp -d "$lib.XXXXXX")
  trap 'rm -rf "$part"' EXIT
  trap 'exit 130' INT TERM
  mvn -q -B -Dstyle.color=never -f "$here/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
    -DincludeScope=runtime -DoutputDirectory="$part" >&2
  touch "$part/.complete"
  if [ ! -e "$lib/.complete" ]; then
    rm -rf "$lib"
    mv "$part" "$lib"
  fi
  ;;
start)
  [ $# -ge 3 ] || usage
  [ -e "$lib/.complete" ] || { echo "Neo4j is not installed in $lib: run $0 install" >&2; exit 1; }
  mkdir -p "$2/conf" "$2/run" "$2/logs"
  home=$(CDPATH= cd -- "$2" && pwd) port=$3 password=${4:-} auth=false heap=384m plans=
  [ -z "$password" ] || auth=true
  if kill -0 "$(cat "$home/run/pid" 2>/dev/null)" 2>/dev/null; then
    echo "already running: $home" >&2
    exit 1
  fi
  if [ "${NEO4J_KEEP_PLANS:-}" = yes ]; then
    heap=768m plans="dbms.cypher.min_replan_interval=24h
server.memory.query_cache.per_db_cache_num_entries=10000"
  fi
  # Neo4j is strict: a misspelt setting stops the start. The two internal lines make stopping take 2 s, not 12.
  # LOAD CSV works in read mode, so the import folder and file URLs are closed, as they should be for users.
  cat >"$home/conf/neo4j.conf" <<EOF
server.bolt.listen_address=127.0.0.1:$port
server.bolt.advertised_address=127.0.0.1:$port
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=128m
server.directories.import=import
dbms.security.auth_enabled=$auth
dbms.security.allow_csv_import_from_file_urls=false
dbms.usage_report.enabled=false
db.transaction.monitor.check.interval=100ms
db.tx_log.preallocate=false
db.tx_log.rotation.retention_policy=keep_none
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
internal.dbms.bolt.netty_server_shutdown_timeout=1s
$plans
EOF
  if [ $auth = true ] && [ ! -e "$home/data/dbms/auth.ini" ]; then
    (admin "$home" dbms set-initial-password "$password") >"$home/logs/password.log" 2>&1 ||
      { cat "$home/logs/password.log" >&2; exit 1; }
  fi
  : >"$home/logs/neo4j.log" # a restart must not see the last one's "Started."
  # setsid: an interrupt at the keyboard ends the tests, whose trap then stops the server in good order.
  $(command -v setsid || true) nohup java -Xms384m -Xmx$heap $open ${NEO4J_JAVA_OPTS:--XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=200m} -cp "$lib/*" \
    org.neo4j.server.CommunityEntryPoint --home-dir="$home" --config-dir="$home/conf" \
    >"$home/logs/console.log" 2>&1 </dev/null &
  pid=$!
  echo $pid >"$home/run/pid"
  i=0
  until grep -q ' Started\.$' "$home/logs/neo4j.log"; do
    i=$((i + 1))
    sleep 0.1
    if [ $i -gt 6000 ] || ! kill -0 $pid 2>/dev/null; then
      cat "$home/logs/neo4j.log" "$home/logs/console.log" >&2
      kill $pid 2>/dev/null || true
      exit 1
    fi
  done
  ;;
stop | kill)
  [ $# -eq 2 ] || usage
  pid=$(cat "$2/run/pid")
  sig=TERM
  [ "$1" = stop ] || sig=KILL
  kill -$sig "$pid" 2>/dev/null || exit 0
  i=0
  while kill -0 "$pid" 2>/dev/null; do
    i=$((i + 1))
    if [ $i -ge 6000 ]; then
      echo "process $pid of $2 did not end" >&2
      exit 1
    fi
    sleep 0.05
  done
  ;;
shell)
  shift
  exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$lib/*" org.neo4j.shell.Main "$@"
  ;;
admin)
  [ $# -ge 2 ] || usage
  shift
  mkdir -p "$1/conf"
  admin "$@"
  ;;
*) usage ;;
esac
