// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::list_deals`](crate::Client::list_deals), sent by `.await` or
/// [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListDeals {
    pub(crate) client: Client,
    pub(crate) client_id: Result<Option<i64>, String>,
    pub(crate) department_id: Result<Option<i64>, String>,
    pub(crate) main_date_from: Result<Option<chrono::NaiveDate>, String>,
    pub(crate) main_date_to: Result<Option<chrono::NaiveDate>, String>,
    pub(crate) project_id: Result<Option<i64>, String>,
    pub(crate) q: Result<Option<String>, String>,
    pub(crate) responsible_id: Result<Option<i64>, String>,
    pub(crate) status_id: Result<Option<i64>, String>,
    pub(crate) total_amount_gross_from: Result<
        Option<crm_client_runtime::Amount>,
        String,
    >,
    pub(crate) total_amount_gross_to: Result<Option<crm_client_runtime::Amount>, String>,
}

impl ListDeals {
    /// Creates a request of [`Client::list_deals`](crate::Client::list_deals).
    pub(crate) fn new(client: &Client) -> Self {
        Self {
            client: client.clone(),
            client_id: Ok(None),
            department_id: Ok(None),
            main_date_from: Ok(None),
            main_date_to: Ok(None),
            project_id: Ok(None),
            q: Ok(None),
            responsible_id: Ok(None),
            status_id: Ok(None),
            total_amount_gross_from: Ok(None),
            total_amount_gross_to: Ok(None),
        }
    }
    /// Sets the query parameter `client_id`.
    ///
    /// Only deals of this client.
    ///
    /// Documented: [Filtrowanie](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Assumed (`in`): The page lists the filters without a request; the list is the request they fit, and
    /// a GET has its parameters in the query.
    ///
    /// Assumed (`schema`): The page gives filters no type; the deal's field of this name is an integer,
    /// taken to be 64-bit.
    pub fn client_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<i64>,
        V::Error: std::fmt::Display,
    {
        self.client_id = value.try_into().map(Some).map_err(|error| error.to_string());
        self
    }
    /// Sets the query parameter `department_id`.
    ///
    /// Only deals of this department.
    ///
    /// Documented: [Filtrowanie](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Assumed (`in`): The page lists the filters without a request; the list is the request they fit, and
    /// a GET has its parameters in the query.
    ///
    /// Assumed (`schema`): The page gives filters no type; the deal's field of this name is an integer,
    /// taken to be 64-bit.
    pub fn department_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<i64>,
        V::Error: std::fmt::Display,
    {
        self.department_id = value
            .try_into()
            .map(Some)
            .map_err(|error| error.to_string());
        self
    }
    /// Sets the query parameter `main_date_from`.
    ///
    /// First day of the range of main dates ("zakres dat"), included. The main date of a deal is its
    /// `date`.
    ///
    /// Documented: [Filtrowanie](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Assumed (`in`): The page lists the filters without a request; the list is the request they fit, and
    /// a GET has its parameters in the query.
    ///
    /// Assumed (`schema`): The page gives no type; `YYYY-MM-DD` is how it writes the date of a deal.
    ///
    /// Supported (`description`): The help page calls `date` the main date of a deal. No source says
    /// whether the bounds are included. Source: [Deal Data](https://intum.com/help/crm/deals.md).
    pub fn main_date_from<V>(mut self, value: V) -> Self
    where
        V: TryInto<chrono::NaiveDate>,
        V::Error: std::fmt::Display,
    {
        self.main_date_from = value
            .try_into()
            .map(Some)
            .map_err(|error| error.to_string());
        self
    }
    /// Sets the query parameter `main_date_to`.
    ///
    /// Last day of the range of main dates ("zakres dat"), included. The main date of a deal is its `date`.
    ///
    /// Documented: [Filtrowanie](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Assumed (`in`): The page lists the filters without a request; the list is the request they fit, and
    /// a GET has its parameters in the query.
    ///
    /// Assumed (`schema`): The page gives no type; `YYYY-MM-DD` is how it writes the date of a deal.
    ///
    /// Supported (`description`): The help page calls `date` the main date of a deal. No source says
    /// whether the bounds are included. Source: [Deal Data](https://intum.com/help/crm/deals.md).
    pub fn main_date_to<V>(mut self, value: V) -> Self
    where
        V: TryInto<chrono::NaiveDate>,
        V::Error: std::fmt::Display,
    {
        self.main_date_to = value
            .try_into()
            .map(Some)
            .map_err(|error| error.to_string());
        self
    }
    /// Sets the query parameter `project_id`.
    ///
    /// Only deals of this project.
    ///
    /// Documented: [Filtrowanie](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Assumed (`in`): The page lists the filters without a request; the list is the request they fit, and
    /// a GET has its parameters in the query.
    ///
    /// Assumed (`schema`): The page gives filters no type; the deal's field of this name is an integer,
    /// taken to be 64-bit.
    pub fn project_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<i64>,
        V::Error: std::fmt::Display,
    {
        self.project_id = value.try_into().map(Some).map_err(|error| error.to_string());
        self
    }
    /// Sets the query parameter `q`.
    ///
    /// Text to look for ("szukaj w") in the name, the description and the client's e-mail.
    ///
    /// Documented: [Filtrowanie](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Assumed (`in`): The page lists the filters without a request; the list is the request they fit, and
    /// a GET has its parameters in the query.
    ///
    /// Assumed (`schema`): The page gives no type; what is searched for is text.
    pub fn q<V>(mut self, value: V) -> Self
    where
        V: TryInto<String>,
        V::Error: std::fmt::Display,
    {
        self.q = value.try_into().map(Some).map_err(|error| error.to_string());
        self
    }
    /// Sets the query parameter `responsible_id`.
    ///
    /// Only deals that this person is responsible for.
    ///
    /// Documented: [Filtrowanie](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Assumed (`in`): The page lists the filters without a request; the list is the request they fit, and
    /// a GET has its parameters in the query.
    ///
    /// Assumed (`schema`): The page gives filters no type; the deal's field of this name is an integer,
    /// taken to be 64-bit.
    pub fn responsible_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<i64>,
        V::Error: std::fmt::Display,
    {
        self.responsible_id = value
            .try_into()
            .map(Some)
            .map_err(|error| error.to_string());
        self
    }
    /// Sets the query parameter `status_id`.
    ///
    /// Only deals with this status.
    ///
    /// Documented: [Filtrowanie](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Assumed (`in`): The page lists the filters without a request; the list is the request they fit, and
    /// a GET has its parameters in the query.
    ///
    /// Assumed (`schema`): The page gives filters no type; the deal's field of this name is an integer,
    /// taken to be 64-bit.
    pub fn status_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<i64>,
        V::Error: std::fmt::Display,
    {
        self.status_id = value.try_into().map(Some).map_err(|error| error.to_string());
        self
    }
    /// Sets the query parameter `total_amount_gross_from`.
    ///
    /// Smallest gross amount ("zakres kwoty"), included.
    ///
    /// Documented: [Filtrowanie](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Assumed (`in`): The page lists the filters without a request; the list is the request they fit, and
    /// a GET has its parameters in the query.
    ///
    /// Assumed (`schema`): The page gives filters no type; the deal's field `total_amount_gross` is a
    /// decimal.
    ///
    /// Assumed (`description`): The page does not say whether the bounds are included.
    pub fn total_amount_gross_from<V>(mut self, value: V) -> Self
    where
        V: TryInto<crm_client_runtime::Amount>,
        V::Error: std::fmt::Display,
    {
        self.total_amount_gross_from = value
            .try_into()
            .map(Some)
            .map_err(|error| error.to_string());
        self
    }
    /// Sets the query parameter `total_amount_gross_to`.
    ///
    /// Largest gross amount ("zakres kwoty"), included.
    ///
    /// Documented: [Filtrowanie](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Assumed (`in`): The page lists the filters without a request; the list is the request they fit, and
    /// a GET has its parameters in the query.
    ///
    /// Assumed (`schema`): The page gives filters no type; the deal's field `total_amount_gross` is a
    /// decimal.
    ///
    /// Assumed (`description`): The page does not say whether the bounds are included.
    pub fn total_amount_gross_to<V>(mut self, value: V) -> Self
    where
        V: TryInto<crm_client_runtime::Amount>,
        V::Error: std::fmt::Display,
    {
        self.total_amount_gross_to = value
            .try_into()
            .map(Some)
            .map_err(|error| error.to_string());
        self
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "list_deals",
            crm_client_runtime::Method::GET,
            "/crm/deals.json",
            true,
        );
        let Self {
            client,
            client_id,
            department_id,
            main_date_from,
            main_date_to,
            project_id,
            q,
            responsible_id,
            status_id,
            total_amount_gross_from,
            total_amount_gross_to,
        } = self;
        let mut request = crm_client_runtime::RequestBuilder::new(
            client.session,
            &OPERATION,
        );
        request.optional_query("client_id", &client_id);
        request.optional_query("department_id", &department_id);
        request.optional_query("main_date_from", &main_date_from);
        request.optional_query("main_date_to", &main_date_to);
        request.optional_query("project_id", &project_id);
        request.optional_query("q", &q);
        request.optional_query("responsible_id", &responsible_id);
        request.optional_query("status_id", &status_id);
        request.optional_query("total_amount_gross_from", &total_amount_gross_from);
        request.optional_query("total_amount_gross_to", &total_amount_gross_to);
        request
            .at_most(
                ("main_date_from", &main_date_from),
                ("main_date_to", &main_date_to),
            );
        request
            .at_most(
                ("total_amount_gross_from", &total_amount_gross_from),
                ("total_amount_gross_to", &total_amount_gross_to),
            );
        request
    }
}

crm_client_runtime::request! {
    ListDeals,
    response = crm_client_runtime::ListResponse<crate::types::Deal>,
    output = Vec<crate::types::Deal>
}
