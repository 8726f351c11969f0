// @generated from openapi/intum.yaml (sha256 8d4295efd3f51b95b5a71c351369c33b631d41c6887ec60809682e1dd011daf6) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
use super::*;

/// The request of [`Client::list_deals`](crate::Client::list_deals); [`send`](Self::send) sends it.
#[derive(Debug, Clone)]
pub struct ListDeals<'a> {
    client: &'a super::Client,
    client_id: Result<Option<i64>, String>,
    department_id: Result<Option<i64>, String>,
    main_date_from: Result<Option<chrono::NaiveDate>, String>,
    main_date_to: Result<Option<chrono::NaiveDate>, String>,
    project_id: Result<Option<i64>, String>,
    q: Result<Option<String>, String>,
    responsible_id: Result<Option<i64>, String>,
    status_id: Result<Option<i64>, String>,
    total_amount_gross_from: Result<Option<crm_client_runtime::QueryAmount>, String>,
    total_amount_gross_to: Result<Option<crm_client_runtime::QueryAmount>, String>,
}

impl<'a> ListDeals<'a> {
    /// A request of [`Client::list_deals`](crate::Client::list_deals) that `client` sends.
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
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
        self.client_id = value
            .try_into()
            .map(Some)
            .map_err(|error| crm_client_runtime::parameter_error("client_id", error));
        self
    }
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
            .map_err(|error| crm_client_runtime::parameter_error(
                "department_id",
                error,
            ));
        self
    }
    /// First day of the date range ("zakres dat"), included.
    ///
    /// Documented: [Filtrowanie](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Assumed (`in`): The page lists the filters without a request; the list is the request they fit, and
    /// a GET has its parameters in the query.
    ///
    /// Assumed (`schema`): The page gives no type; `YYYY-MM-DD` is how it writes the date of a deal.
    ///
    /// Assumed (`description`): The page does not say which of a deal's dates is the main one, nor whether
    /// the bounds are included.
    pub fn main_date_from<V>(mut self, value: V) -> Self
    where
        V: TryInto<chrono::NaiveDate>,
        V::Error: std::fmt::Display,
    {
        self.main_date_from = value
            .try_into()
            .map(Some)
            .map_err(|error| crm_client_runtime::parameter_error(
                "main_date_from",
                error,
            ));
        self
    }
    /// Last day of the date range ("zakres dat"), included.
    ///
    /// Documented: [Filtrowanie](https://intum.com/pomoc/crm/interesy.api).
    ///
    /// Assumed (`in`): The page lists the filters without a request; the list is the request they fit, and
    /// a GET has its parameters in the query.
    ///
    /// Assumed (`schema`): The page gives no type; `YYYY-MM-DD` is how it writes the date of a deal.
    ///
    /// Assumed (`description`): The page does not say which of a deal's dates is the main one, nor whether
    /// the bounds are included.
    pub fn main_date_to<V>(mut self, value: V) -> Self
    where
        V: TryInto<chrono::NaiveDate>,
        V::Error: std::fmt::Display,
    {
        self.main_date_to = value
            .try_into()
            .map(Some)
            .map_err(|error| crm_client_runtime::parameter_error("main_date_to", error));
        self
    }
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
        self.project_id = value
            .try_into()
            .map(Some)
            .map_err(|error| crm_client_runtime::parameter_error("project_id", error));
        self
    }
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
        self.q = value
            .try_into()
            .map(Some)
            .map_err(|error| crm_client_runtime::parameter_error("q", error));
        self
    }
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
            .map_err(|error| crm_client_runtime::parameter_error(
                "responsible_id",
                error,
            ));
        self
    }
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
        self.status_id = value
            .try_into()
            .map(Some)
            .map_err(|error| crm_client_runtime::parameter_error("status_id", error));
        self
    }
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
        V: TryInto<crm_client_runtime::QueryAmount>,
        V::Error: std::fmt::Display,
    {
        self.total_amount_gross_from = value
            .try_into()
            .map(Some)
            .map_err(|error| crm_client_runtime::parameter_error(
                "total_amount_gross_from",
                error,
            ));
        self
    }
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
        V: TryInto<crm_client_runtime::QueryAmount>,
        V::Error: std::fmt::Display,
    {
        self.total_amount_gross_to = value
            .try_into()
            .map(Some)
            .map_err(|error| crm_client_runtime::parameter_error(
                "total_amount_gross_to",
                error,
            ));
        self
    }
    /// Sends a `GET` request to `/crm/deals.json`
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<crm_client_runtime::ListAnswer<crate::types::Deal>>,
        Error<crm_client_runtime::ErrorBody>,
    > {
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
        let client_id = client_id.map_err(Error::InvalidRequest)?;
        let department_id = department_id.map_err(Error::InvalidRequest)?;
        let main_date_from = main_date_from.map_err(Error::InvalidRequest)?;
        let main_date_to = main_date_to.map_err(Error::InvalidRequest)?;
        let project_id = project_id.map_err(Error::InvalidRequest)?;
        let q = q.map_err(Error::InvalidRequest)?;
        let responsible_id = responsible_id.map_err(Error::InvalidRequest)?;
        let status_id = status_id.map_err(Error::InvalidRequest)?;
        let total_amount_gross_from = total_amount_gross_from
            .map_err(Error::InvalidRequest)?;
        let total_amount_gross_to = total_amount_gross_to
            .map_err(Error::InvalidRequest)?;
        let url = format!("{}/crm/deals.json", client.baseurl,);
        let mut header_map = reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                reqwest::header::HeaderName::from_static("api-version"),
                reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = client
            .client
            .get(url)
            .header(
                reqwest::header::ACCEPT,
                reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("client_id", &client_id))
            .query(&progenitor_client::QueryParam::new("department_id", &department_id))
            .query(
                &progenitor_client::QueryParam::new("main_date_from", &main_date_from),
            )
            .query(&progenitor_client::QueryParam::new("main_date_to", &main_date_to))
            .query(&progenitor_client::QueryParam::new("project_id", &project_id))
            .query(&progenitor_client::QueryParam::new("q", &q))
            .query(
                &progenitor_client::QueryParam::new("responsible_id", &responsible_id),
            )
            .query(&progenitor_client::QueryParam::new("status_id", &status_id))
            .query(
                &progenitor_client::QueryParam::new(
                    "total_amount_gross_from",
                    &total_amount_gross_from,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "total_amount_gross_to",
                    &total_amount_gross_to,
                ),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_deals",
        };
        client.pre(&mut request, &info).await?;
        let result = client.exec(request, &info).await;
        client.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => crm_client_runtime::success(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(crm_client_runtime::failure(response).await))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(crm_client_runtime::failure(response).await))
            }
            _ => Err(Error::ErrorResponse(crm_client_runtime::failure(response).await)),
        }
    }
}
