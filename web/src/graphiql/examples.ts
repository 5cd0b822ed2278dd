/** A question in words, the query that asks it, and the name of the query's operation. */
export interface Example {
  readonly question: string;
  readonly query: string;
  readonly operation: string;
}

const files = import.meta.glob<string>('./examples/*.graphql', { query: '?raw', import: 'default', eager: true });

/** A question that is answered again and again: its answers depend on what happens, so it stands apart from those with answers known beforehand. */
const live: Example = {
  question: 'What changes in the graph, from now on? It goes on until it is stopped.',
  query: `# What changes in the graph, from now on? Load an article meanwhile.
subscription WhatChanges {
  changes {
    at
    type
    summary
    node {
      id
      label
    }
  }
}
`,
  operation: 'WhatChanges',
};

/** The example questions in the order of their files' names, and a subscription. The first line of each file, a comment, is the question in words. */
export const examples: readonly Example[] = Object.keys(files)
  .sort()
  .map((name) => {
    const query = files[name] ?? '';
    const firstLine = query.slice(0, query.indexOf('\n'));
    const operation = /^query (\w+)/m.exec(query)?.[1] ?? '';
    return { question: firstLine.replace(/^#\s*/, ''), query, operation };
  })
  .concat(live);
