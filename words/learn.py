"""Learns the tables by which words are judged, from the rows in `examples/` and plain ones: `python words/learn.py`."""

from __future__ import annotations

from pathlib import Path

import learn_gui
import learn_routing
import plain
import plain_messages
import plain_replies
from learning import rows, write

import nemo_mcp.resources

EXAMPLES = Path(__file__).parent / "examples"
RESOURCES = Path(nemo_mcp.resources.__file__).parent
# For each reader: what learns it, its plain rows, and the hundredths below which its weights decide nothing.
READERS = {
    "routing": (learn_routing.learn, plain_messages, 3),
    "gui": (learn_gui.learn, plain_replies, 5),
}


def main() -> None:
    """Learn the weights of each reader from its examples, and write its table."""
    for name, (learn, module, least) in READERS.items():
        examples = [*rows([EXAMPLES / f"{name}.jsonl"]), *plain.rows(module.row, module.COUNT)]
        write(learn(examples), RESOURCES / name / "evidence.tsv", least)


if __name__ == "__main__":
    main()
