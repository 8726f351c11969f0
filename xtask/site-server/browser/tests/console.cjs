// The form that sends the request of an operation.
'use strict';
const assert = require('node:assert/strict');
const { done, open } = require('../browser.cjs');
const { onDisk, operations, read, sandbox, served } = require('../site.cjs');

const send = async (page) => {
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const line = page.locator('output p:not(.quiet)');
  await line.waitFor();
  return line.textContent();
};

module.exports = {
  async 'it sends what is written and shows the digits of the response'() {
    const page = await open(`${served}/intum/operations/create_deal.html`, { allowed: [sandbox] });
    const body = page.locator('textarea[name=body]');
    await body.fill((await body.inputValue()).replace('10000.00', '12299.90'));
    assert.match(await send(page), /^2\d\d /);
    assert.match(await page.locator('output pre').textContent(), /12299\.90?\b/);
    await done(page);
  },

  async 'each operation succeeds by one click beside the sandbox'() {
    const page = await open(`${served}/`, { allowed: [sandbox] });
    const failed = [];
    for (const name of operations) {
      await page.goto(`${served}/${name}`);
      const line = await send(page);
      if (!/^2\d\d /.test(line)) failed.push(`${name}: ${line} ${await page.locator('output pre').textContent()}`);
    }
    assert.deepEqual([failed, page.problems], [[], []]);
    await done(page);
  },

  async 'another way to send the token is one choice away'() {
    // Where a document has a token in the query.
    const name = operations.find((each) => each.includes('/list_') && read(each).includes('<option value="api_token">'));
    if (!name) return;
    const page = await open(`${served}/${name}`, { allowed: [sandbox] });
    const ways = page.locator('select[name=alternative]');
    await ways.selectOption('api_token');
    assert.equal(await page.getByLabel('Authorization').isVisible(), false);
    const sent = page.waitForRequest((request) => request.url().startsWith(sandbox) && request.method() === 'GET');
    assert.match(await send(page), /^2\d\d /);
    const request = await sent;
    assert.match(request.url(), /[?&]api_token=/);
    assert.equal(request.headers().authorization, undefined);
    await done(page);
  },

  async 'from the disk, it sends to the server that the reader names, and remembers it'() {
    const page = await open(`${onDisk}/solos/operations/filter_projects.html`, { allowed: [sandbox] });
    assert.equal(await page.locator('input[name=server]').inputValue(), '');
    await page.locator('input[name=server]').fill(sandbox);
    // The page has no credentials.
    assert.match(await send(page), /^401 /);
    await page.reload();
    assert.equal(await page.locator('input[name=server]').inputValue(), sandbox);
    page.problems = page.problems.filter((each) => !/401/.test(each));
    await done(page);
  },

  async 'a missing value and a server without a response are named'() {
    const page = await open(`${onDisk}/intum/operations/get_deal.html`, { allowed: ['http://127.0.0.1:9'] });
    assert.match(await send(page), /A value is missing: server/);
    await page.locator('input[name=server]').fill('http://127.0.0.1:9');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('No response:').waitFor();
    page.problems = [];
    await done(page);
  },
};
