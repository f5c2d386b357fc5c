"""Deliberate defects: each patch in this folder breaks one promise, and the tests that it names must notice.

`make mutants` runs it. A patch begins with two kinds of lines, `defect:` in plain words and `caught by:` one a test,
and is applied to a copy of the tree. It ends with 1 if a patch does not apply, if its tests fail without it, or if they
pass with it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
TREE = HERE.parents[1]
LEFT_OUT = (
    ".git",
    ".venv*",
    ".tools",
    "build",
    "dist",
    "__pycache__",
    ".hypothesis",
    ".pytest_cache",
    ".ruff_cache",
    "*.lock",
)
PASSED, FAILED = 0, 1
"""How pytest ends; everything else says that the tests did not run."""


@dataclass(frozen=True)
class Mutant:
    """A patch, what is wrong with it, and the tests that must fail."""

    patch: Path
    defect: str
    tests: tuple[str, ...]

    @classmethod
    def read(cls, patch: Path) -> Mutant:
        facts = [line.partition(": ")[::2] for line in patch.read_text("utf-8").split("\n--- ")[0].splitlines()]
        defect = next(text for name, text in facts if name == "defect")
        return cls(patch, defect, tuple(text for name, text in facts if name == "caught by"))


def main(names: list[str]) -> int:
    """Try all mutants, or those whose names begin so."""
    patches = sorted(HERE.glob("*.patch"))
    mutants = [Mutant.read(p) for p in patches if not names or p.name.startswith(tuple(names))]
    with tempfile.TemporaryDirectory(prefix="nemo-mutants-") as folder:
        copy = Path(folder) / "tree"
        shutil.copytree(TREE, copy, ignore=shutil.ignore_patterns(*LEFT_OUT))
        tests = sorted({test for mutant in mutants for test in mutant.tests})
        print(f"{len(mutants)} defects; their {len(tests)} tests pass without them:", end=" ", flush=True)
        if _test(copy, tests) != PASSED:
            print("no")
            return 1
        print("yes")
        survivors = [mutant for mutant in mutants if not _caught(copy, mutant)]
    print(f"{len(mutants) - len(survivors)} of {len(mutants)} were caught")
    return 1 if survivors or not mutants else 0


def _caught(copy: Path, mutant: Mutant) -> bool:
    """Whether every test that the mutant names fails with it."""
    print(f"{mutant.patch.stem}: {mutant.defect}:", end=" ", flush=True)
    if not _apply(copy, mutant.patch):
        print("DOES NOT APPLY")
        return False
    begun = time.monotonic()
    ends = {test: _test(copy, [test]) for test in mutant.tests}
    _apply(copy, mutant.patch, "--reverse")
    odd = [
        f"{test} ({'passes' if end == PASSED else f'ends with {end}'})" for test, end in ends.items() if end != FAILED
    ]
    print(f"NOT CAUGHT: {', '.join(odd)}" if odd else f"caught ({time.monotonic() - begun:.0f} s)")
    return not odd and bool(ends)


def _apply(copy: Path, patch: Path, *how: str) -> bool:
    command = ["git", "apply", *how, str(patch)]
    # The copy may lie in somebody's repository: to git it is just a folder.
    environment = os.environ | {"GIT_CEILING_DIRECTORIES": str(copy.parent)}
    return subprocess.run(command, cwd=copy, env=environment, capture_output=True).returncode == 0


def _test(copy: Path, tests: list[str]) -> int:
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    # What is installed is the tree itself; the copy comes before it.
    environment = os.environ | {"PYTHONPATH": str(copy / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=copy, env=environment, stdout=subprocess.DEVNULL).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
