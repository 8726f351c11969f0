// Sends the request of the page to the server that the reader names, and shows the response.
(() => {
  'use strict';
  const TIMEOUT = 30000;
  const form = document.getElementById('console');
  const { api, method, path, media, sending, failed, empty, missing } = form.dataset;
  const output = form.querySelector('output');
  const server = form.elements.server;
  const credentials = [...form.querySelectorAll('[data-scheme]')];
  const fields = [...form.querySelectorAll('[data-name]:not([data-scheme])')];
  const sandbox = window.sandbox ?? {};

  // Without access to a storage, nothing is remembered.
  const remembered = (storage, key, value) => {
    try {
      if (value !== undefined) window[storage].setItem(key, value);
      return window[storage].getItem(key);
    } catch {
      return value;
    }
  };
  server.value = remembered('localStorage', `server ${api}`) || sandbox.url || '';
  for (const each of credentials) {
    const { scheme } = each.dataset;
    const ofSandbox = server.value === sandbox.url && (scheme === 'secret' ? sandbox.secret : sandbox.token);
    each.value = remembered('sessionStorage', `${api} ${scheme}`) || ofSandbox || '';
  }
  form.hidden = false;
  if (location.hash === '#console') form.scrollIntoView();

  const chosen = () => {
    const alternative = form.elements.alternative?.value.split(' ');
    return credentials.filter((each) => !alternative || alternative.includes(each.dataset.scheme));
  };
  // Only what is sent can be filled in.
  const showChosen = () => {
    for (const each of credentials) each.closest('label').hidden = !chosen().includes(each);
  };
  form.elements.alternative?.addEventListener('change', showChosen);
  showChosen();
  const request = () => {
    const url = new URL(server.value.replace(/\/+$/, '') + path);
    const headers = new Headers();
    const add = ({ in: location, name, prefix = '' }, value) => {
      if (location === 'header') headers.set(name, prefix + value);
      else if (location === 'query') url.searchParams.append(name, value);
      // The browser has encoded the braces.
      else if (location === 'path') url.pathname = url.pathname.replaceAll(encodeURI(`{${name}}`), encodeURIComponent(value));
    };
    for (const each of [...fields, ...chosen()].filter(({ value }) => value)) {
      const isRepeated = each.dataset.separator === '&';
      for (const value of isRepeated ? each.value.split(',') : [each.value]) add(each.dataset, value);
    }
    const body = form.elements.body?.value;
    if (body) headers.set('Content-Type', media || 'application/json');
    return new Request(url, { method, headers, body: body || undefined, signal: AbortSignal.timeout(TIMEOUT) });
  };

  // Indents JSON and leaves its texts and digits as they are.
  const indented = (text) => {
    let [depth, out] = [0, ''];
    const line = () => '\n' + '  '.repeat(depth);
    for (const token of text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g) ?? []) {
      if (token === '{' || token === '[') {
        depth += 1;
        out += token + line();
      } else if (token === '}' || token === ']') {
        depth -= 1;
        out = /[{[]\s*$/.test(out) ? out.trimEnd() + token : out + line() + token;
      } else out += token === ',' ? token + line() : token === ':' ? ': ' : token;
    }
    return out;
  };
  const element = (name, text, className = '') => Object.assign(document.createElement(name), { textContent: text, className });
  const show = (line, isGood, body) => {
    output.replaceChildren(element('p', line, isGood ? 'good' : 'bad'));
    if (body === undefined) return;
    const block = element('pre', body);
    block.tabIndex = 0;
    output.append(block);
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    remembered('localStorage', `server ${api}`, server.value === sandbox.url ? '' : server.value);
    for (const each of credentials) remembered('sessionStorage', `${api} ${each.dataset.scheme}`, each.value);
    output.replaceChildren(element('p', sending, 'quiet'));
    const start = performance.now();
    try {
      const response = await fetch(request());
      const text = await response.text();
      const isJson = /json/.test(response.headers.get('Content-Type'));
      const milliseconds = Math.round(performance.now() - start);
      const line = `${response.status} ${response.statusText} · ${milliseconds} ms`;
      show(line, response.ok, text ? (isJson ? indented(text) : text) : empty);
    } catch {
      show(failed, false);
    }
  });
  form.addEventListener('invalid', (event) => {
    show(missing + (event.target.dataset.name ?? event.target.name), false);
  }, true);
})();
