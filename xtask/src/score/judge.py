"""Which names of some sets are right: one line a name, its set, its confidence, and 1 where span and kind are those of the gold.
judge.py TOOLS BINARY SET=FILE ...    TOOLS is the folder of the scorer of names, whose normalisation of spans is used.
Kinds that the gold of a set does not have are not judged.
"""
import sys

tools, binary, *sets = sys.argv[1:]
sys.path.insert(0, tools)
from common import load, newsweave
from score_names import normalise, spans

for name, path in (item.split("=", 1) for item in sets):
    gold = load(path)
    kinds = {span[2] for doc in gold for span in doc["spans"]} - {"MISC"}
    for doc, line in zip(gold, newsweave(binary, [{"id": doc["id"], "text": doc["text"]} for doc in gold])):
        text = doc["text"]
        expected = {(*normalise(text, start, end, label), label) for start, end, label, *_ in doc["spans"]}
        for (start, end, label), mention in zip(spans(line), line["mentions"]):
            if label in kinds:
                print(name, mention["confidence"], int((*normalise(text, start, end, label), label) in expected))
