#!/bin/sh
# venv.sh FOLDER REQUIREMENTS makes a virtual environment of Python in a folder, with the packages of a file of
# requirements, unless it is there already, and prints its Python.
set -eu
home=$1 wanted=$2
if ! cmp -s "$wanted" "$home/installed.txt"; then
  "$(dirname "$0")/need.sh" python3
  echo "installing the Python packages of $wanted into $home" >&2
  python3 -m venv --clear "$home" >&2
  "$home/bin/python" -m pip install --quiet --disable-pip-version-check -r "$wanted" >&2
  cp "$wanted" "$home/installed.txt"
fi
echo "$home/bin/python"
