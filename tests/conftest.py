"""What every test may use."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings
from jsonschema import Draft202012Validator

# Of a test that is slow at first, because tables are read then, nothing is to be learned.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session", autouse=True)
def schemas_are_checked_once() -> Iterator[None]:
    """Each client checks the schema of each tool, which takes long; one that has passed needs no second look."""
    check, passed = Draft202012Validator.check_schema, set[str]()

    def check_once(schema: Any) -> None:
        written = json.dumps(schema, sort_keys=True)
        if written not in passed:
            check(schema)
            passed.add(written)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Draft202012Validator, "check_schema", staticmethod(check_once))
        yield


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "proves(*ids): the behaviours of tests/behaviours.py that a test proves")
