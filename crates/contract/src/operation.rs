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
    /// Whether the request may be repeated (`x-idempotent`).
    pub is_idempotent: bool,
    /// The JSON pointer of the operation in the document.
    pub pointer: &'static str,
    /// The parameters.
    pub parameters: &'static [Parameter],
    /// The ways to authorise; the schemes of one way are needed together. A way without schemes needs no header.
    pub security: &'static [&'static [Scheme]],
    /// The vendor's example, where there is one.
    pub example: Option<Example>,
}

/// A parameter of an operation.
#[derive(Debug)]
#[non_exhaustive]
pub struct Parameter {
    /// The name.
    pub name: &'static str,
    /// Where it stands.
    pub location: Location,
    /// Whether it must be sent.
    pub is_required: bool,
    /// The JSON pointer of the parameter in the document.
    pub pointer: &'static str,
}

/// Where a parameter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Location {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header.
    Header,
}

/// A header that authorises.
#[derive(Debug)]
#[non_exhaustive]
pub struct Scheme {
    /// The name of the security scheme.
    pub id: &'static str,
    /// The header's name.
    pub header: &'static str,
    /// What stands before the credential in the header's value.
    pub prefix: &'static str,
}

/// A request as the vendor's page shows it.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Example {
    /// The path, with its parameters filled in.
    pub path: &'static str,
    /// The query, as (name, value), not encoded.
    pub query: &'static [(&'static str, &'static str)],
    /// The headers that are parameters, as (name, value).
    pub headers: &'static [(&'static str, &'static str)],
    /// The JSON body, with the digits of every number as the page has them.
    pub body: Option<&'static str>,
}
