// Readers with a phone, with paper, with another theme, with another language.
'use strict';
const assert = require('node:assert/strict');
const { DESKTOP, PHONE, done, open } = require('../browser.cjs');
const { KINDS, onDisk, pages } = require('../site.cjs');

module.exports = {
  async 'on a phone, the languages are in view and nothing lies on anything else'() {
    for (const name of KINDS) {
      const page = await open(`${onDisk}/${name}`, PHONE);
      const boxes = await page.locator('.bar > *:visible, main h1').evaluateAll((all) => all.map((each) => {
        const { left, right, top, bottom } = each.getBoundingClientRect();
        return { name: each.className || each.tagName, left, right, top, bottom };
      }));
      assert.ok(name === '404.html' || boxes.some((box) => box.name === 'languages'), name);
      for (const [index, one] of boxes.entries()) {
        assert.ok(one.left >= 0 && one.right <= 390 && one.bottom <= 844, `${name}: ${JSON.stringify(one)}`);
        for (const other of boxes.slice(index + 1)) {
          const isApart = one.bottom <= other.top + 1 || other.bottom <= one.top + 1 || one.right <= other.left + 1 || other.right <= one.left + 1;
          assert.ok(isApart, `${name}: ${one.name} lies on ${other.name}`);
        }
      }
      await done(page);
    }
  },

  async 'no code is cut off'() {
    for (const screen of [DESKTOP, PHONE]) {
      const page = await open(`${onDisk}/index.html`, screen);
      for (const name of KINDS) {
        await page.goto(`${onDisk}/${name}`);
        const cut = await page.locator('pre').evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent));
        assert.deepEqual(cut, [], name);
      }
      await done(page);
    }
  },

  async 'on paper, the whole reference is there with all rationales'() {
    const page = await open(`${onDisk}/intum/whole.html`, DESKTOP);
    await page.emulateMedia({ media: 'print' });
    const hidden = await page.locator('main :is(h2, h3, h4, .definition, .provenance li, pre)').evaluateAll((all) =>
      all.filter((each) => !each.checkVisibility() || each.getBoundingClientRect().height === 0).map((each) => each.outerHTML.slice(0, 200)));
    assert.deepEqual(hidden, []);
    assert.equal(await page.locator('.bar').isVisible(), false);
    const paper = await page.pdf();
    const sheets = paper.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
    assert.ok(sheets > 15, `${sheets} sheets`);
    await done(page);
  },

  async 'the theme that was chosen stays on all pages'() {
    const page = await open(`${onDisk}/index.html`, DESKTOP);
    const isDark = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor === 'rgb(16, 20, 24)');
    assert.equal(await isDark(), false);
    await page.getByRole('button', { name: 'Light or dark' }).click();
    assert.equal(await isDark(), true);
    await page.getByRole('link', { name: 'List deals' }).first().click();
    await page.waitForURL(/list_deals/);
    assert.equal(await isDark(), true);
    await done(page);
  },

  async 'pages in other languages have no English words of ours'() {
    const words = ['Parameters', 'Responses', 'documented', 'assumed', 'supported', 'required', 'Skip to', 'Overview', 'Search', 'Send',
      'the page', 'The page', ' is ', ' the '];
    const page = await open(`${onDisk}/index.html`, DESKTOP);
    for (const name of pages.filter((each) => /^(pl|ru)\//.test(each) && !/changes/.test(each))) {
      await page.goto(`${onDisk}/${name}`);
      const text = await page.evaluate(() => {
        // Code, names of languages and what is marked as another language.
        for (const each of document.querySelectorAll('code, pre, textarea, [lang]:not(html), .languages, .names a')) each.remove();
        return document.body.textContent;
      });
      assert.deepEqual(words.filter((word) => text.includes(word)).map((word) => text.slice(text.indexOf(word) - 80, text.indexOf(word) + 80)), [], name);
    }
    await done(page);
  },

  async 'a provenance note opens by the keyboard and leads to its rationale'() {
    const page = await open(`${onDisk}/intum/operations/list_deals.html#operations/list_deals/query/q`, DESKTOP);
    const note = page.locator('[id="operations/list_deals/query/q"] details');
    await note.locator('summary').focus();
    await page.keyboard.press('Enter');
    await note.getByText('The page gives no type').waitFor();
    await note.getByRole('link', { name: 'where else' }).first().click();
    await page.waitForURL(/provenance\.html#intum-\d+/);
    await done(page);
  },
};
