// The peer: @neo4j/graphql under Apollo Server, on the Neo4j that the environment names. It prints where it listens.
import { readFileSync } from 'node:fs'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { Neo4jGraphQL } from '@neo4j/graphql'
import neo4j from 'neo4j-driver'

const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD } = process.env
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD))
const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8')
// Texts, which the dates are, can be compared only where that is asked for.
const features = { filters: { String: { LTE: true, GTE: true } } }
const schema = await new Neo4jGraphQL({ typeDefs, driver, features }).getSchema()
const server = new ApolloServer({ schema, includeStacktraceInErrorResponses: false })
const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } })
console.log(`listening on ${url}`)

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    await server.stop()
    await driver.close()
    process.exit(0)
  })
}
