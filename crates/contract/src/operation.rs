//! Operations and the vendors' examples of them.

/// An operation of a document.
#[derive(Debug)]
#[non_exhaustive]
pub struct Operation {
    /// The `operationId`.
    pub id: &'static str,
    /// The HTTP method, in upper case.
    pub method: &'static str,
    /// The path template.
    pub path: &'static str,
    /// The summary.
    pub summary: &'static str,
    /// Whether a client may retry the request (`x-idempotent`).
    pub is_idempotent: bool,
    /// The JSON pointer of the operation in the document.
    pub pointer: &'static str,
    /// The parameters.
    pub parameters: &'static [Parameter],
    /// The security requirements. One of them is enough; a request needs all schemes of it. An empty requirement needs
    /// no header.
    pub security: &'static [&'static [SecurityScheme]],
    /// The vendor's example, if there is one.
    pub example: Option<Example>,
}

/// A parameter of an operation.
#[derive(Debug)]
#[non_exhaustive]
pub struct Parameter {
    /// The name.
    pub name: &'static str,
    /// The part of the request that holds the parameter.
    pub location: Location,
    /// Whether a request must have the parameter.
    pub is_required: bool,
    /// The JSON pointer of the parameter in the document.
    pub pointer: &'static str,
}

/// The part of a request that holds a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Location {
    /// The path.
    Path,
    /// The query.
    Query,
    /// A header.
    Header,
}

/// A security scheme: a header with a credential.
#[derive(Debug)]
#[non_exhaustive]
pub struct SecurityScheme {
    /// The name in `components`.
    pub id: &'static str,
    /// The part of the request that holds the credential: a header or the query.
    pub location: Location,
    /// The name of the header or the query parameter.
    pub name: &'static str,
    /// The text before the credential, such as `Bearer `.
    pub prefix: &'static str,
}

/// A request from the vendor's page.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Example {
    /// The path, with the values of its parameters.
    pub path: &'static str,
    /// The query as (name, value), not encoded.
    pub query: &'static [(&'static str, &'static str)],
    /// The headers that are parameters, as (name, value).
    pub headers: &'static [(&'static str, &'static str)],
    /// The JSON body. Numbers keep the digits of the page.
    pub body: Option<&'static str>,
}
