# What a newcomer needs: `make run` and `make test`. The rest is for those who change things.
.PHONY: help run test check format validate torture bench setup checkers clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | sort

setup:
	@tools/setup build

checkers:
	@tools/setup checkers

run: setup ## build Norway (or open the one built), settle its latest month, show a statement and totals
	@tools/run

test: checkers ## every test suite, with its time beside its budget
	@tools/test-suites

check: checkers ## format, build without warnings, tests, house
	@tools/check
	@tools/test-suites

format: ## lay the Swift code out
	swift format --in-place --recursive Sources Tests Benchmarks/Sources Package.swift

validate: checkers ## two thousand random municipalities beside the independent computation
	swift build --product fastlege
	.venv/bin/python Tests/Oracle/compare.py .build/debug/fastlege 2000

torture: checkers ## a million mutations of a country file, resumable; writes docs/torture.md
	@tools/torture

bench: checkers ## the country settled, built, opened and counted beside its peers; writes docs/performance*.md
	@.venv/bin/python Benchmarks/run.py
	@.venv/bin/python Benchmarks/country.py

clean: ## remove what was built
	rm -rf .build .venv out
