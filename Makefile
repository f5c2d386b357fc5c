# The few commands that people run. Each one does its own set-up: Python 3.11 or newer is all it needs.
.PHONY: setup demo test check corpora words examples bench soak mutants bundle hosts docs pictures clean
.DEFAULT_GOAL := help

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# Rows of words to measure: the project's own, or another folder of the same form.
CORPORA ?= tests/data
# The first interpreter that really runs and is new enough (a name on PATH may be an empty shim).
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)

help:
	@echo "make demo    make three videos with the embedded studio, no account needed"
	@echo "make test    run the tests          make check   ruff and pyright"
	@echo "make bench   measure                make corpora how well words are understood"
	@echo "make words   learn the weights of words anew from words/examples"
	@echo "make examples  run every file of examples/ with the agent framework it is about"
	@echo "make docs    write docs/tools.md         make pictures the pictures of the README"
	@echo "make soak    stories of faults, kills and restarts, until one fails (STORIES=50 a round, ROUNDS=0 for ever)"
	@echo "make mutants show that the tests notice deliberate defects"
	@echo "make bundle  pack the bundle for Claude Desktop into dist/ (needs Node)"
	@echo "make hosts   let the ecosystem's own programs check skills, manifests and server (needs npm; some minutes)"
	@echo "make clean   remove what these made"

setup: $(READY)

$(READY): pyproject.toml
	@test -n "$(PYTHON)" || { echo "nemo-mcp needs Python 3.11 or newer; install it or say PYTHON=/path/to/python3"; exit 1; }
	@if command -v uv >/dev/null 2>&1; then \
		uv venv --quiet --allow-existing --python "$(PYTHON)" $(VENV) && \
		uv pip install --quiet --python $(BIN)/python -e '.[studio]' --group dev; \
	else \
		"$(PYTHON)" -m venv $(VENV) && \
		$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1' && \
		$(BIN)/python -m pip install --quiet -e '.[studio]' --group dev; \
	fi
	@touch $(READY)

demo: setup
	@$(BIN)/nemo-mcp demo

# Processes that share the tests. They wait a lot: two are as good as done by one core.
WORKERS ?= 2
test: setup
	@$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

check: setup
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/pyright

corpora: setup
	@$(BIN)/python tests/corpora.py $(CORPORA)

words: setup
	@if command -v uv >/dev/null 2>&1; then uv pip install --quiet --python $(BIN)/python --group words; \
	else $(BIN)/python -m pip install --quiet --group words; fi
	@$(BIN)/python words/learn.py

# The agent frameworks live in an environment of their own: some of them still need the first MCP SDK.
EXAMPLES := .venv-examples
$(EXAMPLES)/.ready: pyproject.toml
	@if command -v uv >/dev/null 2>&1; then \
		uv venv --quiet --allow-existing --python "$(PYTHON)" $(EXAMPLES) && \
		uv pip install --quiet --python $(EXAMPLES)/bin/python --group examples; \
	else \
		"$(PYTHON)" -m venv $(EXAMPLES) && \
		$(EXAMPLES)/bin/python -m pip install --quiet --upgrade 'pip>=25.1' && \
		$(EXAMPLES)/bin/python -m pip install --quiet --group examples; \
	fi
	@touch $(EXAMPLES)/.ready

examples: setup $(EXAMPLES)/.ready
	@$(BIN)/python -m pytest --timeout 1800 tests/examples/frameworks.py

# Pages that are written from the product itself. The pictures are of the demo's videos, and take as long as it does.
docs: setup
	@$(BIN)/python docs/generate/tools.py

pictures: setup
	@$(BIN)/python docs/generate/pictures.py

bench: setup
	@for bench in bench/*.py; do $(BIN)/python $$bench || exit 1; done

# Each round is a process of its own, with dice of its own.
STORIES ?= 50
ROUNDS ?= 0
soak: setup
	@round=0; while [ "$(ROUNDS)" = 0 ] || [ $$round -lt "$(ROUNDS)" ]; do round=$$((round + 1)); echo "round $$round"; \
		NEMO_SOAK_STORIES=$(STORIES) $(BIN)/python -m pytest -q --show-capture=no tests/machine/test_machine.py || exit 1; \
	done

mutants: setup
	@$(BIN)/python tests/mutants/mutants.py

# What a bundle holds; the host gets Python and the libraries itself.
MCPB ?= npx --yes @anthropic-ai/mcpb@2.1.2
bundle: setup
	@rm -rf build/bundle dist/*.mcpb && mkdir -p build/bundle dist
	@cp -R manifest.json pyproject.toml README.md LICENSE src build/bundle
	@find build/bundle -name __pycache__ -prune -exec rm -rf {} +
	@$(MCPB) pack build/bundle dist/nemo-mcp-$$($(BIN)/python -c 'import nemo_mcp; print(nemo_mcp.__version__)').mcpb

# The programs are pinned in tests/hosts/ecosystem.py.
hosts: setup
	@$(BIN)/python -m pytest -q --timeout 1800 tests/hosts/check_*.py

clean:
	rm -rf $(VENV) $(EXAMPLES) .tools demo-output dist build .pytest_cache .ruff_cache .hypothesis
