// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::search_contacts`](crate::Client::search_contacts), sent by `.await` or
/// [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct SearchContacts {
    pub(crate) client: Client,
    pub(crate) q: Result<Option<String>, String>,
}

impl SearchContacts {
    /// Creates a request of [`Client::search_contacts`](crate::Client::search_contacts).
    pub(crate) fn new(client: &Client) -> Self {
        Self {
            client: client.clone(),
            q: Ok(None),
        }
    }
    /// Sets the query parameter `q`.
    ///
    /// Text to look for.
    ///
    /// Supported: The source names no parameter of the search. Lists have a filter of this name for a
    /// full-text search. Source: [Filtrowanie](https://intum.pl/pomoc/crm/kontakty.api).
    pub fn q<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
        V::Error: std::fmt::Display,
    {
        self.q = value.try_into().map(Some).map_err(|error| error.to_string());
        self
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "search_contacts",
            crm_client_runtime::Method::GET,
            "/crm/contacts/search.json",
            true,
        );
        let Self { client, q } = self;
        let mut request = crm_client_runtime::RequestBuilder::new(
            client.session,
            &OPERATION,
        );
        request.optional_query("q", &q);
        request
    }
}

crm_client_runtime::request! {
    SearchContacts,
    response = crm_client_runtime::ListResponse<crate::types::Contact>,
    output = Vec<crate::types::Contact>
}
