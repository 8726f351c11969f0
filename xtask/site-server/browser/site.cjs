// What the tests know of the site: its files, its pages, its links.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const [folder, served, sandbox] = process.argv.slice(2);
const onDisk = pathToFileURL(folder).href;

const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
const pages = files.filter((name) => name.endsWith('.html')).sort();
const read = (name) => fs.readFileSync(path.join(folder, name), 'utf8');
const size = (name) => fs.statSync(path.join(folder, name)).size;

// The pages of operations in English, those that delete last: the others need what they delete.
const operations = pages.filter((name) => /^[a-z0-9_]+\/operations\//.test(name))
  .sort((one, other) => isDelete(one) - isDelete(other));
function isDelete(name) {
  return read(name).includes('data-method="DELETE"');
}

// One page of each kind, in all languages together.
const KINDS = ['index.html', 'provenance.html', 'changes.html', '404.html', 'intum/index.html', 'solos/whole.html', 'ru/index.html', 'ru/solos/index.html',
  'pl/intum/operations/create_deal.html', 'solos/operations/filter_projects.html', 'intum/schemas/Deal.html'];

module.exports = { KINDS, files, folder, onDisk, operations, pages, read, sandbox, served, size };
