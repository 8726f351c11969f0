//! The form that sends the request of an operation. Its script is `console.js`.

use maud::{Markup, html};

use super::credentials::requirements;
use crate::document::{Entry, Operation, credential_header, separator};
use crate::generate::{ExampleCall, ExampleParameter};
use crate::site::edition::Edition;
use crate::site::urls::joined;

/// Renders the form, with the examples of the document in its fields. It is hidden until the script is there.
pub fn console(edition: &Edition<'_>, operation: &Operation<'_>) -> Markup {
    let words = &edition.messages().console;
    let call = ExampleCall::of(&edition.document, operation);
    let body = call.body.as_ref();
    let body_text = body.map(|body| body.form(str::to_owned).map_or_else(|| body.json(Some(2)), |all| joined(&all)));
    html! {
        form.console #console hidden data-api=(edition.api.name()) data-method=(call.method) data-path=(operation.path)
            data-media=[body.map(|body| body.media_type)] data-sending=(words.sending) data-failed=(words.failed)
            data-empty=(words.empty) data-missing=(words.missing) {
            h2 { (words.title) }
            p.quiet { (words.text) }
            label { span { (words.server) }
                input name="server" type="url" placeholder="https://" autocomplete="off" spellcheck="false" required;
            }
            (credentials(edition, operation))
            @for parameter in &call.parameters { (field(parameter, call.required.contains(&parameter.rust_name))) }
            @if operation.request_body(&edition.document).is_some() {
                label { span { (words.body) }
                    textarea name="body" rows=(rows(body_text.as_deref())) spellcheck="false" { (body_text.unwrap_or_default()) }
                }
            }
            button { (words.send) }
            output {}
        }
    }
}

fn rows(text: Option<&str>) -> usize {
    text.map_or(4, |text| text.lines().count().clamp(2, 16))
}

/// The choice between alternatives, and a field for each credential.
fn credentials(edition: &Edition<'_>, operation: &Operation<'_>) -> Markup {
    let alternatives = requirements(edition, operation);
    let mut schemes: Vec<&Entry> = Vec::new();
    for scheme in alternatives.iter().flatten() {
        if schemes.iter().all(|each| each.key != scheme.key) {
            schemes.push(scheme);
        }
    }
    let name = |schemes: &Vec<&Entry>| {
        let names: Vec<&str> = schemes.iter().map(|scheme| scheme.key.as_str()).collect();
        if names.is_empty() { edition.messages().reference.no_credentials.to_owned() } else { names.join(" + ") }
    };
    let value = |schemes: &Vec<&Entry>| schemes.iter().map(|each| each.key.as_str()).collect::<Vec<_>>().join(" ");
    html! {
        @if alternatives.len() > 1 {
            label { span { (edition.messages().console.credentials) }
                select name="alternative" {
                    @for schemes in &alternatives { option value=(value(schemes)) { (name(schemes)) } }
                }
            }
        }
        @for scheme in schemes {
            @let header = credential_header(&scheme.node);
            @let (location, name, prefix) = match &header {
                Some((name, prefix)) => ("header", name.as_str(), prefix.as_str()),
                None => (scheme.node.str("in").unwrap_or("query"), scheme.node.str("name").unwrap_or_default(), ""),
            };
            label { span { (name) }
                input type="password" autocomplete="off" data-scheme=(scheme.key) data-in=(location) data-name=(name)
                    data-prefix=(prefix);
            }
        }
    }
}

fn field(parameter: &ExampleParameter<'_>, is_required: bool) -> Markup {
    let list = parameter.object.node.get("schema").and_then(|schema| schema.str("type")) == Some("array");
    let separator = list.then(|| separator(parameter.object.node).unwrap_or("&"));
    let location = parameter.object.node.str("in").unwrap_or("query");
    html! {
        label { span { (parameter.name) @if is_required { " *" } }
            input type="text" value=(parameter.text()) data-in=(location) data-name=(parameter.name)
                data-separator=[separator] required[is_required] autocomplete="off" spellcheck="false";
        }
    }
}
