// Executes queries by graphql-js, for the tests to compare with. Standard input holds {"sdl", "cases": [{"query",
// "variables", "operation"}]}; a line of standard output answers each case: {"data"}, a text of JSON, and {"errors"},
// or what kept it from being executed.
//
// What a field holds is a function of its object, its name and its arguments: see made_test.go, which has the same.
import { readFileSync } from 'node:fs';
import * as graphql from 'graphql';

const { sdl, cases } = JSON.parse(readFileSync(0, 'utf8'));
const schema = graphql.buildSchema(sdl);

const texts = ['', 'a', 'Zürich', 'say "so"\\', 'two\nlines\t\b\f\r\u0001', '日本 😀', '</script>', '\u007f\u2028'];
const blobs = ['null', 'true', '{"a":[1,null,"x"]}', '[]', '"text"', '1.5'];
const floats = [0, 1, -1.5, 0.1, 1e21, 1e-7, 123456789.25, 3e10];

// A hash of 32 bits: FNV-1a.
function hash(seed, text) {
  let h = 2166136261;
  for (const byte of Buffer.from(`${seed}|${text}`, 'utf8')) h = Math.imul(h ^ byte, 16777619) >>> 0;
  return (h ^ (h >>> 15)) >>> 0;
}

// Arguments as text: keys sorted, without what is null.
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const given = Object.keys(value).filter((key) => value[key] !== null && value[key] !== undefined).sort();
  return `{${given.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

function make(type, h) {
  if (graphql.isNonNullType(type)) return h % 41 === 3 ? null : filled(type.ofType, h);
  return h % 9 === 2 ? null : filled(type, h);
}

function filled(type, h) {
  if (graphql.isListType(type)) {
    return Array.from({ length: hash(h, 'length') % 4 }, (_, i) => make(type.ofType, hash(h, String(i))));
  }
  if (graphql.isAbstractType(type)) {
    const names = schema.getPossibleTypes(type).map((possible) => possible.name).sort();
    return { seed: h, __typename: hash(h, 'type') % 37 === 5 ? 'Query' : names[hash(h, 'type') % names.length] };
  }
  if (graphql.isObjectType(type)) return { seed: h };
  const pick = (list) => list[hash(h, 'value') % list.length];
  if (graphql.isEnumType(type)) return pick(type.getValues().map((value) => value.name).sort());
  switch (type.name) {
    case 'Int': return hash(h, 'value') | 0;
    case 'Float': return pick(floats);
    case 'Boolean': return h % 2 === 0;
    case 'Blob': case 'JSON': return JSON.parse(pick(blobs));
  }
  return pick(texts);
}

function fieldResolver(source, args, _context, info) {
  const given = canonical(args);
  if (info.parentType.name === 'Query' && (info.fieldName === 'echo' || info.fieldName === 'need')) return given;
  const h = hash(source?.seed ?? 0, info.fieldName + given);
  if (h % 29 === 7) throw new Error('made to fail');
  return make(info.returnType, h);
}

// Scalars of our own travel as strings; dates begin with a year.
for (const type of Object.values(schema.getTypeMap())) {
  if (!graphql.isScalarType(type) || graphql.isSpecifiedScalarType(type)) continue;
  const form = type.name === 'EDTF' || type.name === 'DateTime' ? /^\d{4}/ : /^/;
  type.parseValue = (value) => {
    if (typeof value !== 'string' || !form.test(value)) throw new graphql.GraphQLError('no own scalar');
    return value;
  };
  type.parseLiteral = (node) => {
    if (node.kind !== graphql.Kind.STRING || !form.test(node.value)) throw new graphql.GraphQLError('no own scalar');
    return node.value;
  };
}

function answer({ query, variables, operation }) {
  let document;
  try {
    document = graphql.parse(query);
  } catch (error) {
    return { refused: `parse: ${error.message}` };
  }
  const wrong = graphql.validate(schema, document);
  if (wrong.length > 0) return { refused: `validate: ${wrong[0].message}` };
  const result = graphql.execute({
    schema, document, variableValues: variables, operationName: operation || undefined, fieldResolver, rootValue: { seed: 0 },
  });
  if (!('data' in result)) return { refused: `variables: ${result.errors[0].message}` };
  return { data: JSON.stringify(result.data), errors: (result.errors ?? []).map(({ path, locations, message }) => ({ path, locations, message })) };
}

process.stdout.write(cases.map((one) => JSON.stringify(answer(one))).join('\n'));
