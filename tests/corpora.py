"""Measures the readers of words on rows of examples: `python tests/corpora.py FOLDER` prints figures and failures.

A row of `routing.jsonl` is {id, lang, message, plan: [{action, …arguments}]}, one of `gui.jsonl` {id, lang, text,
actions, must_keep, must_drop}, one of `draft.jsonl` {id, draft, summary_must_contain}.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from nemo_mcp.resources.gui import translate
from nemo_mcp.resources.routing import plan
from nemo_mcp.resources.timeline import summary

Row = dict[str, Any]


def check_routing(row: Row) -> str:
    """What is wrong with the plan of a row; empty if nothing is."""
    planned = [{"action": step.action, **step.arguments} for step in plan(row["message"])]
    return "" if planned == row["plan"] else f"planned {planned}, not {row['plan']}"


def check_gui(row: Row) -> str:
    """What is wrong with the translation of a row."""
    result = translate(row["text"])
    actions = [action.action for action in result.actions]
    lost = [span for span in row["must_keep"] if span not in result.text]
    left = [span for span in row["must_drop"] if span in result.text]
    problems = [f"lost {lost}" * bool(lost), f"left {left}" * bool(left)]
    if actions != row["actions"]:
        problems.append(f"actions {actions}, not {row['actions']}")
    if not row["actions"] and result.text != row["text"]:
        problems.append("changed a text without instructions")
    if translate(result.text).text != result.text:
        problems.append("not idempotent")
    return "; ".join(filter(None, problems)) and "; ".join([*filter(None, problems), f"→ {result.text!r}"])


def check_draft(row: Row) -> str:
    """What is missing from the summary of a row."""
    line = summary(row["draft"])
    lost = [part for part in row["summary_must_contain"] if part not in line]
    return f"lost {lost} in {line!r}" if lost or "\n" in line else ""


CHECKS: dict[str, Callable[[Row], str]] = {"routing": check_routing, "gui": check_gui, "draft": check_draft}


def rows(folder: Path, name: str) -> Iterator[Row]:
    """The rows of one corpus."""
    with (folder / f"{name}.jsonl").open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def failures(folder: Path, name: str) -> list[tuple[Row, str]]:
    """The rows of one corpus that fail, each with what is wrong."""
    return [(row, problem) for row in rows(folder, name) if (problem := CHECKS[name](row))]


def share(folder: Path, name: str) -> float:
    """The share of a corpus that passes, 0–1."""
    return 1 - len(failures(folder, name)) / max(1, sum(1 for _ in rows(folder, name)))


def main(folder: Path) -> None:
    """Print the figures of each corpus, language by language, and the rows that fail."""
    for name in filter(lambda name: (folder / f"{name}.jsonl").exists(), CHECKS):
        failed = failures(folder, name)
        total = Counter(row.get("lang", "any") for row in rows(folder, name))
        wrong = Counter(row.get("lang", "any") for row, _ in failed)
        figures = ", ".join(f"{lang} {count - wrong[lang]}/{count}" for lang, count in total.items())
        lines = [f"{name}: {1 - len(failed) / total.total():.1%} ({figures})"]
        lines += [f"  {row['id']} {row.get('message', '')!r} {problem}" for row, problem in failed]
        sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
