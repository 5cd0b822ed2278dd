// Runs the audits of graphql-http against the endpoint whose address is the argument: a line on standard error for each
// audit that did not pass, then the line "N of M" on standard output. The exit status is 0 where all passed.
import { serverAudits } from 'graphql-http';

const url = process.argv[2];
if (!url) {
  console.error('usage: node audit.mjs http://127.0.0.1:8080/graphql');
  process.exit(2);
}
const results = [];
for (const audit of serverAudits({ url, fetchFn: fetch })) results.push(await audit.fn());
const failed = results.filter((result) => result.status !== 'ok');
for (const { status, id, name, reason } of failed) console.error(`${status} ${id} ${name}: ${reason}`);
console.log(`${results.length - failed.length} of ${results.length}`);
process.exitCode = failed.length > 0 ? 1 : 0;
