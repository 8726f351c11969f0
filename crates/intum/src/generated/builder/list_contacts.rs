// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::list_contacts`](crate::Client::list_contacts), sent by `.await` or
/// [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListContacts {
    pub(crate) client: Client,
    pub(crate) client_id: Result<Option<i64>, String>,
    pub(crate) extracted_email: Result<Option<String>, String>,
    pub(crate) q: Result<Option<String>, String>,
    pub(crate) status_id: Result<Option<i64>, String>,
}

impl ListContacts {
    /// Creates a request of [`Client::list_contacts`](crate::Client::list_contacts).
    pub(crate) fn new(client: &Client) -> Self {
        Self {
            client: client.clone(),
            client_id: Ok(None),
            extracted_email: Ok(None),
            q: Ok(None),
            status_id: Ok(None),
        }
    }
    /// Sets the query parameter `client_id`.
    ///
    /// Only contacts of this client.
    ///
    /// Documented: [Filtrowanie](https://intum.pl/pomoc/crm/kontakty.api).
    ///
    /// Assumed (`in`): The source lists the filters without a request; the list is the request they fit,
    /// and a GET has its parameters in the query.
    ///
    /// Assumed (`schema`): The source gives filters no type; the field of this name is an integer, taken to
    /// be 64-bit.
    pub fn client_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<i64>,
        V::Error: std::fmt::Display,
    {
        self.client_id = value.try_into().map(Some).map_err(|error| error.to_string());
        self
    }
    /// Sets the query parameter `extracted_email`.
    ///
    /// Only contacts with this e-mail address.
    ///
    /// Documented: [Filtrowanie](https://intum.pl/pomoc/crm/kontakty.api).
    ///
    /// Assumed (`in`): The source lists the filters without a request; the list is the request they fit,
    /// and a GET has its parameters in the query.
    ///
    /// Assumed (`schema`): The source gives filters no type; what is searched for is text.
    pub fn extracted_email<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
        V::Error: std::fmt::Display,
    {
        self.extracted_email = value
            .try_into()
            .map(Some)
            .map_err(|error| error.to_string());
        self
    }
    /// Sets the query parameter `q`.
    ///
    /// Text to look for, in all fields ("wyszukiwanie pełnotekstowe").
    ///
    /// Documented: [Filtrowanie](https://intum.pl/pomoc/crm/kontakty.api).
    ///
    /// Assumed (`in`): The source lists the filters without a request; the list is the request they fit,
    /// and a GET has its parameters in the query.
    ///
    /// Assumed (`schema`): The source gives filters no type; what is searched for is text.
    pub fn q<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
        V::Error: std::fmt::Display,
    {
        self.q = value.try_into().map(Some).map_err(|error| error.to_string());
        self
    }
    /// Sets the query parameter `status_id`.
    ///
    /// Only contacts with this status.
    ///
    /// Documented: [Filtrowanie](https://intum.pl/pomoc/crm/kontakty.api).
    ///
    /// Assumed (`in`): The source lists the filters without a request; the list is the request they fit,
    /// and a GET has its parameters in the query.
    ///
    /// Assumed (`schema`): The source gives filters no type; the field of this name is an integer, taken to
    /// be 64-bit.
    pub fn status_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<i64>,
        V::Error: std::fmt::Display,
    {
        self.status_id = value.try_into().map(Some).map_err(|error| error.to_string());
        self
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "list_contacts",
            crm_client_runtime::Method::GET,
            "/crm/contacts.json",
            true,
        );
        let Self { client, client_id, extracted_email, q, status_id } = self;
        let mut request = crm_client_runtime::RequestBuilder::new(
            client.session,
            &OPERATION,
        );
        request.optional_query("client_id", &client_id);
        request.optional_query("extracted_email", &extracted_email);
        request.optional_query("q", &q);
        request.optional_query("status_id", &status_id);
        request
    }
}

crm_client_runtime::request! {
    ListContacts,
    response = crm_client_runtime::ListResponse<crate::types::Contact>,
    output = Vec<crate::types::Contact>
}
