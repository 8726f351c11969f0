//! `method`, `one-server`, `security-uniform`, `path-characters`, `description-fence`.

use crate::breaking::{BASE, assert_breaks, assert_holds, lint_text};

const CREATE: &str = "    post:\n      operationId: create_deal\n";
const GET: &str = "    get:\n      operationId: get_deal\n";

#[test]
fn rejects_methods_that_the_client_cannot_send() {
    for method in ["options", "trace"] {
        assert_breaks("method", &[(CREATE, &CREATE.replace("post", &format!("«{method}")))]);
    }
    for method in ["put", "patch", "delete", "head"] {
        assert_holds(&[(CREATE, &CREATE.replace("post", method))]);
    }
}

#[test]
fn rejects_servers_of_a_path_or_operation() {
    let servers = "«servers: [{url: https://other.example}]\n";
    assert_breaks("one-server", &[(GET, &format!("{GET}      {servers}"))]);
    assert_breaks("one-server", &[(GET, &format!("    {servers}{GET}"))]);
    assert_breaks("one-server", &[(GET, &format!("    «servers: []\n{GET}      {servers}"))]);
}

#[test]
fn requires_a_security_requirement_of_the_document() {
    let own = "      security:\n        - bearer: []\n        - {}\n";
    for security in ["[]", "[{}]"] {
        assert_breaks("security-uniform", &[(own, &format!("      «security: {security}\n"))]);
    }
    assert_holds(&[(own, "      security: [{}, {bearer: []}]\n")]);
    assert_holds(&[(own, "")]);
}

#[test]
fn a_security_requirement_is_all_its_schemes() {
    let scheme = "  securitySchemes:\n    key: {type: apiKey, in: header, name: X-Key, x-source: page#deals}\n";
    let own = "      security:\n        - bearer: []\n        - {}\n";
    for security in ["[{key: []}]", "[{bearer: [], key: []}]", "[{key: []}, {}]"] {
        let to = format!("      «security: {security}\n");
        assert_breaks("security-uniform", &[("  securitySchemes:\n", scheme), (own, &to)]);
    }
    assert_holds(&[("  securitySchemes:\n", scheme), (own, "      security: [{key: []}, {bearer: []}]\n")]);
}

#[test]
fn allows_a_document_without_security() {
    let root = "security:\n  - bearer: []\n";
    let own = "      security:\n        - bearer: []\n        - {}\n";
    assert_holds(&[(root, "")]);
    assert_holds(&[(root, "security: [{}, {bearer: []}]\n"), (own, "      security: []\n")]);
    assert_breaks("security-uniform", &[(root, ""), (own, "      «security: [{bearer: []}]\n")]);
}

#[test]
fn rejects_characters_that_are_not_sent_as_written() {
    for path in [
        "/deals/all/",
        "/deals//all",
        "//",
        "//deals",
        "/deals/.",
        "/deals/..",
        "/./all",
        "/../all",
        "/a%20b",
        "/a b",
        "/deals?all=1",
        "/deals#all",
        "/a:b",
        "/a+b",
        "/a&b",
        "/a\\b",
        "/ż",
        "/{a}/{b}/",
        "/{a}//{b}",
        "/{a};b",
    ] {
        let path = format!("  «'{path}': {{}}\ncomponents:\n");
        assert_breaks("path-characters", &[("components:\n", &path)]);
    }
    for path in ["/", "/Deals-1.json", "/a_b/~me", "/e/{a}/{b}.json", "/...", "/{a}-{b}"] {
        assert_holds(&[("components:\n", &format!("  '{path}': {{}}\ncomponents:\n"))]);
    }
}

#[test]
fn rejects_a_slash_at_the_end() {
    let diagnostics = lint_text(&BASE.replace("  /deals:\n", "  /deals/:\n"));
    let [diagnostic] = diagnostics.as_slice() else { unreachable!("{diagnostics:?}") };
    assert!(
        diagnostic.message.contains("ends with a slash") && diagnostic.help.contains("servers tell"),
        "{diagnostic}"
    );
}

#[test]
fn rejects_fenced_code() {
    for text in ["'a ```b``` c'", "\"a\\n```\\nb\\n```\"", "'~~~'"] {
        assert_breaks("description-fence", &[(GET, &format!("{GET}      description: «{text}\n"))]);
        assert_breaks("description-fence", &[(GET, &format!("{GET}      summary: «{text}\n"))]);
        assert_breaks("description-fence", &[("x-assumed: Guessed.", &format!("x-assumed: «{text}"))]);
        assert_breaks("description-fence", &[("why: Null empties.", &format!("why: «{text}"))]);
        assert_breaks("description-fence", &[("description: The deal.", &format!("description: «{text}"))]);
        let property = format!("        name:\n          type: string\n          description: «{text}\n");
        assert_breaks("description-fence", &[("        name:\n          type: string\n", &property)]);
    }
    assert_holds(&[("description: The deal.", "description: The `deal`, ``a`b``.")]);
}

#[test]
fn rejects_fenced_code_in_a_block_scalar() {
    let text = format!("{GET}      description: |-\n        «Text.\n        ```\n        code\n        ```\n");
    assert_breaks("description-fence", &[(GET, &text)]);
}

#[test]
fn allows_fenced_code_in_data() {
    assert_holds(&[("        state: closed\n", "        state: closed\n      description: text\n")]);
    let name = "        name:\n          type: string\n";
    assert_holds(&[(name, &format!("{name}          example: '```'\n"))]);
    assert_holds(&[(name, &format!("        description:\n          type: string\n{name}"))]);
}

#[test]
fn rejects_credentials_outside_of_headers() {
    let scheme = "      type: http\n      scheme: bearer\n";
    for key in ["in: «query\n      name: key", "in: «cookie\n      name: key", "in: header\n      name: «'a b'"] {
        assert_breaks("security-scheme", &[(scheme, &format!("      type: apiKey\n      {key}\n"))]);
    }
    let bearer = "    bearer:\n      type: http\n";
    let both = format!("    token: {{type: apiKey, in: query, name: api_token, x-source: page#deals}}\n{bearer}");
    let alternatives = ("security:\n  - bearer: []\ntags", "security:\n  - token: []\n  - bearer: []\ntags");
    assert_holds(&[(bearer, &both), alternatives]);
    assert_breaks(
        "security-scheme",
        &[
            (bearer, &both.replace("query", "«query")),
            ("security:\n  - bearer: []\ntags", "security:\n  - token: []\n    bearer: []\n  - {}\ntags"),
        ],
    );
    for held in ["type: http\n      scheme: BASIC", "type: openIdConnect\n      openIdConnectUrl: https://a.example"] {
        assert_holds(&[(scheme, &format!("      {held}\n"))]);
    }
}
