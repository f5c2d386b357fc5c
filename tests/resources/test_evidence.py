"""Evidence: sums of weights that are packed into numbers."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora import rows
from nemo_mcp.resources import evidence
from nemo_mcp.resources.gui import judge as gui_judge
from nemo_mcp.resources.gui.parting import clauses as gui_clauses
from nemo_mcp.resources.gui.reading import Clause
from nemo_mcp.resources.gui.tokens import Said as Reply
from nemo_mcp.resources.gui.tokens import lines
from nemo_mcp.resources.routing import judge as routing_judge
from nemo_mcp.resources.routing.clauses import Said
from nemo_mcp.resources.routing.clauses import clauses as routing_clauses
from nemo_mcp.resources.routing.reading import read

ROWS = Path(__file__).parent.parent / "data"
RESOURCES = Path(evidence.__file__).parent
TEMPERATURE = 50
WEIGHTS = st.lists(st.integers(-5000, 5000), min_size=4, max_size=4)


# What was told in the line, and the verdicts on the clauses before.
Verdicts = tuple[frozenset[str], tuple[str, ...]]


def learned(reader: str, judge: ModuleType) -> evidence.Evidence:
    """The table of the package for a reader."""
    return evidence.Evidence(RESOURCES / reader / "evidence.tsv", judge.TEMPERATURE)


def table(folder: Path, lines: list[list[int]]) -> evidence.Evidence:
    """A table with the labels a to d, in which the thing n has the weights of line n."""
    path = folder / "evidence.tsv"
    rows = [
        "\t".join(["has", str(n), *(str(weight) if weight else "" for weight in line)]) for n, line in enumerate(lines)
    ]
    path.write_text("\n".join(["role\tthing\ta\tb\tc\td", *rows]) + "\n", encoding="utf-8")
    return evidence.Evidence(path, TEMPERATURE)


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
def test_what_is_doubtful_at_first_is_plain_by_what_follows(tmp_path: Path) -> None:
    first, behind_a, behind_b = [20, 10, -900, -900], [-900, -900, 5, 0], [-900, -900, 0, 300]
    weights = table(tmp_path, [first, behind_a, behind_b])
    sums = {"": "0", "a": "1", "b": "2"}

    def shown(_at: int, before: str) -> int:
        return weights.weigh({"has": [sums[before]]})

    def behind(_at: int, _before: str, label: str) -> str:
        return label

    assert weights.likeliest(1, "", shown, behind) == (["a"], "a")
    assert weights.likeliest(2, "", shown, behind) == (["b", "d"], "d")


@pytest.mark.proves("words.evidence")
@given(st.lists(st.lists(st.integers(-99, 99), min_size=4, max_size=4), min_size=1, max_size=60))
def test_labels_that_no_other_one_matters_to_are_the_best_ones(
    tmp_path_factory: pytest.TempPathFactory, lines: list[list[int]]
) -> None:
    weights = table(tmp_path_factory.mktemp("evidence"), lines)
    sums = [weights.weigh({"has": [str(at)]}) for at in range(len(lines))]
    labels, parts = weights.likeliest(len(sums), 0, lambda at, _: sums[at], lambda _, parts, __: parts + 1)
    assert parts == len(sums)
    for label, line in zip(labels, lines, strict=True):
        assert line["abcd".index(label)] == max(line)


@pytest.mark.proves("words.evidence")
@pytest.mark.parametrize(("reader", "judge"), [("routing", routing_judge), ("gui", gui_judge)])
def test_the_tables_of_the_package_can_be_read(reader: str, judge: ModuleType) -> None:
    weights = learned(reader, judge)
    assert "chat" in weights.labels
    assert weights.weight("has", "export")


@pytest.mark.proves("words.evidence")
def test_a_clause_of_a_message_is_judged_by_what_the_weights_were_learned_from() -> None:
    weights = learned("routing", routing_judge)
    for row in rows(ROWS, "routing"):
        said = routing_clauses(read(row["message"]))

        def shown(at: int, before: str, said: Said = said) -> int:
            follows = routing_judge.followed(before, said.clauses[at].opens)
            total = weights.weigh({**routing_judge.shown(said, at), "behind": follows})
            return total - routing_judge.doubt(said.clauses[at].end - said.clauses[at].begin)

        verdicts, _ = weights.likeliest(len(said.clauses), "", shown, lambda _, __, verdict: verdict)
        assert routing_judge.judge(said) == verdicts, row


@pytest.mark.proves("words.evidence")
def test_a_clause_of_a_reply_is_judged_by_what_the_weights_were_learned_from() -> None:
    weights = learned("gui", gui_judge)
    judged = 0
    for row in rows(ROWS, "gui"):
        found = gui_clauses(Reply(row["text"], [*lines(row["text"])]))
        pairs = [*zip(found, gui_judge.judge(found), strict=True)]
        for _, line in groupby(pairs, lambda pair: pair[0].line.start):
            told: frozenset[str] = frozenset()
            for _, group in groupby(line, lambda pair: pair[0].sentence):
                sentence, verdicts = zip(*group, strict=True)

                def shown(at: int, before: Verdicts, sentence: tuple[Clause, ...] = sentence) -> int:
                    told, verdicts = before
                    followed = gui_judge.followed(verdicts, sentence[at])
                    total = weights.weigh({**gui_judge.shown([*sentence], at, {*told}), **followed})
                    return total + gui_judge.doubts(sentence[at].kinds)[min(sentence[at].unknown, 4)]

                def behind(
                    at: int, before: Verdicts, verdict: str, sentence: tuple[Clause, ...] = sentence
                ) -> Verdicts:
                    told, verdicts = before
                    told |= gui_judge.tellers(sentence[at]) if verdict == "keep" else frozenset()
                    return told, (*verdicts, verdict)[-2:]  # no others matter, so that their courses are one

                if sentence[0].read:
                    likeliest, (told, _) = weights.likeliest(len(sentence), (told, ()), shown, behind)
                    assert [*verdicts] == likeliest, row
                    judged += 1
                else:
                    told = told.union(*map(gui_judge.tellers, sentence))
    assert judged
