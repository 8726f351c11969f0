// Light or dark colours as the reader chose, on all pages. Runs before the page is shown, so that it does not flash.
(() => {
  'use strict';
  const KEY = 'theme';
  const root = document.documentElement;
  // Without access to the storage, the choice holds for one page.
  const stored = (value) => {
    try {
      if (value) localStorage.setItem(KEY, value);
      return localStorage.getItem(KEY);
    } catch {
      return value;
    }
  };
  const show = (theme) => {
    if (theme) root.dataset.theme = theme;
  };
  show(stored());
  document.addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('.theme');
    button.hidden = false;
    button.addEventListener('click', () => {
      const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
      show(stored(isDark ? 'light' : 'dark'));
    });
  });
  // For browsers whose style sheets cannot open what is folded.
  addEventListener('beforeprint', () => {
    for (const each of document.querySelectorAll('main details')) each.open = true;
  });
})();
