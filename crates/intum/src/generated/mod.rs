// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
//! Generated from the document; see the crate's root.
#![allow(deprecated, reason = "what is deprecated is sent and read as long as it is there")]

pub mod builder;
pub mod types;

/// Client for Intum CRM
///
/// Deals ("interesy") of Intum CRM: create, read, update, delete, filter, find by external id; with the
/// clients ("klienci"), contacts ("kontakty"), notes ("notatki") and statuses ("statusy") that a deal
/// refers to. The vendor's page of deals is <https://intum.com/pomoc/crm/interesy.api>. Merging clients
/// and changing many at once are left out: no source says what such a request holds.
///
/// The vendor documents the requests and shows no response. What a source about this API states carries
/// `x-source`. What none states is an assumption and carries `x-assumed` with its rationale, and with a
/// source where a part or relative of the product supports it. Where two sources disagree, `x-conflict`
/// names both. The version is this document's, not the API's.
///
/// Version: 0.1.0
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) session: crm_client_runtime::Session,
}

impl Client {
    /// List clients
    ///
    /// All clients. A response may be the first page of a list although nothing says so.
    ///
    /// Documented: [Klienci
    /// (Clients)](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Supported (`description`): No source says that a list is complete. The invoicing product of the same
    /// makers returns lists in pages without being asked. Source: [Dodatkowe parametry dostępne przy
    /// pobieraniu listy
    /// rekordów](https://github.com/fakturownia/API/blob/718cfccf84e41c868847f63d978f24e556e923a8/README.md).
    ///
    /// Sends a `GET` request to `/crm/clients.json`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let items = client.list_clients().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_clients(&self) -> builder::ListClients {
        builder::ListClients::new(self)
    }
    /// Create a client
    ///
    /// Creates a client, the main object of the CRM, a company or a person. No source documents an
    /// idempotency key: a request that is sent twice may create two clients.
    ///
    /// Documented: [Klienci
    /// (Clients)](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Assumed (`description`): Follows from the absence of an idempotency key.
    ///
    /// Supported (`security`): An example of a create has `api_token` in the body. The help page takes a
    /// token in the header or in the URL; one place is taken to be enough. Source: [Using the
    /// Token](https://intum.com/help/account/api-tokens.md).
    ///
    /// Sends a `POST` request to `/crm/clients.json`.
    ///
    /// Arguments:
    /// - `body`: The client, and the API token beside it where no header carries it.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use intum_client::types::{CreateCrmClientRequest, NewCrmClient};
    ///
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let body = CreateCrmClientRequest::builder()
    ///     .client(
    ///         NewCrmClient::builder()
    ///             .name("Firma ABC")
    ///             .email("kontakt@firma.pl")
    ///             .phone("+48123456789")
    ///             .tags("vip,partner")
    ///             .build(),
    ///     )
    ///     .build();
    /// let crm_client = client.create_client(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_client(
        &self,
        body: impl Into<types::CreateCrmClientRequest>,
    ) -> builder::CreateClient {
        builder::CreateClient::new(self, body)
    }
    /// Get a client by application and external id
    ///
    /// One client by the code of an application and its external id there.
    ///
    /// Documented: [Klienci
    /// (Clients)](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Sends a `GET` request to `/crm/clients/e/{app_code}/{external_id}.json`.
    ///
    /// Arguments:
    /// - `app_code`: Code of the application that the external id belongs to.
    /// - `external_id`: External id of the client.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let crm_client = client.get_client_by_app_and_external_id("moj-system", "client-123").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_client_by_app_and_external_id(
        &self,
        app_code: impl TryInto<
            crm_client_runtime::PathSegment,
            Error: std::fmt::Display,
        >,
        external_id: impl TryInto<
            crm_client_runtime::PathSegment,
            Error: std::fmt::Display,
        >,
    ) -> builder::GetClientByAppAndExternalId {
        builder::GetClientByAppAndExternalId::new(self, app_code, external_id)
    }
    /// Get a client by external id
    ///
    /// One client by its external id.
    ///
    /// Documented: [Klienci
    /// (Clients)](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Sends a `GET` request to `/crm/clients/e/{external_id}.json`.
    ///
    /// Arguments:
    /// - `external_id`: External id of the client.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let crm_client = client.get_client_by_external_id("client-123").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_client_by_external_id(
        &self,
        external_id: impl TryInto<
            crm_client_runtime::PathSegment,
            Error: std::fmt::Display,
        >,
    ) -> builder::GetClientByExternalId {
        builder::GetClientByExternalId::new(self, external_id)
    }
    /// Create or update a client
    ///
    /// Updates the client that has the external id (and belongs to the application, if one is given), or
    /// creates one ("utwórz lub zaktualizuj").
    ///
    /// Documented: [Upsert (utwórz lub
    /// zaktualizuj)](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Sends a `POST` request to `/crm/clients/upsert.json`.
    ///
    /// Arguments:
    /// - `body`: The external id, and the client.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use intum_client::types::{NewCrmClient, UpsertCrmClientRequest};
    ///
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let body = UpsertCrmClientRequest::builder()
    ///     .app_code("moj-system")
    ///     .external_id("client-123")
    ///     .client(
    ///         NewCrmClient::builder()
    ///             .name("Firma ABC")
    ///             .email("kontakt@firma.pl")
    ///             .build(),
    ///     )
    ///     .build();
    /// let crm_client = client.upsert_client(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn upsert_client(
        &self,
        body: impl Into<types::UpsertCrmClientRequest>,
    ) -> builder::UpsertClient {
        builder::UpsertClient::new(self, body)
    }
    /// Get a client
    ///
    /// One client by its id.
    ///
    /// Documented: [Klienci
    /// (Clients)](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Sends a `GET` request to `/crm/clients/{id}.json`.
    ///
    /// Arguments:
    /// - `id`: The client's id.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let crm_client = client.get_client(123).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_client(&self, id: i64) -> builder::GetClient {
        builder::GetClient::new(self, id)
    }
    /// Delete a client
    ///
    /// Deletes a client.
    ///
    /// Documented: [Klienci
    /// (Clients)](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Sends a `DELETE` request to `/crm/clients/{id}.json`.
    ///
    /// Arguments:
    /// - `id`: The client's id.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// client.delete_client(123).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_client(&self, id: i64) -> builder::DeleteClient {
        builder::DeleteClient::new(self, id)
    }
    /// Update a client
    ///
    /// Changes the fields that are sent and leaves the others alone. A field that is sent as `null` is
    /// emptied.
    ///
    /// Documented: [Klienci
    /// (Clients)](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Supported (`description`): An update of a project sends only the fields that change. That `null`
    /// empties a field is how JSON says it. Source: [Aktualizacja
    /// projektu](https://intum.pl/pomoc/organizacja/projekt.api).
    ///
    /// Sends a `PATCH` request to `/crm/clients/{id}.json`.
    ///
    /// Arguments:
    /// - `id`: The client's id.
    /// - `body`: The fields to change.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use intum_client::types::{CrmClientPatch, UpdateCrmClientRequest};
    ///
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let body = UpdateCrmClientRequest::builder()
    ///     .client(
    ///         CrmClientPatch::builder().phone("+48987654321").build(),
    ///     )
    ///     .build();
    /// let crm_client = client.update_client(123, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_client(
        &self,
        id: i64,
        body: impl Into<types::UpdateCrmClientRequest>,
    ) -> builder::UpdateClient {
        builder::UpdateClient::new(self, id, body)
    }
    /// List contacts
    ///
    /// Contacts that match all the filters given; without a filter, all of them. A response may be the
    /// first page of a list although nothing says so.
    ///
    /// Documented: [Endpointy](https://intum.pl/pomoc/crm/kontakty.api).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Supported (`description`): No source says that a list is complete. The invoicing product of the same
    /// makers returns lists in pages without being asked. Source: [Dodatkowe parametry dostępne przy
    /// pobieraniu listy
    /// rekordów](https://github.com/fakturownia/API/blob/718cfccf84e41c868847f63d978f24e556e923a8/README.md).
    ///
    /// Sends a `GET` request to `/crm/contacts.json`.
    ///
    /// Optional, set on the request:
    /// - `client_id`: Only contacts of this client.
    /// - `extracted_email`: Only contacts with this e-mail address.
    /// - `q`: Text to look for, in all fields ("wyszukiwanie pełnotekstowe").
    /// - `status_id`: Only contacts with this status.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let items = client.list_contacts().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_contacts(&self) -> builder::ListContacts {
        builder::ListContacts::new(self)
    }
    /// Create a contact
    ///
    /// Creates a contact, a person on the side of a client. No source documents an idempotency key: a
    /// request that is sent twice may create two contacts.
    ///
    /// Documented: [Endpointy](https://intum.pl/pomoc/crm/kontakty.api).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Assumed (`description`): Follows from the absence of an idempotency key.
    ///
    /// Supported (`security`): An example of a create has `api_token` in the body. The help page takes a
    /// token in the header or in the URL; one place is taken to be enough. Source: [Using the
    /// Token](https://intum.com/help/account/api-tokens.md).
    ///
    /// Sends a `POST` request to `/crm/contacts.json`.
    ///
    /// Arguments:
    /// - `body`: The contact, and the API token beside it where no header carries it.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use intum_client::types::{ContactKind, CreateContactRequest, NewContact};
    ///
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let body = CreateContactRequest::builder()
    ///     .api_token("TOKEN")
    ///     .contact(
    ///         NewContact::builder()
    ///             .first_name("Jan")
    ///             .last_name("Kowalski")
    ///             .email("jan@firma.pl")
    ///             .phone("+48123456789")
    ///             .position("Kierownik IT")
    ///             .kind(ContactKind::Buyer)
    ///             .client_id(123)
    ///             .build(),
    ///     )
    ///     .build();
    /// let contact = client.create_contact(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_contact(
        &self,
        body: impl Into<types::CreateContactRequest>,
    ) -> builder::CreateContact {
        builder::CreateContact::new(self, body)
    }
    /// Search contacts
    ///
    /// Contacts that a text finds ("wyszukiwanie"). The source names the path and no parameter.
    ///
    /// Documented: [Endpointy](https://intum.pl/pomoc/crm/kontakty.api).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Assumed (`description`): The source names the path only.
    ///
    /// Sends a `GET` request to `/crm/contacts/search.json`.
    ///
    /// Optional, set on the request:
    /// - `q`: Text to look for.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let items = client
    ///     .search_contacts()
    ///     .q("Kowalski")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn search_contacts(&self) -> builder::SearchContacts {
        builder::SearchContacts::new(self)
    }
    /// Get a contact
    ///
    /// One contact by its id.
    ///
    /// Documented: [Endpointy](https://intum.pl/pomoc/crm/kontakty.api).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Sends a `GET` request to `/crm/contacts/{id}.json`.
    ///
    /// Arguments:
    /// - `id`: The contact's id.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let contact = client.get_contact(1).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_contact(&self, id: i64) -> builder::GetContact {
        builder::GetContact::new(self, id)
    }
    /// Delete a contact
    ///
    /// Deletes a contact.
    ///
    /// Documented: [Endpointy](https://intum.pl/pomoc/crm/kontakty.api).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Sends a `DELETE` request to `/crm/contacts/{id}.json`.
    ///
    /// Arguments:
    /// - `id`: The contact's id.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// client.delete_contact(1).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_contact(&self, id: i64) -> builder::DeleteContact {
        builder::DeleteContact::new(self, id)
    }
    /// Update a contact
    ///
    /// Changes the fields that are sent and leaves the others alone. A field that is sent as `null` is
    /// emptied.
    ///
    /// Documented: [Endpointy](https://intum.pl/pomoc/crm/kontakty.api).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Supported (`description`): An update of a project sends only the fields that change. That `null`
    /// empties a field is how JSON says it. Source: [Aktualizacja
    /// projektu](https://intum.pl/pomoc/organizacja/projekt.api).
    ///
    /// Sends a `PATCH` request to `/crm/contacts/{id}.json`.
    ///
    /// Arguments:
    /// - `id`: The contact's id.
    /// - `body`: The fields to change.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use intum_client::types::{ContactPatch, UpdateContactRequest};
    /// use intum_client::Patch;
    ///
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let body = UpdateContactRequest::builder()
    ///     .contact(
    ///         ContactPatch::builder()
    ///             .position("Dyrektor IT")
    ///             .phone(Patch::Null)
    ///             .build(),
    ///     )
    ///     .build();
    /// let contact = client.update_contact(1, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_contact(
        &self,
        id: i64,
        body: impl Into<types::UpdateContactRequest>,
    ) -> builder::UpdateContact {
        builder::UpdateContact::new(self, id, body)
    }
    /// List deals
    ///
    /// Deals ("lista interesów") that match all the filters given; without a filter, all deals.
    ///
    /// No source documents paging, an order or a limit for deals. A sibling product of the same makers
    /// returns pages without being asked: the first, of at most 100 objects, unless `page` and `per_page`
    /// say otherwise. Do not take a response for the whole list because nothing says that it is a page.
    /// `main_date_from` and `main_date_to` narrow it; a deal without a date may then be missing.
    ///
    /// Documented: [Endpointy](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Assumed (`responses`): The page shows no response, no error and no status code.
    ///
    /// Supported (`description`): The page says neither that filters combine with "and", nor that a list
    /// without filters is complete, nor how a deal without a date is filtered. That a list may be a page is
    /// what the invoicing product of the same makers does. Source: [Dodatkowe parametry dostępne przy
    /// pobieraniu listy
    /// rekordów](https://github.com/fakturownia/API/blob/718cfccf84e41c868847f63d978f24e556e923a8/README.md).
    ///
    /// Sends a `GET` request to `/crm/deals.json`.
    ///
    /// Optional, set on the request:
    /// - `client_id`: Only deals of this client.
    /// - `department_id`: Only deals of this department.
    /// - `main_date_from`: First day of the range of main dates ("zakres dat"), included. The main date of
    ///   a deal is its `date`.
    /// - `main_date_to`: Last day of the range of main dates ("zakres dat"), included. The main date of a
    ///   deal is its `date`.
    /// - `project_id`: Only deals of this project.
    /// - `q`: Text to look for ("szukaj w") in the name, the description and the client's e-mail.
    /// - `responsible_id`: Only deals that this person is responsible for.
    /// - `status_id`: Only deals with this status.
    /// - `total_amount_gross_from`: Smallest gross amount ("zakres kwoty"), included.
    /// - `total_amount_gross_to`: Largest gross amount ("zakres kwoty"), included.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use intum_client::NaiveDate;
    ///
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let items = client
    ///     .list_deals()
    ///     .main_date_from("2026-03-01".parse::<NaiveDate>()?)
    ///     .main_date_to("2026-03-31".parse::<NaiveDate>()?)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_deals(&self) -> builder::ListDeals {
        builder::ListDeals::new(self)
    }
    /// Create a deal
    ///
    /// Creates a deal ("utworzenie interesu"). No source documents an idempotency key: a request that is
    /// sent twice may create two deals. The request carries the token in the header, in the URL, or in its
    /// body.
    ///
    /// The vendor's sources disagree on what a deal must have: amounts and tax, or a name. A deal that has
    /// all four satisfies both.
    ///
    /// Documented: [Endpointy](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Assumed (`responses`): The page shows no response, no error and no status code.
    ///
    /// Assumed (`description`): Follows from the absence of an idempotency key, and from the conflict on
    /// the required fields.
    ///
    /// Supported (`security`): The page documents the header; its example of a create has `api_token` in
    /// the body. The help page takes a token in the header or in the URL; one place is taken to be enough.
    /// Source: [Using the Token](https://intum.com/help/account/api-tokens.md).
    ///
    /// Sends a `POST` request to `/crm/deals.json`.
    ///
    /// Arguments:
    /// - `body`: The deal, and the API token beside it where no header carries it.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use intum_client::types::{CreateDealRequest, NewDeal};
    /// use intum_client::{Amount, NaiveDate};
    ///
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let body = CreateDealRequest::builder()
    ///     .api_token("TOKEN")
    ///     .deal(
    ///         NewDeal::builder()
    ///             .name("Wdrożenie systemu CRM")
    ///             .total_amount_net("10000.00".parse::<Amount>()?)
    ///             .total_amount_gross("12300.00".parse::<Amount>()?)
    ///             .tax("23")
    ///             .currency("PLN")
    ///             .client_id(123)
    ///             .status_id(1)
    ///             .date("2026-03-15".parse::<NaiveDate>()?)
    ///             .build(),
    ///     )
    ///     .build();
    /// let deal = client.create_deal(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_deal(
        &self,
        body: impl Into<types::CreateDealRequest>,
    ) -> builder::CreateDeal {
        builder::CreateDeal::new(self, body)
    }
    /// Get a deal by external id
    ///
    /// One deal by its external id ("pobranie po external_id").
    ///
    /// Documented: [Endpointy](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Assumed (`responses`): The page shows no response, no error and no status code.
    ///
    /// Sends a `GET` request to `/crm/deals/e/{app_code}/{external_id}.json`.
    ///
    /// Arguments:
    /// - `app_code`: Code of the application that the external id belongs to. A client gets its code beside
    ///   the object in a request; no source says how a deal gets one.
    /// - `external_id`: The deal's `external_id`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let deal = client.get_deal_by_external_id("erp", "A-17").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_deal_by_external_id(
        &self,
        app_code: impl TryInto<
            crm_client_runtime::PathSegment,
            Error: std::fmt::Display,
        >,
        external_id: impl TryInto<
            crm_client_runtime::PathSegment,
            Error: std::fmt::Display,
        >,
    ) -> builder::GetDealByExternalId {
        builder::GetDealByExternalId::new(self, app_code, external_id)
    }
    /// Get a deal
    ///
    /// One deal ("pojedynczy interes") by its id.
    ///
    /// Documented: [Endpointy](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Assumed (`responses`): The page shows no response, no error and no status code.
    ///
    /// Sends a `GET` request to `/crm/deals/{id}.json`.
    ///
    /// Arguments:
    /// - `id`: The deal's id.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let deal = client.get_deal(1).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_deal(&self, id: i64) -> builder::GetDeal {
        builder::GetDeal::new(self, id)
    }
    /// Delete a deal
    ///
    /// Deletes a deal ("usunięcie interesu").
    ///
    /// Documented: [Endpointy](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Assumed (`responses`): The page shows no response, no error and no status code.
    ///
    /// Sends a `DELETE` request to `/crm/deals/{id}.json`.
    ///
    /// Arguments:
    /// - `id`: The deal's id.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// client.delete_deal(1).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_deal(&self, id: i64) -> builder::DeleteDeal {
        builder::DeleteDeal::new(self, id)
    }
    /// Update a deal
    ///
    /// Changes the fields that are sent and leaves the others alone ("aktualizacja interesu"). A field that
    /// is sent as `null` is emptied; the three fields that a deal must have cannot be, and need not be
    /// sent.
    ///
    /// Documented: [Endpointy](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Assumed (`responses`): The page shows no response, no error and no status code.
    ///
    /// Supported (`description`): The page names the verb PATCH. An update of a project sends only the
    /// fields that change. That `null` empties a field is how JSON says it; what holds for the three
    /// required fields follows. Source: [Aktualizacja
    /// projektu](https://intum.pl/pomoc/organizacja/projekt.api).
    ///
    /// Sends a `PATCH` request to `/crm/deals/{id}.json`.
    ///
    /// Arguments:
    /// - `id`: The deal's id.
    /// - `body`: The fields to change.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use intum_client::types::{DealPatch, UpdateDealRequest};
    /// use intum_client::Patch;
    ///
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let body = UpdateDealRequest::builder()
    ///     .deal(
    ///         DealPatch::builder()
    ///             .status_id(2)
    ///             .description(Patch::Null)
    ///             .build(),
    ///     )
    ///     .build();
    /// let deal = client.update_deal(1, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_deal(
        &self,
        id: i64,
        body: impl Into<types::UpdateDealRequest>,
    ) -> builder::UpdateDeal {
        builder::UpdateDeal::new(self, id, body)
    }
    /// List notes
    ///
    /// All notes. A response may be the first page of a list although nothing says so.
    ///
    /// Documented: [Endpointy](https://intum.com/pomoc/crm/notatki.api).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Supported (`description`): No source says that a list is complete. The invoicing product of the same
    /// makers returns lists in pages without being asked. Source: [Dodatkowe parametry dostępne przy
    /// pobieraniu listy
    /// rekordów](https://github.com/fakturownia/API/blob/718cfccf84e41c868847f63d978f24e556e923a8/README.md).
    ///
    /// Sends a `GET` request to `/crm/notes.json`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let items = client.list_notes().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_notes(&self) -> builder::ListNotes {
        builder::ListNotes::new(self)
    }
    /// Create a note
    ///
    /// Creates a note, a text on a client, a contact or a deal. No source documents an idempotency key: a
    /// request that is sent twice may create two notes.
    ///
    /// Documented: [Endpointy](https://intum.com/pomoc/crm/notatki.api).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Assumed (`description`): Follows from the absence of an idempotency key.
    ///
    /// Supported (`security`): An example of a create has `api_token` in the body. The help page takes a
    /// token in the header or in the URL; one place is taken to be enough. Source: [Using the
    /// Token](https://intum.com/help/account/api-tokens.md).
    ///
    /// Sends a `POST` request to `/crm/notes.json`.
    ///
    /// Arguments:
    /// - `body`: The note, and the API token beside it where no header carries it.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use intum_client::types::{CreateNoteRequest, NewNote, NoteableType};
    ///
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let body = CreateNoteRequest::builder()
    ///     .api_token("TOKEN")
    ///     .note(
    ///         NewNote::builder()
    ///             .name("Rozmowa telefoniczna")
    ///             .content(
    ///                 "Klient zainteresowany ofertą Premium. Umówiony follow-up na przyszły tydzień.",
    ///             )
    ///             .kind("phone")
    ///             .note_at("2026-03-05T14:00:00")
    ///             .noteable_id(123)
    ///             .noteable_type(NoteableType::Client)
    ///             .build(),
    ///     )
    ///     .build();
    /// let note = client.create_note(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_note(
        &self,
        body: impl Into<types::CreateNoteRequest>,
    ) -> builder::CreateNote {
        builder::CreateNote::new(self, body)
    }
    /// Get a note
    ///
    /// One note by its id.
    ///
    /// Documented: [Endpointy](https://intum.com/pomoc/crm/notatki.api).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Sends a `GET` request to `/crm/notes/{id}.json`.
    ///
    /// Arguments:
    /// - `id`: The note's id.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let note = client.get_note(1).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_note(&self, id: i64) -> builder::GetNote {
        builder::GetNote::new(self, id)
    }
    /// Delete a note
    ///
    /// Deletes a note.
    ///
    /// Documented: [Endpointy](https://intum.com/pomoc/crm/notatki.api).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Sends a `DELETE` request to `/crm/notes/{id}.json`.
    ///
    /// Arguments:
    /// - `id`: The note's id.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// client.delete_note(1).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_note(&self, id: i64) -> builder::DeleteNote {
        builder::DeleteNote::new(self, id)
    }
    /// Update a note
    ///
    /// Changes the fields that are sent and leaves the others alone. A field that is sent as `null` is
    /// emptied.
    ///
    /// Documented: [Endpointy](https://intum.com/pomoc/crm/notatki.api).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Supported (`description`): An update of a project sends only the fields that change. That `null`
    /// empties a field is how JSON says it. Source: [Aktualizacja
    /// projektu](https://intum.pl/pomoc/organizacja/projekt.api).
    ///
    /// Sends a `PATCH` request to `/crm/notes/{id}.json`.
    ///
    /// Arguments:
    /// - `id`: The note's id.
    /// - `body`: The fields to change.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use intum_client::types::{NotePatch, UpdateNoteRequest};
    ///
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let body = UpdateNoteRequest::builder()
    ///     .note(
    ///         NotePatch::builder().content("Umowa podpisana.").build(),
    ///     )
    ///     .build();
    /// let note = client.update_note(1, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_note(
        &self,
        id: i64,
        body: impl Into<types::UpdateNoteRequest>,
    ) -> builder::UpdateNote {
        builder::UpdateNote::new(self, id, body)
    }
    /// List statuses
    ///
    /// All statuses. A response may be the first page of a list although nothing says so.
    ///
    /// Documented: [Statusy
    /// (Statuses)](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Supported (`description`): No source says that a list is complete. The invoicing product of the same
    /// makers returns lists in pages without being asked. Source: [Dodatkowe parametry dostępne przy
    /// pobieraniu listy
    /// rekordów](https://github.com/fakturownia/API/blob/718cfccf84e41c868847f63d978f24e556e923a8/README.md).
    ///
    /// Sends a `GET` request to `/crm/statuses.json`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let items = client.list_statuses().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_statuses(&self) -> builder::ListStatuses {
        builder::ListStatuses::new(self)
    }
    /// Create a status
    ///
    /// Creates a status, a stage of the pipeline. No source documents an idempotency key: a request that is
    /// sent twice may create two statuses.
    ///
    /// Documented: [Statusy
    /// (Statuses)](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Assumed (`description`): Follows from the absence of an idempotency key.
    ///
    /// Supported (`security`): An example of a create has `api_token` in the body. The help page takes a
    /// token in the header or in the URL; one place is taken to be enough. Source: [Using the
    /// Token](https://intum.com/help/account/api-tokens.md).
    ///
    /// Sends a `POST` request to `/crm/statuses.json`.
    ///
    /// Arguments:
    /// - `body`: The status, and the API token beside it where no header carries it.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use intum_client::types::{CreateStatusRequest, NewStatus};
    ///
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let body = CreateStatusRequest::builder()
    ///     .status(
    ///         NewStatus::builder()
    ///             .name("Negocjacje")
    ///             .color("#8B5CF6")
    ///             .active(true)
    ///             .build(),
    ///     )
    ///     .build();
    /// let status = client.create_status(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_status(
        &self,
        body: impl Into<types::CreateStatusRequest>,
    ) -> builder::CreateStatus {
        builder::CreateStatus::new(self, body)
    }
    /// Get a status
    ///
    /// One status by its id.
    ///
    /// Documented: [Statusy
    /// (Statuses)](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Sends a `GET` request to `/crm/statuses/{id}.json`.
    ///
    /// Arguments:
    /// - `id`: The status's id.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let status = client.get_status(1).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_status(&self, id: i64) -> builder::GetStatus {
        builder::GetStatus::new(self, id)
    }
    /// Delete a status
    ///
    /// Deletes a status. In the application, the status that its clients, contacts and deals move to has to
    /// be chosen first; no source says how a request does that.
    ///
    /// Documented: [Statusy
    /// (Statuses)](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Supported (`description`): The help page describes the application, not the request. Source:
    /// [Deleting a Status](https://intum.pl/help/crm/crm-statuses).
    ///
    /// Sends a `DELETE` request to `/crm/statuses/{id}.json`.
    ///
    /// Arguments:
    /// - `id`: The status's id.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// client.delete_status(1).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_status(&self, id: i64) -> builder::DeleteStatus {
        builder::DeleteStatus::new(self, id)
    }
    /// Update a status
    ///
    /// Changes the fields that are sent and leaves the others alone. A field that is sent as `null` is
    /// emptied.
    ///
    /// Documented: [Statusy
    /// (Statuses)](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Supported (`description`): An update of a project sends only the fields that change. That `null`
    /// empties a field is how JSON says it. Source: [Aktualizacja
    /// projektu](https://intum.pl/pomoc/organizacja/projekt.api).
    ///
    /// Sends a `PATCH` request to `/crm/statuses/{id}.json`.
    ///
    /// Arguments:
    /// - `id`: The status's id.
    /// - `body`: The fields to change.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use intum_client::types::{StatusPatch, UpdateStatusRequest};
    ///
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let body = UpdateStatusRequest::builder()
    ///     .status(StatusPatch::builder().closed(true).build())
    ///     .build();
    /// let status = client.update_status(1, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_status(
        &self,
        id: i64,
        body: impl Into<types::UpdateStatusRequest>,
    ) -> builder::UpdateStatus {
        builder::UpdateStatus::new(self, id, body)
    }
    /// Move a status down
    ///
    /// Moves a status one place later in the order of display ("przesuń niżej").
    ///
    /// Documented: [Statusy
    /// (Statuses)](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Supported (`description`): The source says higher and lower; that it is one place follows from the
    /// arrows of the application. Source: [Status Properties](https://intum.pl/help/crm/crm-statuses).
    ///
    /// Sends a `POST` request to `/crm/statuses/{id}/down`.
    ///
    /// Arguments:
    /// - `id`: The status's id.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// client.move_status_down(1).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn move_status_down(&self, id: i64) -> builder::MoveStatusDown {
        builder::MoveStatusDown::new(self, id)
    }
    /// Move a status up
    ///
    /// Moves a status one place earlier in the order of display ("przesuń wyżej").
    ///
    /// Documented: [Statusy
    /// (Statuses)](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md).
    ///
    /// Assumed (`responses`): No source shows a response of this API with its status code.
    ///
    /// Supported (`description`): The source says higher and lower; that it is one place follows from the
    /// arrows of the application. Source: [Status Properties](https://intum.pl/help/crm/crm-statuses).
    ///
    /// Sends a `POST` request to `/crm/statuses/{id}/up`.
    ///
    /// Arguments:
    /// - `id`: The status's id.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// client.move_status_up(1).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn move_status_up(&self, id: i64) -> builder::MoveStatusUp {
        builder::MoveStatusUp::new(self, id)
    }
}
