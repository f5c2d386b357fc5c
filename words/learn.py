"""Learns the weights by which clauses are judged, from the rows in this folder: `python words/learn.py`.

Rows of `routing.jsonl` are {id, lang, message, plan, parts?}: `parts` are [text, verdict] pairs that join to the message.
Where a row has none, the verdicts of its clauses are those that fit its plan and that the weights so far find likeliest.
"""
from __future__ import annotations

import itertools
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from nemo_mcp.resources.routing import judge as J
from nemo_mcp.resources.routing.clauses import clauses
from nemo_mcp.resources.routing.reading import read

VERDICTS = ["chat", "aside", "export", "state", "credits", "upload"]
SCALE = 100

def rows(paths):
    for p in paths:
        with open(p, encoding="utf-8") as f:
            yield from (json.loads(l) for l in f if l.strip())

class Example:
    def __init__(self, row):
        self.row = row
        self.said = clauses(read(row["message"]))
        self.shown = [[f"{r}\t{t}" for r, ts in J.shown(self.said, i).items() for t in set(ts)] for i in range(len(self.said))]
        self.gold = [a for a, _ in itertools.groupby(s["action"] for s in row["plan"])]
        self.verdicts = self._told()

    def _told(self):
        if "parts" not in self.row: return None
        spans, at = [], 0
        for text, label in self.row["parts"]:
            spans.append((at, at + len(text), label)); at += len(text)
        out = []
        message = self.row["message"]
        for c in self.said:
            count = Counter()
            for a, b, label in spans:
                lo, hi = max(a, c.start), min(b, c.end)
                n = sum(ch.isalnum() for ch in message[lo:hi]) if hi > lo else 0
                for _, s, e in c.sources:
                    if lo <= s < hi and len(c.words) > 1: n -= sum(ch.isalnum() for ch in message[s:min(e, hi)])
                if n > 0: count[label] += n
            out.append(count.most_common(1)[0][0] if count else None)
        for i, v in enumerate(out):
            if v is None: out[i] = "upload" if self.said[i].sources else "aside"
        return out

def fitting(scores, gold):
    best = None
    for p in ([gold] if len(gold) > 4 else set(itertools.permutations(gold))):
        cur = {0: (0.0 if list(p) == gold else -1.5, ())}
        for sc in scores:
            nxt = {}
            for j, (s, path) in cur.items():
                opts = [(j, "aside")] + ([(j, p[j-1])] if j else []) + ([(j+1, p[j])] if j < len(p) else [])
                for k, l in opts:
                    v = s + sc[VERDICTS.index(l)]
                    if k not in nxt or v > nxt[k][0]: nxt[k] = (v, path + (l,))
            cur = nxt
        if len(p) in cur and (best is None or cur[len(p)][0] > best[0]): best = cur[len(p)]
    return list(best[1]) if best else None

def learn(examples, C=0.7, rounds=3, least=2):
    count = Counter(f for e in examples for fs in e.shown for f in fs)
    names = [f for f, n in count.items() if n >= least] + [f"behind\t{v}" for v in ["", *VERDICTS]]
    index = {f: i for i, f in enumerate(names)}
    r, c, k = [], [], 0
    for e in examples:
        e.at = k
        for fs in e.shown:
            ids = [index[f] for f in fs if f in index]
            r += [k] * len(ids); c += ids; k += 1
    base = csr_matrix((np.ones(len(r)), (r, c)), shape=(k, len(names)))
    scores = None
    for _ in range(rounds):
        use, y, pr, pc = [], [], [], []
        for e in examples:
            n = len(e.said)
            if e.verdicts is not None: v = e.verdicts
            elif scores is None: v = e.gold if n == 1 and len(e.gold) == 1 else None
            else: v = fitting(scores[e.at:e.at + n], e.gold)
            e.used = v
            if v is None: continue
            for i in range(n):
                use.append(e.at + i); y.append(VERDICTS.index(v[i]))
                pr.append(e.at + i); pc.append(index[f"behind\t{v[i-1] if i else ''}"])
        X = (base + csr_matrix((np.ones(len(pr)), (pr, pc)), shape=base.shape)).tocsr()
        m = LogisticRegression(C=C, max_iter=500, tol=1e-3).fit(X[use], y)
        scores = np.full((k, 6), -20.0); scores[:, m.classes_] = m.predict_log_proba(X)
    weights = np.zeros((len(names), 6)); weights[:, m.classes_] = m.coef_.T
    base_ = np.full(6, -20.0); base_[m.classes_] = m.intercept_
    return names, weights, base_

def write(path, names, weights, intercept):
    out = ["role\tthing\t" + "\t".join(VERDICTS)]
    table = {n: w for n, w in zip(names, weights)}
    fig = lambda w: "\t".join(str(int(round(x * SCALE))) if abs(round(x * SCALE)) >= 1 else "" for x in w)
    for v in ["", *VERDICTS]: table[f"behind\t{v}"] = table[f"behind\t{v}"] + intercept
    for n in sorted(table):
        f = fig(table[n])
        if f.strip(): out.append(f"{n}\t{f}")
    Path(path).write_text("\n".join(out) + "\n", encoding="utf-8")
    return len(out)

if __name__ == "__main__":
    ex = [Example(r) for r in rows(sys.argv[2:])]
    print(len(ex), write(sys.argv[1], *learn(ex)))
