// The browser, and the pages that tests open in it.
'use strict';
const assert = require('node:assert/strict');
const { chromium } = require('playwright-core');
const { served } = require('./site.cjs');

const FLAGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const DESKTOP = { viewport: { width: 1440, height: 900 }, colorScheme: 'light' };
const PHONE = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' };

let browser;
const launched = () => (browser ??= chromium.launch({ executablePath: process.env.CHROMIUM, args: FLAGS }));

// Opens a page of the site in a context of its own. Its `problems` are its warnings and errors, which a blocked part of
// a page is too, and its requests to other servers than those `allowed`.
async function open(address, { allowed = [], ...options } = {}) {
  const context = await (await launched()).newContext({ reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(15000);
  const page = await context.newPage();
  page.problems = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) page.problems.push(message.text());
  });
  page.on('pageerror', (error) => page.problems.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    const isOwn = /^(file|data):/.test(url) || [served, ...allowed].some((start) => url.startsWith(start));
    if (!isOwn) page.problems.push(`requests ${url}`);
  });
  await page.goto(address);
  return page;
}

async function done(page) {
  assert.deepEqual(page.problems, []);
  await page.context().close();
}

async function close() {
  await (await browser)?.close();
}

module.exports = { DESKTOP, PHONE, close, done, open };
