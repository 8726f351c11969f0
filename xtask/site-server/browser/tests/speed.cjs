// How soon the site can be read on a slow line and a slow processor.
'use strict';
const assert = require('node:assert/strict');
const { PHONE, done, open } = require('../browser.cjs');
const { pages, read, served, size } = require('../site.cjs');

const MAX_BYTES = 300_000;
const MAX_SECONDS = 2;
// 1.6 Mbit/s, as a slow mobile network has it.
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };

// The bytes of a page; of the whole reference, those up to the end of the first operation.
function beforeSecondOperation(name) {
  const text = read(name);
  const [, second] = [...text.matchAll(/<h3 id="operations\//g)];
  return Buffer.byteLength(second ? text.slice(0, second.index) : text);
}

module.exports = {
  async 'little is loaded before the first operation can be read'() {
    for (const name of pages) {
      const loaded = [...read(name).matchAll(/(?:src|rel="stylesheet" href)="([^"]+)"/g)].map(([, link]) => link.replace(/^(\.\.\/)+/, ''));
      assert.ok(loaded.length >= 3, name);
      const page = beforeSecondOperation(name);
      const bytes = loaded.reduce((sum, file) => sum + size(file), page);
      assert.ok(bytes <= MAX_BYTES, `${name}: ${bytes} bytes`);
    }
  },

  async 'the first operation can be read soon on a slow line'() {
    const page = await open(`${served}/`, PHONE);
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Network.emulateNetworkConditions', LINE);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    for (const name of ['intum/whole.html', 'intum/operations/list_deals.html']) {
      await page.goto(`${served}/${name}`);
      const milliseconds = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime);
      console.log(`        ${name}: ${Math.round(milliseconds)} ms to the first contents`);
      assert.ok(milliseconds < MAX_SECONDS * 1000, `${name}: ${milliseconds} ms`);
    }
    await done(page);
  },
};
