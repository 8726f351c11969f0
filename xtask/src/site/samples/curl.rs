//! Samples for curl.

use super::credentials::{base_url_variable, credentials};
use crate::document::{Document, Operation};
use crate::generate::ExampleCall;
use crate::site::urls::{encode, joined, target};
use crate::workspace::Api;

/// Renders the example call as a shell command that reads the base URL and the credentials from the environment.
pub fn curl(document: &Document, operation: &Operation<'_>, api: &Api) -> String {
    let call = ExampleCall::of(document, operation);
    let target = target(&call.path(encode), &call.query(encode));
    let mut lines = vec![format!("curl --fail-with-body \"${}{target}\"", base_url_variable(api))];
    match call.method.as_str() {
        "GET" => {}
        // With `--request HEAD`, curl would wait for a body.
        "HEAD" => lines.push("--head".to_owned()),
        method => lines.push(format!("--request {method}")),
    }
    for credential in credentials(document, operation, api) {
        lines.push(format!("--header \"{}: {}${}\"", credential.header, credential.prefix, credential.variable));
    }
    for (name, value) in call.headers() {
        lines.push(format!("--header {}", quoted(&format!("{name}: {value}"))));
    }
    if let Some(body) = &call.body {
        let text = body.form(encode).map_or_else(|| body.json(Some(2)), |fields| joined(&fields));
        lines.push(format!("--header 'Content-Type: {}'", body.media_type));
        lines.push(format!("--data {}", quoted(&text)));
    }
    lines.join(" \\\n  ")
}

/// Quotes a text for a shell, which then expands nothing in it.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::operations;

    const DOCUMENT: &str = "
paths:
  /deals/{id}/{odd}:
    post:
      parameters:
        - {name: id, in: path, example: a/b}
        - {name: odd, in: path}
        - {name: X-Tenant, in: header, example: it's}
        - {name: ids, in: query, example: [1, 2]}
        - {name: days, in: query, explode: false, example: ['a,b', c]}
        - {name: 'tags[]', in: query, style: pipeDelimited, explode: false, example: [a, b]}
      requestBody:
        content:
          application/x-www-form-urlencoded; charset=utf-8:
            examples: {one: {value: {name: 'a b', ids: [1, 2]}}}
      security: [{key-of-api: []}]
  /deals:
    head: {}
components:
  securitySchemes: {key-of-api: {type: http, scheme: BASIC}}
";

    #[test]
    fn renders_each_part_of_a_request() {
        let document = Document::parse("test.yaml", DOCUMENT.to_owned()).expect("parses");
        let api = Api { name: "crm".to_owned() };
        let curls: Vec<String> =
            operations(&document).iter().map(|operation| curl(&document, operation, &api)).collect();
        let expected = [
            "curl --fail-with-body \"$CRM_BASE_URL/deals/a%2Fb/{odd}?ids=1&ids=2&days=a%2Cb,c&tags%5B%5D=a%7Cb\"",
            "--request POST",
            "--header \"Authorization: Basic $CRM_KEY_OF_API\"",
            "--header 'X-Tenant: it'\\''s'",
            "--header 'Content-Type: application/x-www-form-urlencoded'",
            "--data 'name=a%20b&ids=1&ids=2'",
        ];
        let head = "curl --fail-with-body \"$CRM_BASE_URL/deals\" \\\n  --head".to_owned();
        assert_eq!(curls, [expected.join(" \\\n  "), head]);
    }
}
