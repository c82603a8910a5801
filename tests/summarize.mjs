// Adds up the results of all test projects: node summarize.mjs RESULTS_FOLDER PROJECT.csproj…
// Prints a line for each reason why tests were skipped, then the line that ./test ends with.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const [folder, ...projects] = process.argv.slice(2);
const skipped = new Map();
let passed = 0;
let failed = 0;

for (const project of projects) {
  const file = join(folder, `${basename(project, '.csproj')}.json`);
  if (!existsSync(file)) {
    console.log(`${project} left no results: it ended before its tests did`);
    failed++;
    continue;
  }
  const { tests } = JSON.parse(readFileSync(file, 'utf8')).results;
  for (const test of tests) {
    if (test.status === 'passed') {
      passed++;
    } else if (test.status === 'skipped' || test.status === 'pending') {
      const reason = (test.message ?? 'no reason given').split('\n')[0].trim();
      skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
    } else {
      failed++;
      console.log(`FAILED ${test.name}: ${(test.message ?? '').split('\n')[0]}`);
    }
  }
}

for (const [reason, count] of [...skipped].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`skipped ${count}: ${reason}`);
if (passed + failed === 0) console.log('No test ran.');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
