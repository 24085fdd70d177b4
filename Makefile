# `make` builds everything into dist/; `make test` runs all tests. Both only need Python 3.11 or newer, make and git,
# and set up the environment in .venv/ themselves.

PYTHON ?= python3.11
ifeq ($(shell command -v $(PYTHON) 2>/dev/null),)
PYTHON := python3
endif
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

# Older versions of Anki: those of `make test`, and those of `make anki-matrix`. 2.1.28 needs Python 3.8, and is left out
# where there is none.
export PYTHON38 ?= python3.8
OLDER_ANKIS := 2.1.55 23.10.1
ALL_ANKIS = $(filter-out $(if $(shell $(PYTHON38) --version 2>/dev/null),,2.1.28),$(patsubst locks/anki/%.txt,%,$(wildcard locks/anki/*.txt)))

.PHONY: build test desktop pdfua anki-matrix bench compare mutants mutated-notes check format lint types unit lock clean
build: $(VENV)/build
	@$(BIN)/mazo build

test: $(VENV)/test
	@$(MAKE) --no-print-directory lint types check unit

# ------------------------------------------------------------------ parts of `make test`
lint: $(VENV)/test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/test
	$(BIN)/mypy

check: $(VENV)/test
	$(BIN)/mazo check --strict

unit: $(VENV)/test $(OLDER_ANKIS:%=$(VENV)/anki/%/made) # on all cores; `pytest tests/test_x.py` runs one file in one process
	$(BIN)/pytest --numprocesses auto --dist worksteal

# ------------------------------------------------------------------ for developers
# Tests in the real desktop Anki, which needs Qt (half a gigabyte in .venv/), so `make test` does not include them.
# They save screenshots in .pictures/.
desktop: $(VENV)/desktop
	$(BIN)/pytest tests/desktop

# Every print judged by veraPDF, which needs Java (`apt-get install default-jre-headless`).
pdfua: $(VENV)/pdfua
	$(BIN)/pytest tests/pdfua

# What every version of Anki that can be installed makes of three releases. It needs 160 MB to download and 500 MB
# on disk the first time, and a minute of CPU time; benchmarks/README.md has the latest table.
anki-matrix: $(VENV)/test
	@$(MAKE) --no-print-directory $(ALL_ANKIS:%=$(VENV)/anki/%/made)
	$(BIN)/python tests/anki_matrix.py

format: $(VENV)/test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/build # verified variants per second; benchmarks/README.md has the latest figures
	$(BIN)/python -m benchmarks.verified_variants

compare: $(VENV)/build # mazo and its peers on the same notes; takes some minutes and installs the peers
	$(BIN)/python -m benchmarks.side_by_side

mutants: $(VENV)/mutants # what the tests notice of small changes of the code; hours, or ROOMS="exact --every 5"
	$(BIN)/python -m benchmarks.mutants $(ROOMS)

mutated-notes: $(VENV)/test # what a check notices of changes of the verified cards; about five minutes
	$(BIN)/python -m benchmarks.mutated_notes

lock: $(VENV)/test # run it after changing pyproject.toml
	$(PIP) uv
	$(BIN)/python locks/lock.py

clean:
	rm -rf $(VENV) dist/*.apkg dist/*.zip dist/*.html dist/*.json

# ------------------------------------------------------------------ the environment
$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "mazo needs Python 3.11 or newer: make PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/build: $(VENV)/made locks/build.txt pyproject.toml
	$(PIP) --require-hashes --requirement locks/build.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test: $(VENV)/build locks/test.txt locks/mathjax.txt .ci/system-packages
	$(PIP) --require-hashes --requirement locks/test.txt
	$(PIP) --require-hashes --no-deps --requirement locks/mathjax.txt
	bash .ci/system-packages
	@touch $@

# An older Anki is a folder that comes before the tests' environment on Python's path.
$(VENV)/anki/2.1.28/made: PIP = $(PYTHON38) -m pip --disable-pip-version-check install --quiet
$(VENV)/anki/%/made: locks/anki/%.txt $(VENV)/made
	rm -rf $(@D)
	$(PIP) --require-hashes --no-deps --target $(@D) --requirement $<
	@touch $@

$(VENV)/mutants: $(VENV)/test locks/mutants.txt
	$(PIP) --require-hashes --requirement locks/mutants.txt
	@touch $@

$(VENV)/pdfua: $(VENV)/test locks/pdfua.txt
	$(PIP) --require-hashes --no-deps --requirement locks/pdfua.txt
	@touch $@

$(VENV)/desktop: $(VENV)/test locks/desktop.txt .ci/desktop-packages
	$(PIP) --require-hashes --requirement locks/desktop.txt
	bash .ci/desktop-packages $(BIN)/python
	@touch $@
