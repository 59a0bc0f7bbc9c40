# `make run` opens the example, `make test` tests everything; both install what is missing.
# Words for the program go in ARGS: make run ARGS=project.klv, make test ARGS="tests/readers -x".
PYTHON ?= python3
ARGS ?=

COMMANDS := run test check prepare pictures bench fuzz monkey translations lock installer installer-test installer-compare installer-ci clean

.PHONY: help $(COMMANDS)

help:
	@$(PYTHON) -m tools.develop --help

$(COMMANDS):
	@$(PYTHON) -m tools.develop $@ $(ARGS)
