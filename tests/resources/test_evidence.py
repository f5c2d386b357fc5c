"""Evidence: sums of weights that are packed into numbers."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora import rows
from nemo_mcp.resources import evidence
from nemo_mcp.resources.gui import judge as gui_judge
from nemo_mcp.resources.gui.parting import clauses as gui_clauses
from nemo_mcp.resources.gui.tokens import Said, lines
from nemo_mcp.resources.routing import judge as routing_judge
from nemo_mcp.resources.routing.clauses import clauses as routing_clauses
from nemo_mcp.resources.routing.reading import read

ROWS = Path(__file__).parent.parent / "data"
RESOURCES = Path(evidence.__file__).parent
WEIGHTS = st.lists(st.integers(-5000, 5000), min_size=4, max_size=4)


def table(folder: Path, lines: list[list[int]]) -> evidence.Evidence:
    """A table with the labels a to d, in which the thing n has the weights of line n."""
    path = folder / "evidence.tsv"
    rows = [
        "\t".join(["has", str(n), *(str(weight) if weight else "" for weight in line)]) for n, line in enumerate(lines)
    ]
    path.write_text("\n".join(["role\tthing\ta\tb\tc\td", *rows]) + "\n", encoding="utf-8")
    return evidence.Evidence(path)


@pytest.mark.proves("words.evidence")
@given(st.lists(WEIGHTS, min_size=1, max_size=30), st.data())
def test_the_label_with_the_largest_sum_is_found(
    tmp_path_factory: pytest.TempPathFactory, lines: list[list[int]], data: st.DataObject
) -> None:
    weights = table(tmp_path_factory.mktemp("evidence"), lines)
    shown = data.draw(st.sets(st.integers(0, len(lines) + 3)))
    sums = [sum(lines[n][label] for n in shown if n < len(lines)) for label in range(4)]
    total = weights.weigh({"has": [str(n) for n in shown], "elsewhere": ["0"]})
    assert weights.best(total) == "abcd"[sums.index(max(sums))]
    # What stands in the higher fields of a sum, for other roles, is another matter.
    assert weights.best(total + (weights.weigh({"has": ["0"]}) << weights.width)) == weights.best(total)


@pytest.mark.proves("words.evidence")
@pytest.mark.parametrize("reader", ["routing", "gui"])
def test_the_tables_of_the_package_can_be_read(reader: str) -> None:
    weights = evidence.Evidence(RESOURCES / reader / "evidence.tsv")
    assert "chat" in weights.labels
    assert weights.weight("has", "export")


@pytest.mark.proves("words.evidence")
def test_a_clause_of_a_message_is_judged_by_what_the_weights_were_learned_from() -> None:
    weights = evidence.Evidence(RESOURCES / "routing" / "evidence.tsv")
    for row in rows(ROWS, "routing"):
        said = routing_clauses(read(row["message"]))
        behind = ""
        for at, verdict in enumerate(routing_judge.judge(said)):
            follows = routing_judge.followed(behind, said.clauses[at].opens)
            assert verdict == weights.best(weights.weigh({**routing_judge.shown(said, at), "behind": follows})), row
            behind = verdict


@pytest.mark.proves("words.evidence")
def test_a_clause_of_a_reply_is_judged_by_what_the_weights_were_learned_from() -> None:
    weights = evidence.Evidence(RESOURCES / "gui" / "evidence.tsv")
    judged = 0
    for row in rows(ROWS, "gui"):
        found = gui_clauses(Said(row["text"], [*lines(row["text"])]))
        pairs = [*zip(found, gui_judge.judge(found), strict=True)]
        for _, line in groupby(pairs, lambda pair: pair[0].line.start):
            told: set[str] = set()
            for _, group in groupby(line, lambda pair: pair[0].sentence):
                sentence = [*group]
                for at, (clause, verdict) in enumerate(sentence):
                    if clause.read:
                        shown = gui_judge.shown([other for other, _ in sentence], at, told)
                        followed = gui_judge.followed([before for _, before in sentence[:at]], clause)
                        total = weights.weigh({**shown, **followed})
                        assert verdict == weights.best(total + gui_judge.DOUBT), row
                        judged += 1
                    told |= gui_judge.tellers(clause) if verdict == "keep" else set()
    assert judged
