// The reference site in a real browser: runs the tests in `tests/`, or those whose names contain the last argument.
// $1: the site's folder; $2: where it is served with a sandbox beside it; $3: the sandbox.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { close } = require('./browser.cjs');

const only = process.argv[5] ?? '';
(async () => {
  let failed = 0;
  const files = fs.readdirSync(path.join(__dirname, 'tests')).filter((name) => name.endsWith('.cjs'));
  for (const file of files) {
    for (const [name, test] of Object.entries(require(path.join(__dirname, 'tests', file)))) {
      const title = `${path.parse(file).name}: ${name}`;
      if (!title.includes(only)) continue;
      const start = Date.now();
      try {
        await test();
        console.log(`passed  ${title} (${Date.now() - start} ms)`);
      } catch (error) {
        failed += 1;
        console.log(`FAILED  ${title}\n${error.stack}`);
      }
    }
  }
  await close();
  process.exitCode = failed ? 1 : 0;
})();
