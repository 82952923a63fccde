# `make demo` sets up, shows the main job on the demo articles and, in a terminal, serves them;
# `make test` sets up and runs everything that CI runs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHARED ?= ../shared

.PHONY: demo test lint types tests floors benchmark screenshots clean

demo: $(VENV)/installed
	$(BIN)/onrecord demo

test: lint types tests floors

lint: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/installed-dev
	$(BIN)/mypy

tests: $(VENV)/installed-dev
	$(BIN)/pytest -q -n 2

# The floors stand on gold data that a stranger's clone lacks; then this says so and passes.
floors: $(VENV)/installed-dev
	$(BIN)/python -m onrecord.evaluate.floors $(SHARED)/gold

benchmark: $(VENV)/installed-dev
	$(BIN)/python benchmarks/reading.py $(SHARED)/gold/polnear/dev/text

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("onrecord needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[all]'
	touch $@

$(VENV)/installed-dev: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[all,dev]'
	-$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[validate]'  # else a test is skipped
	touch $@

# A picture of each page of the demo, light, dark and on a phone; needs chromium.
screenshots: $(VENV)/installed-dev
	$(BIN)/python -m tests.serve.web.screenshots build/screenshots

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist
