// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
//! Generated from the document; see the crate's root.
#![allow(deprecated, reason = "what is deprecated is sent and read as long as it is there")]

pub mod builder;
pub mod types;

/// Client for Intum CRM deals
///
/// Deals ("interesy") of Intum CRM: create, read, update, delete, filter, find by external id. The
/// vendor's page is <https://intum.com/pomoc/crm/interesy.api>.
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
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let items = client
    ///     .list_deals()
    ///     .main_date_from("2026-03-01".parse::<intum_client::NaiveDate>()?)
    ///     .main_date_to("2026-03-31".parse::<intum_client::NaiveDate>()?)
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
    /// sent twice may create two deals. The request carries the header, or the token in its body.
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
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let body: intum_client::types::CreateDealRequest = serde_json::from_str(
    ///     r#"{
    ///       "api_token": "TOKEN",
    ///       "deal": {
    ///         "name": "Wdrożenie systemu CRM",
    ///         "total_amount_net": 10000.00,
    ///         "total_amount_gross": 12300.00,
    ///         "tax": "23",
    ///         "currency": "PLN",
    ///         "client_id": 123,
    ///         "status_id": 1,
    ///         "date": "2026-03-15"
    ///       }
    ///     }"#,
    /// )?;
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
    /// # async fn example(client: intum_client::Client) -> Result<(), intum_client::Error> {
    /// let body: intum_client::types::UpdateDealRequest = serde_json::from_str(
    ///     r#"{
    ///       "deal": {
    ///         "status_id": 2,
    ///         "description": null
    ///       }
    ///     }"#,
    /// )?;
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
}
