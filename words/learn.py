"""Learns the tables by which words are judged: `python words/learn.py TABLE ROWS…`, e.g. routing words/examples/*.jsonl."""

from __future__ import annotations

import sys
from pathlib import Path

import learn_routing
from learning import rows, write

import nemo_mcp.resources

RESOURCES = Path(nemo_mcp.resources.__file__).parent
# Weights that are smaller, in hundredths, decide nothing.
LEAST = 1


def main() -> None:
    """Learn routing from the rows of the files."""
    write(learn_routing.learn(rows(map(Path, sys.argv[1:]))), RESOURCES / "routing" / "evidence.tsv", LEAST)


if __name__ == "__main__":
    main()
