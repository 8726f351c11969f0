// Links lead somewhere, and anchors land where they say.
'use strict';
const assert = require('node:assert/strict');
const path = require('node:path/posix');
const { DESKTOP, PHONE, done, open } = require('../browser.cjs');
const { files, onDisk, pages, read } = require('../site.cjs');

const attributes = (text, name) => [...text.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value.replaceAll('&amp;', '&'));

// Where the top of the element is, below the bar; and whether the page ends before it can be there.
const landed = (page, id) => page.evaluate((id) => {
  const bar = document.querySelector('.bar');
  const covered = getComputedStyle(bar).position === 'sticky' ? bar.getBoundingClientRect().bottom : 0;
  const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  return { hash: decodeURIComponent(location.hash.slice(1)), isAtEnd, top: document.getElementById(id).getBoundingClientRect().top - covered };
}, id);

const isWhereItSays = ({ hash, isAtEnd, top }, id) => {
  assert.equal(hash, id);
  assert.ok(top >= 0 && (top < 60 || isAtEnd), `${id} is ${top} pixels below the bar`);
};

module.exports = {
  async 'each link of each page leads to a file and an anchor'() {
    const ids = new Map(pages.map((name) => [name, new Set(attributes(read(name), 'id'))]));
    for (const name of pages) {
      for (const link of attributes(read(name), 'href').filter((each) => !/^https?:/.test(each))) {
        const [file, anchor] = link.split('#');
        const target = file ? path.join(path.dirname(name), file) : name;
        assert.ok(files.includes(target), `${name}: ${link}`);
        assert.ok(!anchor || ids.get(target)?.has(decodeURIComponent(anchor)) || ids.get(target)?.has(anchor), `${name}: ${link}`);
      }
    }
  },

  async 'each link of the Markdown leads to a file'() {
    for (const name of files.filter((each) => each.endsWith('.md'))) {
      for (const [, link] of read(name).matchAll(/\]\(([^)#]+)/g)) {
        if (/^https?:/.test(link)) continue;
        assert.ok(files.includes(path.join(path.dirname(name), link)), `${name}: ${link}`);
      }
    }
  },

  async 'each operation and schema of the whole reference is where its anchor says, at once and later'() {
    const whole = pages.filter((each) => /^[a-z0-9_]+\/whole\.html$/.test(each));
    for (const [screen, names] of [[DESKTOP, whole], [PHONE, whole.slice(-1)]]) {
      for (const name of names) {
        const anchors = attributes(read(name), 'id').filter((id) => /^(operations|schemas)\/[^/]+$/.test(id));
        assert.ok(anchors.length > 10, name);
        const page = await open(`${onDisk}/${name}`, screen);
        for (const id of anchors) {
          // From another page, so that the anchor is not reached by scrolling.
          await page.goto(`${onDisk}/404.html`);
          await page.goto(`${onDisk}/${name}#${id}`);
          const first = await landed(page, id);
          isWhereItSays(first, id);
          // Nothing is rendered later that could move it: two frames and an idle moment of the page.
          await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve)))));
          assert.deepEqual(await landed(page, id), first);
        }
        await page.waitForFunction(() => performance.now() > 1000);
        isWhereItSays(await landed(page, anchors.at(-1)), anchors.at(-1));
        await done(page);
      }
    }
  },

  async 'a parameter, a response and a field have anchors on the page of their operation or schema'() {
    for (const target of ['intum/operations/list_deals.html#operations/list_deals/query/main_date_to',
      'intum/operations/get_deal.html#operations/get_deal/responses/2XX', 'intum/schemas/NewDeal.html#schemas/NewDeal/tax']) {
      const page = await open(`${onDisk}/${target}`, DESKTOP);
      isWhereItSays(await landed(page, target.split('#')[1]), target.split('#')[1]);
      await done(page);
    }
  },
};
