// The search. Its index is loaded when the field is used for the first time.
(() => {
  'use strict';
  const MOST = 12;
  const form = document.querySelector('.search');
  const [field, list] = [form.querySelector('input'), form.querySelector('ol')];
  const root = document.documentElement.dataset.root;
  form.hidden = false;

  // Without accents and case: "dzialu" finds "działu".
  const folded = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');

  let loading;
  const load = () => {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = form.dataset.index;
      script.onload = () => resolve(window.searchIndex.map((entry) => ({ entry, title: folded(entry[0]), text: folded(entry.join(' ')) })));
      script.onerror = reject;
      document.head.append(script);
    });
    return loading;
  };

  // All words must occur. Those in a title, and at its start, count more.
  const found = (index, query) => {
    const words = folded(query).split(/\s+/).filter(Boolean);
    const score = ({ title, text }) => {
      if (!words.length || !words.every((word) => text.includes(word))) return 0;
      return 1 + words.reduce((sum, word) => sum + (title.startsWith(word) ? 3 : title.includes(word) ? 2 : 0), 0);
    };
    const scored = index.map((each) => [score(each), each.entry]).filter(([value]) => value);
    return scored.sort(([one], [other]) => other - one).slice(0, MOST).map(([, entry]) => entry);
  };

  const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });
  const item = ([title, kind, path, text]) => {
    const link = element('a', title);
    link.href = root + path;
    link.append(element('small', `${kind}. ${text}`));
    const line = document.createElement('li');
    line.append(link);
    return line;
  };
  const search = async () => {
    const query = field.value.trim();
    const index = query ? await load() : [];
    // The field may have changed while the index was loaded.
    if (query !== field.value.trim()) return;
    const items = found(index, query).map(item);
    list.replaceChildren(...(query && !items.length ? [element('li', form.dataset.nothing)] : items));
  };
  field.addEventListener('focus', () => load());
  field.addEventListener('input', search);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  form.addEventListener('keydown', (event) => {
    const links = [...list.querySelectorAll('a')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') list.replaceChildren();
    if (!step || !links.length) return;
    event.preventDefault();
    const next = links.indexOf(document.activeElement) + step;
    (links[next] ?? (next < 0 ? field : links.at(-1))).focus();
  });
  list.addEventListener('click', () => list.replaceChildren());
  document.addEventListener('keydown', (event) => {
    const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if ((event.key === '/' && !isTyping) || (event.key === 'k' && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      field.focus();
    }
  });
})();
