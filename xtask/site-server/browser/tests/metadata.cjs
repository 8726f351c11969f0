// What search engines and programs read of each page.
'use strict';
const assert = require('node:assert/strict');
const { files, pages, read } = require('../site.cjs');

const found = (text, pattern) => text.match(pattern)?.[1];

module.exports = {
  async 'each page has a title of its own, a description and its Markdown'() {
    const titles = new Map();
    for (const name of pages) {
      const text = read(name);
      const language = found(text, /<html lang="([^"]+)"/);
      const title = `${language} ${found(text, /<title>([^<]+)</)}`;
      assert.equal(titles.get(title), undefined, `${name} and ${titles.get(title)} have one title: ${title}`);
      titles.set(title, name);
      const description = found(text, /<meta name="description" content="([^"]+)"/);
      assert.ok(description.length > 10 && description.length <= 200, `${name}: ${description}`);
      for (const property of ['og:title', 'og:description', 'og:type', 'og:locale']) assert.ok(text.includes(`property="${property}"`), name);
      assert.equal(text.match(/<h1/g).length, 1, name);
      assert.ok(files.includes(name.replace(/html$/, 'md')), name);
    }
  },

  async 'llms.txt names the English pages'() {
    const text = read('llms.txt');
    for (const name of pages.filter((each) => !/^(pl|ru)\/|^404/.test(each))) assert.match(text, new RegExp(`[(/]${name.replace(/html$/, 'md')}\\)`), name);
  },

  async 'there are robots.txt, an icon, a feed and a list of versions'() {
    for (const name of ['robots.txt', 'assets/favicon.svg', 'changes.atom', 'versions.json', '404.html']) assert.ok(files.includes(name), name);
    assert.ok(JSON.parse(read('versions.json')).versions.length >= 1);
  },
};
