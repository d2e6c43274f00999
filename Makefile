# The front door. `make run` shows a year's plan come alive; `make test` proves it.

SHELL := /bin/bash
.DEFAULT_GOAL := help

BUILD ?= .build
DIST := $(BUILD)/dist
RUN := .run
DESTDIR ?=
PREFIX ?= /usr
FROM ?= 2026-03-02T08:00
SPEED ?= 14400
SECONDS ?= 600
JOBS ?= $(shell nproc)
VERSION := $(shell sed -n 's/.*programVersion = "\(.*\)"/\1/p' Sources/CalendarInterface/ProgramVersion.swift)
PACKAGE_VERSION ?= $(VERSION)-1

SWIFT_BUILD := swift build -j $(JOBS)
# The Swift runtime goes into the binary, no search path for libraries stays in it, and every symbol is bound at start.
RELEASE := -c release --static-swift-stdlib --disable-local-rpath -Xlinker -z -Xlinker now
RELEASE_PATH := $(BUILD)/release-static

.PHONY: help
help:
	@echo 'make run       a rehearsal of config/examples/operations; FROM=2026-03-02T08:00 SPEED=14400; FROM=now is real'
	@echo 'make test      everything the tests need, and the tests'
	@echo 'make check     format and lint'
	@echo 'make build     debug binaries in $(BUILD)/debug'
	@echo 'make release   static, stripped binaries in $(DIST)'
	@echo 'make install   release binaries, units, man pages, completions, calendars and examples below DESTDIR'
	@echo 'make deb       the Debian package in $(DIST)'
	@echo 'make system    the package in a booted systemd; needs root'
	@echo 'make bench     timings beside other programs'
	@echo 'make mutants   faults planted in the planner, which its model has to notice'
	@echo 'make fuzz      a fuzzer over phrases for SECONDS=600'

.PHONY: packages test-packages
packages:
	@.make/packages build

test-packages:
	@.make/packages test

.PHONY: build
build: packages
	$(SWIFT_BUILD) --product yearpland
	$(SWIFT_BUILD) --product yearplan

.PHONY: run
run: build
	@FROM='$(FROM)' SPEED='$(SPEED)' RUN='$(RUN)' BIN='$(BUILD)/debug' .make/run

# The events of the year that is lived in the tests.
YEAR_LOG := $(abspath $(BUILD))/year.jsonl

.PHONY: test
test: packages test-packages
	$(SWIFT_BUILD) --build-tests
	rm -f '$(YEAR_LOG)'
	YEAR_LOG='$(YEAR_LOG)' swift test --skip-build
	python3 -B Tests/year/recompute.py '$(YEAR_LOG)' Tests/YearplanTests/Goldens/year/figures.txt config/examples/operations Tests/year
	Tests/process/run $(BUILD)/debug

.PHONY: check
check:
	swift format lint --strict --recursive Package.swift Sources Tests
	@.make/check-tree

.PHONY: format
format:
	swift format --in-place --recursive Package.swift Sources Tests

.PHONY: release
release: packages
	$(SWIFT_BUILD) --scratch-path $(RELEASE_PATH) $(RELEASE) --product yearpland
	$(SWIFT_BUILD) --scratch-path $(RELEASE_PATH) $(RELEASE) --product yearplan
	install -d $(DIST)
	install -s -m 0755 $(RELEASE_PATH)/release/yearpland $(RELEASE_PATH)/release/yearplan $(DIST)

# Where things go, below DESTDIR.
UNITS = $(DESTDIR)$(PREFIX)/lib/systemd/system
CATALOGS = $(DESTDIR)$(PREFIX)/lib/systemd/catalog
SHARE = $(DESTDIR)$(PREFIX)/share
EXAMPLES = $(SHARE)/doc/yearplan/examples

.PHONY: install
install: release
	install -D -m 0755 $(DIST)/yearpland $(DESTDIR)$(PREFIX)/sbin/yearpland
	install -D -m 0755 $(DIST)/yearplan $(DESTDIR)$(PREFIX)/bin/yearplan
	install -d $(UNITS) $(CATALOGS)
	install -m 0644 systemd/*.service systemd/*.socket $(UNITS)
	install -D -m 0644 -t $(UNITS)/yearplan-notify@webhook.service.d systemd/yearplan-notify@webhook.service.d/*.conf
	install -D -m 0755 -t $(DESTDIR)$(PREFIX)/lib/yearplan/notify config/notify/*
	install -m 0644 systemd/*.catalog $(CATALOGS)
	install -D -m 0644 systemd/yearplan.sysusers $(DESTDIR)$(PREFIX)/lib/sysusers.d/yearplan.conf
	install -D -m 0644 systemd/yearplan.tmpfiles $(DESTDIR)$(PREFIX)/lib/tmpfiles.d/yearplan.conf
	for page in docs/man/*.[1-8]; do \
	    install -D -m 0644 $$page $(SHARE)/man/man$${page##*.}/$${page##*/} || exit; done
	install -d $(SHARE)/bash-completion/completions $(SHARE)/zsh/vendor-completions $(SHARE)/fish/vendor_completions.d
	for program in yearplan yearpland; do \
	    $(DIST)/$$program --generate-completion-script bash | sed '1{/^#!/d}' \
	        > $(SHARE)/bash-completion/completions/$$program && \
	    $(DIST)/$$program --generate-completion-script zsh > $(SHARE)/zsh/vendor-completions/_$$program && \
	    $(DIST)/$$program --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/$$program.fish \
	    || exit; done
	install -D -m 0644 config/calendars/cn.yaml $(SHARE)/yearplan/calendars/cn.yaml
	install -D -m 0644 config/yearplan.yaml $(DESTDIR)/etc/yearplan/yearplan.yaml
	install -d $(DESTDIR)/etc/yearplan/calendars
	install -d -m 0750 $(DESTDIR)/etc/yearplan/plan.d $(DESTDIR)/etc/yearplan/notify
	install -D -m 0644 docs/phrases.md $(SHARE)/doc/yearplan/phrases.md
	install -d $(EXAMPLES)
	cp -r config/examples/. $(EXAMPLES)
	install -m 0644 config/calendars/local.yaml.example $(EXAMPLES)/local.yaml

.PHONY: deb
deb: package-tools
	rm -rf $(BUILD)/deb
	$(MAKE) --no-print-directory install DESTDIR=$(BUILD)/deb
	packaging/build $(BUILD)/deb '$(PACKAGE_VERSION)' $(DIST)

.PHONY: package-tools
package-tools:
	@.make/packages deb

.PHONY: system
system: deb
	@.make/packages system
	Tests/system/run $(DIST)/yearplan_$(PACKAGE_VERSION)_$$(dpkg --print-architecture).deb

.PHONY: bench
bench: release
	@.make/packages bench
	$(SWIFT_BUILD) --scratch-path $(RELEASE_PATH) $(RELEASE) --product expansion
	python3 Tests/benchmarks/expansion/run.py $(RELEASE_PATH)/release/expansion config/calendars
	Tests/benchmarks/run $(DIST)

.PHONY: fuzz
fuzz:
	Tests/fuzz/run $(BUILD) $(SECONDS)

.PHONY: mutants
mutants:
	Tests/mutants/run $(BUILD)

.PHONY: clean
clean:
	rm -rf $(BUILD) $(RUN)
