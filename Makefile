# Parley's chores. `make run` and `make test` are all that a new user needs; `make help` lists the rest.

.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
need := @scripts/need.sh
gofmt = @gofmt -l $$(git ls-files -co --exclude-standard '*.go') | awk '{print "gofmt would change " $$0; bad = 1} END {exit bad}'

# A commit is stamped into the binary where there is one.
buildvcs := $(shell git rev-parse -q --verify HEAD >/dev/null 2>&1 && echo true || echo false)

web_sources := $(shell find web/src web/public web/index.html web/graphiql.html web/schema.mjs web/vite.config.ts web/tsconfig.json web/package.json schema/testdata/schema.graphql -type f -not -name schema.d.ts)
web_page := web/dist/index.html.gz

.PHONY: help
help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | sort | awk -F '\t' '{printf "  make %-14s %s\n", $$1, $$2}'

.PHONY: run
run: build ## build, load samples/ into the store, and serve the page and the endpoint
	@./bin/parley load samples
	@exec ./bin/parley serve

.PHONY: build
build: $(web_page) ## build bin/parley, the page included
	$(need) go
	@go build -buildvcs=$(buildvcs) -o bin/parley ./cmd/parley

.PHONY: web
web: $(web_page) ## build the page, web/dist

$(web_page): $(web_sources) web/node_modules/.package-lock.json
	$(need) node npm
	@echo 'building the page'
	@cd web && npm run --silent build

%/node_modules/.package-lock.json: %/package-lock.json
	$(need) node npm
	@echo 'installing the npm packages of $*'
	@cd $* && npm ci --silent
	@touch $@

# SQLite is a C program turned into Go. The race detector makes it five times as slow, and could show nothing of
# ours in it: it is compiled without. Its driver, which is written in Go, is not.
watched := -race -gcflags=modernc.org/sqlite/lib=-race=false -gcflags=modernc.org/libc/...=-race=false -gcflags=modernc.org/memory=-race=false
# The detector makes our own packages three to five times as slow, so it watches those whose tests do things at once, and
# with them all that they call: extraction, identity, derivation, exports. The tests of these here do one thing after the
# other, which leaves it nothing to see. A package that is not named here is watched.
one_by_one := $(addprefix parley/,graph/derive graph/export graph/gazetteer graph/graphtest graph/identity loader/article loader/extract loader/extract/%)
packages = $(shell go list ./...)
# A program built with the detector else sleeps a second before it ends, and the tests start hundreds of them.
test: export GORACE := atexit_sleep_ms=20
# Built for test-web. Processes that are started only to be killed are this one, without the detector.
test: export PARLEY_TEST_PROGRAM := $(CURDIR)/bin/parley
# Tests take turns at a Neo4j, which works on one core for each. What a plan must be is tested on its own.
test: export NEO4J_SERVERS := 2
test: export NEO4J_KEEP_PLANS := yes
# Both runs go on at once: while packages of the first wait for a Neo4j that others have, the rest has a core. Lint has vetted.
always := -count=1 -timeout 40m -vet=off

.PHONY: test
test: test-needs lint $(foreach of,audits reference clients,testdata/$(of)/node_modules/.package-lock.json) ## run every test, against a real Neo4j too, with the race detector
	$(need) javac python3 python3-dev curl jq dot
	@testdata/neo4j/neo4j-test.sh install
	@testdata/gephi/gephi.sh install
	@scripts/venv.sh testdata/clients/venv testdata/clients/requirements.txt >/dev/null
	@go build -buildvcs=false -o bin/testcount ./testdata/testcount
	@$(MAKE) test-web
	@scripts/with-neo4j.sh bin/testcount -must 'neo4j|audit|reference|client|gephi' \
	  $(always) $(watched) -p 3 $(filter-out $(one_by_one),$(packages)) + $(always) -p 1 $(filter $(one_by_one),$(packages))

.PHONY: test-web
test-web: build ## try the page in a real browser, and write a picture of each view to web/shots
	$(need) node npm chromium
	@cd web && npx tsc --noEmit && CHROMIUM="$$(command -v chromium-headless-shell || command -v chromium)" npx playwright test

.PHONY: test-needs
test-needs:
	$(need) go gcc node npm java mvn

.PHONY: test-short
test-short: ## run the tests that need no Neo4j, without the race detector: the inner loop
	$(need) go
	@go build -buildvcs=false -o bin/testcount ./testdata/testcount
	@env -u NEO4J_TEST_URI -u PARLEY_AUDITS -u PARLEY_REFERENCE -u PARLEY_CLIENTS -u PARLEY_GEPHI bin/testcount -short ./...

