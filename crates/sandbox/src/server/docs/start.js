// Shows the API that the address names, else the first one, and sends its credentials with every request to try.
const apis = new Map({{apis}});
const named = new URLSearchParams(location.search).get("api");
const api = apis.has(named) ? named : [...apis.keys()][0];
for (const link of document.querySelectorAll("nav a")) {
  if (link.search === `?api=${api}`) link.setAttribute("aria-current", "page");
}
for (const credentials of document.querySelectorAll("[data-api]")) {
  credentials.hidden = credentials.dataset.api !== api;
}
const reference = SwaggerUIBundle({
  dom_id: "#reference",
  url: `${api}.json`,
  deepLinking: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  onComplete() {
    for (const [scheme, value] of Object.entries(apis.get(api))) reference.preauthorizeApiKey(scheme, value);
  },
});
