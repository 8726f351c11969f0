// Starts the renderer with the document in `window.reference`. Nothing is fetched.
(() => {
  'use strict';
  const api = document.body.dataset.api;
  const key = `${api}-server`;
  const form = document.getElementById('server');
  const field = document.getElementById('url');

  // Without access to the storage, the server is not remembered.
  const remembered = (value) => {
    try {
      if (value !== undefined) localStorage.setItem(key, value);
      return localStorage.getItem(key);
    } catch {
      return value ?? null;
    }
  };
  const asked = new URLSearchParams(location.search).get('server');
  const isServer = (text) => /^https?:\/\//.test(text ?? '');
  const server = [asked, window.sandbox?.url, remembered()].find(isServer)?.replace(/\/+$/, '');
  field.value = server ?? '';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    remembered(field.value);
    const page = new URL(location.href);
    page.searchParams.delete('server');
    if (field.value) page.searchParams.set('server', field.value);
    location.assign(page);
  });

  const { token, secret } = (!asked || asked === window.sandbox?.url) && window.sandbox || {};
  const securitySchemes = { bearer: { token }, token: { value: token }, secret: { value: secret } };
  const content = window.reference;
  if (server) content.servers.unshift({ url: server, description: 'The server that is named above' });

  Scalar.createApiReference('#app', {
    content,
    authentication: token ? { securitySchemes } : undefined,
    agent: { disabled: true },
    defaultOpenAllTags: true,
    documentDownloadType: 'none',
    generateModelSlug: (model) => model.name,
    generateOperationSlug: (operation) => operation.operationId,
    hiddenClients: true,
    hideClientButton: true,
    localization: { locale: document.documentElement.lang },
    mcp: { disabled: true },
    orderSchemaPropertiesBy: 'preserve',
    proxyUrl: '',
    showDeveloperTools: 'never',
    telemetry: false,
    withDefaultFonts: false,
  });

  // Fixes of the renderer's markup for keyboards and screen readers.
  const app = document.getElementById('app');
  const fixAccessibility = () => {
    // Its label differs from its visible text.
    for (const each of app.querySelectorAll('[data-testid="response-variant-picker"]')) each.removeAttribute('aria-label');
    // The role requires `aria-expanded`.
    for (const each of app.querySelectorAll('[role=combobox]:not([aria-expanded])')) each.ariaExpanded = 'false';
    for (const each of app.querySelectorAll('.overflow-x-auto, .overflow-auto, .custom-scroll')) {
      const isCut = each.scrollWidth > each.clientWidth || each.scrollHeight > each.clientHeight;
      if (isCut && !each.hasAttribute('tabindex')) each.tabIndex = 0;
    }
  };
  let due;
  new MutationObserver(() => {
    due ??= setTimeout(() => {
      due = undefined;
      fixAccessibility();
    }, 100);
  }).observe(app, { childList: true, subtree: true });
})();
