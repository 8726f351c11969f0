// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A request of [`Client::list_project_payments`](crate::Client::list_project_payments), sent by
/// `.await` or [`send`](Self::send).
#[derive(Debug, Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListProjectPayments {
    pub(crate) client: Client,
    pub(crate) count: Result<Option<u64>, String>,
    pub(crate) filter_date: Result<Option<chrono::NaiveDate>, String>,
    pub(crate) filter_id: Result<Option<u64>, String>,
    pub(crate) filter_type: Result<Option<crate::types::PaymentDirection>, String>,
    pub(crate) id: Result<u64, String>,
    pub(crate) offset: Result<Option<u64>, String>,
}

impl ListProjectPayments {
    /// Creates a request of [`Client::list_project_payments`](crate::Client::list_project_payments).
    pub(crate) fn new(client: &Client, id: u64) -> Self {
        Self {
            client: client.clone(),
            count: Ok(None),
            filter_date: Ok(None),
            filter_id: Ok(None),
            filter_type: Ok(None),
            id: Ok(id),
            offset: Ok(None),
        }
    }
    /// Sets the query parameter `count`.
    ///
    /// Largest number of objects to return ("количество объектов").
    ///
    /// Documented: [GET Проекты](https://www.solos.pro/api/v2/projects/).
    ///
    /// Supported (`description`): The page says "number of objects"; that it is the size of a page follows
    /// from `offset`, as in a script for the API's first version, which asks for 500. No limit is
    /// documented. Source: [function
    /// getEvents](https://github.com/artlevitan/solos-examples/blob/e87982ccc9c0e9b1d0bf2a8dd6defd6e5af84227/calendar/export-ics.php).
    ///
    /// Assumed (`format`): A `uint` is taken to be 64-bit.
    pub fn count<V>(mut self, value: V) -> Self
    where
        V: TryInto<u64>,
        V::Error: std::fmt::Display,
    {
        self.count = value.try_into().map(Some).map_err(|error| error.to_string());
        self
    }
    /// Sets the query parameter `filter_date`.
    ///
    /// Only objects of this date ("фильтр по дате"), an SQL date.
    ///
    /// Documented: [GET Этапы проекта](https://www.solos.pro/api/v2/projects/).
    ///
    /// Assumed (`description`): The page does not say which of an object's dates is compared, nor how.
    pub fn filter_date<V>(mut self, value: V) -> Self
    where
        V: TryInto<chrono::NaiveDate>,
        V::Error: std::fmt::Display,
    {
        self.filter_date = value.try_into().map(Some).map_err(|error| error.to_string());
        self
    }
    /// Sets the query parameter `filter_id`.
    ///
    /// Only the payment with this id ("ID платежа").
    ///
    /// Documented: [GET Платежи проекта](https://www.solos.pro/api/v2/projects/).
    ///
    /// Assumed (`format`): A `uint` is taken to be 64-bit.
    pub fn filter_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<u64>,
        V::Error: std::fmt::Display,
    {
        self.filter_id = value.try_into().map(Some).map_err(|error| error.to_string());
        self
    }
    /// Sets the query parameter `filter_type`.
    ///
    /// Only payments in this direction ("тип платежа").
    ///
    /// Documented: [GET Платежи проекта](https://www.solos.pro/api/v2/projects/).
    pub fn filter_type<V>(mut self, value: V) -> Self
    where
        V: TryInto<crate::types::PaymentDirection>,
        V::Error: std::fmt::Display,
    {
        self.filter_type = value.try_into().map(Some).map_err(|error| error.to_string());
        self
    }
    /// Sets the query parameter `offset`.
    ///
    /// How many objects to skip ("смещение выборки").
    ///
    /// Documented: [GET Проекты](https://www.solos.pro/api/v2/projects/).
    ///
    /// Supported (`description`): The page says "offset of the selection"; that it counts objects is taken
    /// from a script for the API's first version, which names it beside `count`. Source: [function
    /// getEvents](https://github.com/artlevitan/solos-examples/blob/e87982ccc9c0e9b1d0bf2a8dd6defd6e5af84227/calendar/export-ics.php).
    ///
    /// Assumed (`format`): A `uint` is taken to be 64-bit.
    pub fn offset<V>(mut self, value: V) -> Self
    where
        V: TryInto<u64>,
        V::Error: std::fmt::Display,
    {
        self.offset = value.try_into().map(Some).map_err(|error| error.to_string());
        self
    }
    pub(crate) fn request(self) -> crm_client_runtime::RequestBuilder {
        static OPERATION: crm_client_runtime::Operation = crm_client_runtime::Operation::new(
            "list_project_payments",
            crm_client_runtime::Method::GET,
            "/backend/public/projects/payments",
            true,
        );
        let Self { client, count, filter_date, filter_id, filter_type, id, offset } = self;
        let mut request = crm_client_runtime::RequestBuilder::new(
            client.session,
            &OPERATION,
        );
        request.optional_query("count", &count);
        request.optional_query("filter_date", &filter_date);
        request.optional_query("filter_id", &filter_id);
        request.optional_query("filter_type", &filter_type);
        request.query("id", &id);
        request.optional_query("offset", &offset);
        request
    }
}

crm_client_runtime::request! {
    ListProjectPayments,
    response = crm_client_runtime::ListResponse<crate::types::ProjectPayment>,
    output = Vec<crate::types::ProjectPayment>
}
