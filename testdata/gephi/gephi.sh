#!/bin/sh
# gephi.sh install | read FILE[,FILE]...
#
# What Gephi itself makes of files, for the tests, without a screen: a Java 17 development kit and Maven are enough.
#
#   install  fetches Gephi's toolkit (about 80 MB, once) into GEPHI_LIB
#   read     prints what is in a workspace once each file, or several in turn, were opened in it; see Read.java
#
# GEPHI_LIB  where the toolkit is kept; by default in the user's cache, so that every checkout shares it
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
version=$(sed -n '/<artifactId>gephi-toolkit<\/artifactId>/{n;s/.*<version>\(.*\)<\/version>.*/\1/p;}' "$here/pom.xml")
lib=${GEPHI_LIB:-${XDG_CACHE_HOME:-$HOME/.cache}/parley/gephi-$version}
jar=$lib/gephi-toolkit-$version-all.jar

case ${1:-} in
install)
  [ ! -e "$jar" ] || exit 0
  echo "fetching Gephi's toolkit $version into $lib" >&2
  # Into a folder of our own first: two installs at once, or one that is interrupted, leave nothing half done.
  mkdir -p "$lib"
  part=$(mktemp -d "$lib/part.XXXXXX")
  trap 'rm -rf "$part"' EXIT
  trap 'exit 130' INT TERM
  mvn -q -B -Dstyle.color=never -f "$here/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
    -DincludeScope=runtime -DoutputDirectory="$part" >&2
  mv "$part/${jar##*/}" "$jar"
  ;;
read)
  [ -e "$jar" ] || { echo "Gephi's toolkit is not installed in $lib: run $0 install" >&2; exit 1; }
  shift
  # It keeps settings in the home of the user: in one of its own, which goes afterwards.
  home=$(mktemp -d "${TMPDIR:-/tmp}/parley-gephi.XXXXXX")
  trap 'rm -rf "$home"' EXIT
  trap 'exit 130' INT TERM
  java -Djava.awt.headless=true -Duser.home="$home" -Djava.util.prefs.userRoot="$home" -Dnetbeans.user="$home" -Duser.timezone=UTC \
    -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$jar" "$here/Read.java" "$@"
  ;;
*)
  sed -n 2p "$0" >&2
  exit 2
  ;;
esac
