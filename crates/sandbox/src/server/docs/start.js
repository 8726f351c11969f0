// Shows the API that the address names, else the first one.
const api = {{api}};
for (const link of document.querySelectorAll("nav a")) {
  if (link.search === `?api=${api}`) link.setAttribute("aria-current", "page");
}
SwaggerUIBundle({
  dom_id: "#reference",
  url: `${api}.json`,
  deepLinking: true,
  persistAuthorization: true,
  tryItOutEnabled: true,
  validatorUrl: null,
});
