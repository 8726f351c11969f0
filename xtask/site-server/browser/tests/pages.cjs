// All pages: on the disk, on a desktop and on a phone, with and without scripts.
'use strict';
const assert = require('node:assert/strict');
const fs = require('node:fs');
const { DESKTOP, PHONE, done, open } = require('../browser.cjs');
const { KINDS, onDisk, operations, pages, served } = require('../site.cjs');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

async function isAccessible(page, name) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run({ preload: false }));
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join('\n')}`);
  assert.deepEqual(found, [], name);
}

module.exports = {
  async 'each is whole and fits the screen, from the disk and without a network'() {
    for (const [screen, names] of [[DESKTOP, KINDS], [PHONE, pages]]) {
      const page = await open(`${onDisk}/index.html`, { offline: true, ...screen });
      // A server sends the page for other paths, so that one names where the site is.
      for (const name of names.filter((each) => each !== '404.html')) {
        await page.goto(`${onDisk}/${name}`);
        const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        assert.ok(!isTooWide, `${name} is wider than ${screen.viewport.width}`);
      }
      await done(page);
    }
  },

  async 'one of each kind is accessible in light and in dark colours'() {
    for (const screen of [DESKTOP, PHONE]) {
      const page = await open(`${onDisk}/index.html`, screen);
      for (const name of KINDS) {
        await page.goto(`${onDisk}/${name}`);
        await isAccessible(page, name);
      }
      await done(page);
    }
  },

  async 'one of each kind obeys the policy of the server'() {
    const page = await open(`${served}/`);
    for (const name of KINDS) {
      const response = await page.goto(`${served}/${name}`);
      assert.ok(!/unsafe/.test(response.headers()['content-security-policy']), name);
    }
    await done(page);
  },

  async 'an operation can be read without scripts'() {
    const page = await open(`${served}/`, { javaScriptEnabled: false, ...PHONE });
    for (const name of operations) {
      await page.goto(`${served}/${name}`);
      for (const name of ['Responses', 'Samples']) await page.getByRole('heading', { name }).waitFor();
      await page.getByText('curl --fail-with-body').waitFor();
      await page.getByText('Client::from_env()').waitFor();
      await page.locator('.endpoint code').waitFor();
      await page.locator('.provenance').first().waitFor();
      assert.equal(await page.locator('#console').isVisible(), false, name);
    }
    await done(page);
  },

  async 'a path without a page has one that leads on'() {
    const page = await open(`${served}/`);
    const response = await page.goto(`${served}/no-such-page.html`);
    assert.equal(response.status(), 404);
    await page.getByRole('link', { name: 'Overview' }).first().click();
    await page.waitForURL(`${served}/index.html`);
    // The browser reports the status as an error.
    page.problems = page.problems.filter((each) => !/404/.test(each));
    await done(page);
  },
};
