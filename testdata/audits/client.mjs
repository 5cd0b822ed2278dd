// Builds a client's schema from the introspection of the endpoint named on the command line,
// and says whether it is the schema that the SDL file has.
import { readFileSync } from 'node:fs';
import * as graphql from 'graphql';

const [url, sdl] = process.argv.slice(2);
const query = graphql.getIntrospectionQuery({
  specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true,
});
const response = await fetch(url, {
  method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }),
});
const { data, errors } = await response.json();
if (errors) throw new Error(JSON.stringify(errors));
const print = (schema) => graphql.printSchema(graphql.lexicographicSortSchema(schema));
const client = graphql.buildClientSchema(data);
const problems = graphql.validateSchema(client);
console.log(problems.length === 0 && print(client) === print(graphql.buildSchema(readFileSync(sdl, 'utf8'))) ? 'same' : 'another', problems.join('\n'));