.PHONY: lint
lint: $(web_page) ## gofmt, go vet, staticcheck; building the page checks its types
	$(need) go
	$(gofmt)
	@go vet ./... ./testdata/testcount
	@go tool staticcheck ./... ./testdata/testcount

.PHONY: bench
bench: bench-load bench-peer ## print speed and memory on both stores: of loads, and of answers beside two peers

.PHONY: bench-load
bench-load: build test-needs ## print how fast articles are loaded, with what memory; ARTICLES=FILE.jsonl names them, else samples/
	@testdata/neo4j/neo4j-test.sh install
	@go build -buildvcs=false -o bin/bench ./bench
	@scripts/with-neo4j.sh bin/bench -parley bin/parley $(if $(ARTICLES),-articles $(ARTICLES))

.PHONY: bench-peer
bench-peer: build test-needs bench/peer/apollo/node_modules/.package-lock.json ## hold answers and their speed against @neo4j/graphql and hand-written Cypher, see docs/performance.md; QUICK=yes is short
	@testdata/neo4j/neo4j-test.sh install
	@go build -buildvcs=false -o bin/peer ./bench/peer
	@bin/peer -parley bin/parley $(if $(filter yes,$(QUICK)),-quick)

corpora = @[ -d '$(CORPORA)' ] || { echo 'make $@ CORPORA=DIR: DIR is the folder of the corpora; docs/extraction.md, docs/identity.md and loader/extract/MODEL_CARD.md say which' >&2; exit 2; }

.PHONY: bench-extract
bench-extract: ## measure the extractor on the annotated corpora of CORPORA=DIR, beside spaCy unless SPACY=no
	$(corpora)
	$(need) go
	@go build -buildvcs=false -o bin/bench-extract ./bench/extract
	@python=$(if $(filter no,$(SPACY)),,$$(scripts/spacy.sh)); bin/bench-extract -corpora '$(CORPORA)' -spacy "$$python"

.PHONY: bench-growth
bench-growth: ## measure what one more article costs at 1,000, 10,000 and 100,000 on the embedded store, half an hour; SIZES=1000,10000 is quick, NEO4J=yes adds a Neo4j
	$(need) go
	@go build -buildvcs=false -o bin/bench-growth ./bench/growth
	@$(if $(filter yes,$(NEO4J)),testdata/neo4j/neo4j-test.sh install && scripts/with-neo4j.sh) bin/bench-growth $(if $(SIZES),-sizes $(SIZES))

.PHONY: bench-export
bench-export: build ## measure exports of a million relations: time and memory; RELATIONS=100000 is quick, NEO4J=yes adds a Neo4j
	$(need) go
	@go build -buildvcs=false -o bin/bench-export ./bench/export
	@$(if $(filter yes,$(NEO4J)),testdata/neo4j/neo4j-test.sh install && scripts/with-neo4j.sh) bin/bench-export -parley bin/parley $(if $(RELATIONS),-relations $(RELATIONS))

.PHONY: bench-identity
bench-identity: ## measure what becomes one across the annotated articles of CORPORA=DIR; PART=train for that part
	$(corpora)
	$(need) go
	@go build -buildvcs=false -o bin/bench-identity ./bench/identity
	@bin/bench-identity -corpora '$(CORPORA)' -part $(or $(PART),dev)

.PHONY: train
train: ## learn the extractor's models anew from the texts of CORPORA=DIR, see loader/extract/MODEL_CARD.md; takes minutes
	$(corpora)
	$(need) go python3
	@python=$$(scripts/spacy.sh) && mkdir -p bin && "$$python" loader/extract/train/label.py \
	  '$(CORPORA)/treebanks/ewt/train.conllu' '$(CORPORA)/treebanks/gum/train.conllu' >bin/labels.jsonl
	@go run ./loader/extract/train -corpora '$(CORPORA)' -labels bin/labels.jsonl

.PHONY: generate
generate: ## make the generated files anew: gazetteers and the like
	$(need) go
	@go generate ./...

.PHONY: pictures
pictures: testdata/clients/node_modules/.package-lock.json ## draw the pictures of docs/graph-tools.md anew, and write what its commands print
	$(need) go python3 python3-dev dot
	@scripts/venv.sh testdata/clients/venv testdata/clients/requirements.txt >/dev/null
	@PARLEY_CLIENTS='$(CURDIR)/testdata/clients' go test ./cmd/parley -run TestClientGraphTools -count=1 -update

.PHONY: clean
clean: ## remove what was built and installed; stores stay
	@rm -rf bin web/node_modules testdata/audits/node_modules testdata/reference/node_modules testdata/clients/node_modules testdata/clients/venv bench/peer/apollo/node_modules
	@find web/dist -mindepth 1 ! -name .keep -delete
