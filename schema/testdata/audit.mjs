// Runs the audits of the graphql-http package against the endpoint named on the command
// line, prints those that fail, and at last how many passed and how many there are.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [url, modules] = process.argv.slice(2);
const require = createRequire(modules + '/');
const { serverAudits } = await import(pathToFileURL(require.resolve('graphql-http')).href);
const results = await Promise.all(serverAudits({ url, fetchFn: fetch }).map((audit) => audit.fn()));
for (const r of results) if (r.status !== 'ok') console.log(r.status, r.name, '-', r.reason);
console.log(results.filter((r) => r.status === 'ok').length, results.length);
