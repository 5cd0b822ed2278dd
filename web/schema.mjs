// Makes the types of src/app/schema.d.ts from the endpoint's schema, and checks every question of the explorer against it:
// the types alone let a field pass that does not exist. gql.tada's own command line needs an older TypeScript.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { buildSchema, introspectionFromSchema, parse, specifiedRules, validate, NoUnusedFragmentsRule } from 'graphql';

const schema = buildSchema(readFileSync(new URL('../schema/testdata/schema.graphql', import.meta.url), 'utf8'));
const introspection = minifyIntrospection(introspectionFromSchema(schema));
const types = outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true });
writeFileSync(new URL('src/app/schema.d.ts', import.meta.url), types);

const root = new URL('src/', import.meta.url).pathname;
const questions = readdirSync(root, { recursive: true })
  .filter((name) => /\.tsx?$/.test(name))
  .flatMap((name) => [...readFileSync(join(root, name), 'utf8').matchAll(/graphql\(\s*`([^`]*)`/g)].map(([, text]) => ({ name, text: text.replace('@_unmask', '') }))); // which gql.tada takes out before it asks
const fragments = questions.filter(({ text }) => /^\s*fragment/.test(text));
const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule); // each question sees the fragments of all
let wrong = 0;
for (const { name, text } of questions) {
  const others = fragments.filter((fragment) => fragment.text !== text).map((fragment) => fragment.text);
  for (const error of validate(schema, parse([text, ...others].join('\n')), rules)) {
    console.error(`src/${name}: ${error.message}`);
    wrong++;
  }
}
if (wrong > 0) process.exit(1);
