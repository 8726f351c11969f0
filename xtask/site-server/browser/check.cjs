// The reference site in a real browser.
// $1: the site's folder; $2: where it is served with a sandbox beside it; $3: the sandbox.
'use strict';
const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { chromium } = require('playwright-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const [folder, served, sandbox] = process.argv.slice(2);
const onDisk = pathToFileURL(folder).href;
const pages = fs.readdirSync(folder).filter((name) => name.endsWith('.html'));
const references = pages.filter((name) => !['index.html', 'provenance.html'].includes(name));
const FLAGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const SCREENS = [
  { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
];

let browser;
// Opens a page. Its `problems` are its warnings and errors, and its requests to servers that are not `allowed`.
async function open(address, { allowed = [], ...options } = {}) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(15000);
  const page = await context.newPage();
  page.problems = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) page.problems.push(message.text());
  });
  page.on('pageerror', (error) => page.problems.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    const isOwn = /^(file|data|blob):/.test(url) || allowed.some((start) => url.startsWith(start));
    if (!isOwn) page.problems.push(`requests ${url}`);
  });
  await page.goto(address);
  if (references.includes(new URL(address).pathname.split('/').pop())) {
    await page.locator('h1').first().waitFor();
    await page.locator('[id*="tag/"] details').first().waitFor();
  }
  return page;
}

async function done(page) {
  assert.deepEqual(page.problems, []);
  await page.context().close();
}

async function accessible(page) {
  await page.waitForTimeout(500);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run({ preload: false }));
  const grave = violations.filter(({ impact }) => ['serious', 'critical'].includes(impact));
  assert.deepEqual(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join('\n')}`), []);
}

const tests = {
  async 'each page is whole and readable from the disk without a network'() {
    for (const name of pages) {
      for (const screen of SCREENS) {
        const page = await open(`${onDisk}/${name}`, { offline: true, ...screen });
        const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        assert.ok(!isTooWide, `${name} is wider than ${screen.viewport.width}`);
        await accessible(page);
        await done(page);
      }
    }
  },

  async 'each link of our pages leads somewhere'() {
    const wanted = new Map();
    for (const name of pages.filter((each) => !references.includes(each))) {
      const page = await open(`${onDisk}/${name}`);
      const links = await page.$$eval('a[href]', (all) => all.map((each) => each.getAttribute('href')));
      for (const link of links.filter((each) => !/^https?:/.test(each))) {
        const [file, anchor] = link.split('#');
        const target = file || name;
        assert.ok(fs.existsSync(path.join(folder, target)), `${name}: ${link}`);
        if (anchor) wanted.set(target, (wanted.get(target) ?? new Set()).add(anchor));
      }
      await done(page);
    }
    for (const [name, anchors] of wanted) {
      const page = await open(`${onDisk}/${name}`);
      const ids = new Set(await page.$$eval('[id]', (all) => all.map((each) => each.id.replace(/^api-\d+\//, ''))));
      // The parts of an operation or a schema are rendered when it comes into view.
      const outer = (anchor) => anchor.replace(/^(tag\/[^/]+\/[^.]+|models\/[^.]+)\..*/, '$1');
      assert.deepEqual([...anchors].filter((anchor) => !ids.has(outer(anchor))), [], name);
      await done(page);
    }
  },

  async 'an anchor brings an operation, a parameter, a response, a schema into view'() {
    for (const anchor of ['tag/deals/update_deal', 'tag/deals/list_deals.query.main_date_to',
      'tag/deals/get_deal.responses.2XX', 'models/NewDeal']) {
      const page = await open(`${onDisk}/intum.html#${anchor}`);
      await page.waitForFunction((id) => {
        const box = document.querySelector(`[id$="${id}"]`)?.getBoundingClientRect();
        // A page is scrolled by whole pixels, and what is on it need not begin at one.
        return box && box.top > -1 && box.top < innerHeight;
      }, anchor);
      await done(page);
    }
  },

  async 'the search finds an operation'() {
    const page = await open(`${onDisk}/intum.html`);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('external');
    await page.getByRole('option', { name: /Get a deal by external id/ }).first().click();
    await page.waitForFunction(() => location.hash === '#tag/deals/get_deal_by_external_id');
    await done(page);
  },

  async 'a provenance note opens by the keyboard and shows the rationale'() {
    const page = await open(`${onDisk}/intum.html#tag/deals/list_deals`);
    const note = page.locator('li:has([id$="list_deals.query.q"]) details').first();
    await note.locator('summary').focus();
    await page.keyboard.press('Enter');
    await note.getByText('The page gives no type; what is searched for is text.').waitFor();
    const link = note.getByRole('link', { name: 'where else' }).first();
    await link.click();
    await page.waitForURL(/provenance\.html#intum-\d+/);
    await done(page);
  },

  async 'the vendors’ languages are there'() {
    for (const [name, language, text] of [['intum.pl.html', 'pl', 'Utworzenie interesu'],
      ['solos.ru.html', 'ru', 'Фильтр проектов']]) {
      const page = await open(`${onDisk}/${name}`);
      await page.getByRole('navigation').or(page.locator('aside')).getByText(text).first().waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), language);
      await done(page);
    }
  },

  async 'a request is tried against the sandbox beside the site'() {
    const page = await open(`${served}/intum.html#tag/deals/list_deals`, { allowed: [served, sandbox] });
    await tried(page, 'list_deals', /^\/crm\/deals\.json/);
    await done(page);
  },

  async 'a request is tried from the disk against a server that the reader names'() {
    const page = await open(`${onDisk}/solos.html#tag/projects/filter_projects`, { allowed: [sandbox] });
    await page.locator('#url').fill(sandbox);
    await page.getByRole('button', { name: 'Use', exact: true }).click();
    await page.waitForURL(/server=/);
    // The page has no credentials.
    await tried(page, 'filter_projects', /^\/backend\/public\/projects\/filter/, 401);
    page.problems = page.problems.filter((each) => !/401/.test(each));
    await done(page);
  },
};

async function tried(page, operation, target, status = 200) {
  const section = page.locator(`section[id$="/${operation}"]`).first();
  await section.getByRole('button', { name: /Test Request/ }).first().click();
  const response = page.waitForResponse((each) => target.test(new URL(each.url()).pathname) && each.request().method() !== 'OPTIONS');
  await page.getByRole('button', { name: /^Send/ }).first().click();
  assert.equal((await response).status(), status);
  await page.getByText(new RegExp(`${status}`)).first().waitFor();
}

(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: FLAGS });
  let failed = 0;
  for (const [name, test] of Object.entries(tests)) {
    const start = Date.now();
    try {
      await test();
      console.log(`passed  ${name} (${Date.now() - start} ms)`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED  ${name}\n${error.stack}`);
    }
  }
  await browser.close();
  process.exitCode = failed ? 1 : 0;
})();
