#!/bin/sh
# need.sh TOOL... checks that each tool is there and new enough, and says in one line what to do where it is not.
set -u
missing=0

# need TOOL REMEDY: the tool is not there, or too old.
need() {
  echo "parley needs $1: $2" >&2
  missing=1
}

# at_least WANT HAVE: is version HAVE at least WANT? Both are MAJOR.MINOR with anything after.
at_least() {
  want_major=${1%%.*} want_minor=${1#*.}
  major=${2%%.*} rest=${2#*.}
  minor=${rest%%[!0-9]*}
  [ "$major" -gt "$want_major" ] || { [ "$major" -eq "$want_major" ] && [ "${minor:-0}" -ge "$want_minor" ]; }
} 2>/dev/null

for tool in "$@"; do
  case $tool in
  go)
    have=$(go env GOVERSION 2>/dev/null | sed 's/^go//')
    at_least 1.26 "${have:-0.0}" || need "Go 1.26 or newer${have:+ (this is $have)}" "https://go.dev/doc/install" ;;
  gcc)
    command -v "$(go env CC 2>/dev/null || echo gcc)" >/dev/null ||
      need "a C compiler, for Go's race detector" "apt-get install gcc libc6-dev" ;;
  node)
    have=$(node --version 2>/dev/null | sed 's/^v//')
    at_least 20.19 "${have:-0.0}" || need "Node 20.19 or newer${have:+ (this is $have)}" "https://nodejs.org/en/download" ;;
  npm)
    command -v npm >/dev/null || need npm "it comes with Node; on Debian, apt-get install npm" ;;
  java)
    have=$(java -version 2>&1 | sed -n 's/.*version "\([0-9][0-9.]*\).*/\1/p')
    case $have in *.*) ;; ?*) have=$have.0 ;; esac
    at_least 17.0 "${have:-0.0}" || need "Java 17 or newer, for the Neo4j of the tests${have:+ (this is $have)}" "apt-get install openjdk-17-jre-headless" ;;
  javac)
    command -v javac >/dev/null || need "the Java development kit, for what reads exports by Gephi" "apt-get install openjdk-17-jdk-headless" ;;
  mvn)
    command -v mvn >/dev/null || need "Maven, to fetch the Neo4j and the Gephi of the tests" "apt-get install maven" ;;
  curl | jq)
    command -v "$tool" >/dev/null || need "$tool, for the examples of the documentation" "apt-get install $tool" ;;
  python3)
    python3 -c 'import ensurepip, venv' 2>/dev/null || need "Python 3 with venv" "apt-get install python3-venv" ;;
  chromium)
    command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null ||
      need "Chromium, for the tests of the page" "apt-get install chromium-headless-shell fonts-dejavu-core" ;;
  dot)
    command -v dot >/dev/null || need "Graphviz, which reads what is exported for it" "apt-get install graphviz" ;;
  python3-dev)
    { python3 -c 'import os, sysconfig as s; os.stat(s.get_path("include") + "/Python.h")' && pkg-config --exists icu-i18n && command -v g++; } >/dev/null 2>&1 ||
      need "what PyICU, of the FollowTheMoney library, is compiled with" "apt-get install python3-dev libicu-dev pkg-config g++" ;;
  *)
    echo "need.sh does not know $tool" >&2
    missing=1 ;;
  esac
done
exit $missing
