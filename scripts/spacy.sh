#!/bin/sh
# spacy.sh prints the Python that has spaCy and its small English pipeline. The first time, it makes a virtual environment
# with them in the user's cache, by scripts/spacy-requirements.txt.
set -eu
wanted=$(dirname "$0")/spacy-requirements.txt
home=${XDG_CACHE_HOME:-$HOME/.cache}/parley/spacy
if ! cmp -s "$wanted" "$home/installed.txt"; then
  "$(dirname "$0")/need.sh" python3
  echo "installing spaCy into $home" >&2
  python3 -m venv --clear "$home" >&2
  "$home/bin/python" -m pip install --quiet --disable-pip-version-check -r "$wanted" >&2
  cp "$wanted" "$home/installed.txt"
fi
echo "$home/bin/python"
