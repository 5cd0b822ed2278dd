#!/bin/sh
# spacy.sh prints the Python that has spaCy and its small English pipeline. The first time, it makes a virtual environment
# with them in the user's cache, by scripts/spacy-requirements.txt.
set -eu
scripts=$(dirname "$0")
exec "$scripts/venv.sh" "${XDG_CACHE_HOME:-$HOME/.cache}/parley/spacy" "$scripts/spacy-requirements.txt"
