// Lighthouse's scores of the site on a phone. $1: where the site is served; the other arguments: its pages.
'use strict';
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { default: lighthouse } = require('lighthouse');

const LEAST = { accessibility: 100, 'best-practices': 95, performance: 90, seo: 100 };
// Other work on the machine makes a measurement worse, never better.
const ATTEMPTS = 3;

const [served, ...pages] = process.argv.slice(2);
const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'lighthouse-'));
const flags = ['--headless=new', '--no-sandbox', '--disable-background-networking', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
const browser = spawn(process.env.CHROMIUM, [...flags, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });

const port = () => new Promise((resolve, reject) => {
  let text = '';
  browser.stderr.on('data', (bytes) => {
    text += bytes;
    const found = text.match(/DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/);
    if (found) resolve(Number(found[1]));
  });
  browser.on('error', reject);
  browser.on('exit', () => reject(new Error(`the browser ended: ${text}`)));
});

// The audits of a category that lower its score.
const faults = ({ categories, audits }, name) => categories[name].auditRefs
  .filter(({ id, weight }) => weight && audits[id].score !== null && audits[id].score < 1)
  .map(({ id }) => `  ${id}: ${audits[id].title} ${audits[id].displayValue ?? ''}`);

(async () => {
  const options = { port: await port(), logLevel: 'error', onlyCategories: Object.keys(LEAST) };
  let failed = 0;
  for (const page of pages) {
    let [line, problems] = ['', []];
    for (let attempt = 0; attempt < ATTEMPTS && (attempt === 0 || problems.length); attempt += 1) {
      const { lhr } = await lighthouse(`${served}/${page}`, options);
      if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
      const scores = Object.keys(LEAST).map((name) => [name, Math.round(lhr.categories[name].score * 100)]);
      line = scores.map(([name, score]) => `${name} ${score}`).join(', ');
      problems = scores.filter(([name, score]) => score < LEAST[name]).flatMap(([name]) => faults(lhr, name));
    }
    failed += problems.length;
    console.log(`${problems.length ? 'FAILED' : 'passed'}  ${page}: ${line}`);
    for (const problem of problems) console.log(problem);
  }
  process.exitCode = failed ? 1 : 0;
})().catch((error) => {
  console.log(error.stack);
  process.exitCode = 1;
}).finally(() => {
  browser.once('exit', () => fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  browser.kill();
});
