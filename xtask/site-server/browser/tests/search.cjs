// The search, which needs no server.
'use strict';
const assert = require('node:assert/strict');
const { PHONE, done, open } = require('../browser.cjs');
const { onDisk } = require('../site.cjs');

const results = async (page, query) => {
  await page.getByRole('searchbox').fill(query);
  await page.locator('.search li').first().waitFor();
  return page.locator('.search li').allTextContents();
};

module.exports = {
  async 'it finds operations, fields, terms of the vendor and rationales'() {
    const page = await open(`${onDisk}/intum/schemas/Deal.html`);
    for (const [query, expected] of [['external', /Get a deal by external id/], ['gross net', /total_amount_gross/],
      ['interes', /List deals|Create a deal/], ['этап', /List the steps of a project/], ['уникальное', /Nothing found/],
      ['reads and changes nothing', /A GET reads and changes nothing/]]) {
      assert.match((await results(page, query)).join('\n'), expected, query);
    }
    await done(page);
  },

  async 'it finds the words of each language, without their accents'() {
    for (const [name, query, expected] of [['pl/intum/index.html', 'dzialu', /działu/], ['ru/index.html', 'фильтр', /Фильтр проектов/]]) {
      const page = await open(`${onDisk}/${name}`, PHONE);
      assert.match((await results(page, query)).join('\n'), expected);
      await done(page);
    }
  },

  async 'the keyboard opens it, chooses a result and follows it'() {
    const page = await open(`${onDisk}/index.html`);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('get a deal by external');
    await page.locator('.search li a').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/get_deal_by_external_id\.html#operations\/get_deal_by_external_id$/);
    await done(page);
  },
};
