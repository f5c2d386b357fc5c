"""Evidence: sums of weights that are packed into numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nemo_mcp.resources import evidence

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
