# The commands of the house. CI runs the same ones (.ci/run).
TOOL = go tool -modfile=.ci/tools/go.mod

.PHONY: build test lint generate integration bench press
build:
	CGO_ENABLED=0 go build -trimpath -o bin/rasid ./cmd/rasid
test:
	go test ./...
lint:
	gofmt -l . | (! grep .)
	go vet ./... && go vet -tags integration ./...
	$(TOOL) golangci-lint run
generate:
	.ci/generate
# The stream suite against a real Apache Kafka, resolved by Maven, on loopback.
integration:
	deploy/kafka/kafka run -- go test -tags integration -count=1 ./internal/kafka/... ./internal/stream/... ./internal/app/...
bench:
	go test -run '^$$' -bench . -benchmem ./internal/text ./internal/lexicon ./internal/extract
# Figures on annotated real articles, where they lie beside the checkout.
press:
	test ! -d ../shared/gold || go run ./cmd/rasid eval --figures-only ../shared/gold/dev-real.jsonl
