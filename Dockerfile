# Parley in a container: `docker compose up` starts it beside a Neo4j (see compose.yaml).

FROM node:22-bookworm-slim AS web
WORKDIR /src/web
COPY web/package.json web/package-lock.json web/.npmrc ./
RUN npm ci
COPY schema/testdata/schema.graphql ../schema/testdata/
COPY web ./
RUN npm run build

FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
COPY --from=web /src/web/dist web/dist
RUN CGO_ENABLED=0 go build -trimpath -buildvcs=false -ldflags='-s -w' -o /parley ./cmd/parley \
 && mkdir /data

# The image holds certificates, for neo4j+s://, and no shell.
FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=build /parley /usr/local/bin/parley
COPY --from=build --chown=nonroot /data /data
ENV PARLEY_ADDR=0.0.0.0:8080 PARLEY_DB=/data/parley.db
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["/usr/local/bin/parley"]
CMD ["serve"]
