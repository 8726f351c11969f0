// @generated from openapi/intum.yaml (sha256 8d4295efd3f51b95b5a71c351369c33b631d41c6887ec60809682e1dd011daf6) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
use super::*;

/// A deal ("interes") to create. `total_amount_gross` is at least `total_amount_net`.
///
/// Documented: [Pola deal](https://intum.com/pomoc/crm/interesy.api).
///
/// Assumed (`additionalProperties`): The client sends what is documented and nothing else.
///
/// Assumed (`format`): The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit
/// is ours, and a date is written as in the page's example.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct NewDeal {
    /// Id of the client ("ID klienta").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub client_id: Option<i64>,
    /// How the deal was closed, won, lost, or empty ("win, lost lub puste") while it is open.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub closed: Option<crate::types::DealOutcome>,
    /// Id of the contact ("ID kontaktu").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub contact_id: Option<i64>,
    /// Currency ("waluta").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub currency: Option<String>,
    /// Date of the deal ("data interesu").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub date: Option<chrono::NaiveDate>,
    /// Date from ("data od"); the page does not say of what.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub date_from: Option<chrono::NaiveDate>,
    /// Date to ("data do"); the page does not say of what.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub date_to: Option<chrono::NaiveDate>,
    /// Id of the department ("ID działu").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub department_id: Option<i64>,
    /// Description ("opis"), a longer text.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub description: Option<String>,
    /// External id ("zewnętrzne ID").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub external_id: Option<String>,
    /// Custom fields ("własne pola"), an object that is stored as JSONB.
    ///
    /// Assumed (`additionalProperties`): The page says an object of custom fields and names none of them.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub fields: Option<crm_client_runtime::Record>,
    /// Invoice number ("numer faktury").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub invoice_no: Option<String>,
    /// Name of the deal ("nazwa interesu").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub name: Option<String>,
    /// Id of the deal that follows this one ("ID następnego interesu").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub next_deal_id: Option<i64>,
    /// Number of the deal ("numer interesu").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub number: Option<String>,
    /// Source ("źródło").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub origin: Option<String>,
    /// Id of the project ("ID projektu").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub project_id: Option<i64>,
    /// Id of the person responsible ("ID odpowiedzialnego").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub responsible_id: Option<i64>,
    /// Id of the status, the stage of the pipeline ("ID statusu (etap pipeline)").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub status_id: Option<i64>,
    /// Id of the task ("ID zadania").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub task_id: Option<i64>,
    /// VAT rate ("stawka VAT"), as text.
    pub tax: String,
    /// Gross amount ("kwota brutto"), at least `total_amount_net` and less than 1e12.
    ///
    /// Assumed (`type`): The page's `decimal` is a JSON number in its example.
    pub total_amount_gross: crm_client_runtime::Amount,
    /// Net amount ("kwota netto"), less than 1e12.
    ///
    /// Assumed (`type`): The page's `decimal` is a JSON number in its example.
    pub total_amount_net: crm_client_runtime::Amount,
    /// Related URL ("powiązany URL").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub url: Option<String>,
}

impl NewDeal {
    /// What is required; everything else is left out and can be set on it.
    pub fn new(
        total_amount_net: crm_client_runtime::Amount,
        total_amount_gross: crm_client_runtime::Amount,
        tax: impl Into<String>,
    ) -> Self {
        Self {
            client_id: Default::default(),
            closed: Default::default(),
            contact_id: Default::default(),
            currency: Default::default(),
            date: Default::default(),
            date_from: Default::default(),
            date_to: Default::default(),
            department_id: Default::default(),
            description: Default::default(),
            external_id: Default::default(),
            fields: Default::default(),
            invoice_no: Default::default(),
            name: Default::default(),
            next_deal_id: Default::default(),
            number: Default::default(),
            origin: Default::default(),
            project_id: Default::default(),
            responsible_id: Default::default(),
            status_id: Default::default(),
            task_id: Default::default(),
            tax: tax.into(),
            total_amount_gross,
            total_amount_net,
            url: Default::default(),
        }
    }
    /// A builder, with nothing set.
    pub fn builder() -> builder::NewDeal {
        Default::default()
    }
}

/// The builder.
pub(super) mod builder {
    /// Builder of [`NewDeal`](super::NewDeal), which is made from it with `try_from`.
    #[derive(Clone, Debug)]
    pub struct NewDeal {
        client_id: Result<Option<i64>, String>,
        closed: Result<Option<crate::types::DealOutcome>, String>,
        contact_id: Result<Option<i64>, String>,
        currency: Result<Option<String>, String>,
        date: Result<Option<chrono::NaiveDate>, String>,
        date_from: Result<Option<chrono::NaiveDate>, String>,
        date_to: Result<Option<chrono::NaiveDate>, String>,
        department_id: Result<Option<i64>, String>,
        description: Result<Option<String>, String>,
        external_id: Result<Option<String>, String>,
        fields: Result<Option<crm_client_runtime::Record>, String>,
        invoice_no: Result<Option<String>, String>,
        name: Result<Option<String>, String>,
        next_deal_id: Result<Option<i64>, String>,
        number: Result<Option<String>, String>,
        origin: Result<Option<String>, String>,
        project_id: Result<Option<i64>, String>,
        responsible_id: Result<Option<i64>, String>,
        status_id: Result<Option<i64>, String>,
        task_id: Result<Option<i64>, String>,
        tax: Result<String, String>,
        total_amount_gross: Result<crm_client_runtime::Amount, String>,
        total_amount_net: Result<crm_client_runtime::Amount, String>,
        url: Result<Option<String>, String>,
    }
    impl Default for NewDeal {
        fn default() -> Self {
            Self {
                client_id: Ok(Default::default()),
                closed: Ok(Default::default()),
                contact_id: Ok(Default::default()),
                currency: Ok(Default::default()),
                date: Ok(Default::default()),
                date_from: Ok(Default::default()),
                date_to: Ok(Default::default()),
                department_id: Ok(Default::default()),
                description: Ok(Default::default()),
                external_id: Ok(Default::default()),
                fields: Ok(Default::default()),
                invoice_no: Ok(Default::default()),
                name: Ok(Default::default()),
                next_deal_id: Ok(Default::default()),
                number: Ok(Default::default()),
                origin: Ok(Default::default()),
                project_id: Ok(Default::default()),
                responsible_id: Ok(Default::default()),
                status_id: Ok(Default::default()),
                task_id: Ok(Default::default()),
                tax: Err("no value supplied for tax".to_string()),
                total_amount_gross: Err(
                    "no value supplied for total_amount_gross".to_string(),
                ),
                total_amount_net: Err(
                    "no value supplied for total_amount_net".to_string(),
                ),
                url: Ok(Default::default()),
            }
        }
    }
    impl NewDeal {
        /// Sets [`NewDeal::client_id`](super::NewDeal::client_id).
        pub fn client_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<i64>,
            T::Error: std::fmt::Display,
        {
            self.client_id = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!("error converting supplied value for client_id: {e}")
                });
            self
        }
        /// Sets [`NewDeal::closed`](super::NewDeal::closed).
        pub fn closed<T>(mut self, value: T) -> Self
        where
            T: TryInto<crate::types::DealOutcome>,
            T::Error: std::fmt::Display,
        {
            self.closed = value
                .try_into()
                .map(Some)
                .map_err(|e| format!("error converting supplied value for closed: {e}"));
            self
        }
        /// Sets [`NewDeal::contact_id`](super::NewDeal::contact_id).
        pub fn contact_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<i64>,
            T::Error: std::fmt::Display,
        {
            self.contact_id = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!("error converting supplied value for contact_id: {e}")
                });
            self
        }
        /// Sets [`NewDeal::currency`](super::NewDeal::currency).
        pub fn currency<T>(mut self, value: T) -> Self
        where
            T: TryInto<String>,
            T::Error: std::fmt::Display,
        {
            self.currency = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!("error converting supplied value for currency: {e}")
                });
            self
        }
        /// Sets [`NewDeal::date`](super::NewDeal::date).
        pub fn date<T>(mut self, value: T) -> Self
        where
            T: TryInto<chrono::NaiveDate>,
            T::Error: std::fmt::Display,
        {
            self.date = value
                .try_into()
                .map(Some)
                .map_err(|e| format!("error converting supplied value for date: {e}"));
            self
        }
        /// Sets [`NewDeal::date_from`](super::NewDeal::date_from).
        pub fn date_from<T>(mut self, value: T) -> Self
        where
            T: TryInto<chrono::NaiveDate>,
            T::Error: std::fmt::Display,
        {
            self.date_from = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!("error converting supplied value for date_from: {e}")
                });
            self
        }
        /// Sets [`NewDeal::date_to`](super::NewDeal::date_to).
        pub fn date_to<T>(mut self, value: T) -> Self
        where
            T: TryInto<chrono::NaiveDate>,
            T::Error: std::fmt::Display,
        {
            self.date_to = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!("error converting supplied value for date_to: {e}")
                });
            self
        }
        /// Sets [`NewDeal::department_id`](super::NewDeal::department_id).
        pub fn department_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<i64>,
            T::Error: std::fmt::Display,
        {
            self.department_id = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!("error converting supplied value for department_id: {e}")
                });
            self
        }
        /// Sets [`NewDeal::description`](super::NewDeal::description).
        pub fn description<T>(mut self, value: T) -> Self
        where
            T: TryInto<String>,
            T::Error: std::fmt::Display,
        {
            self.description = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!("error converting supplied value for description: {e}")
                });
            self
        }
        /// Sets [`NewDeal::external_id`](super::NewDeal::external_id).
        pub fn external_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<String>,
            T::Error: std::fmt::Display,
        {
            self.external_id = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!("error converting supplied value for external_id: {e}")
                });
            self
        }
        /// Sets [`NewDeal::fields`](super::NewDeal::fields).
        pub fn fields<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Record>,
            T::Error: std::fmt::Display,
        {
            self.fields = value
                .try_into()
                .map(Some)
                .map_err(|e| format!("error converting supplied value for fields: {e}"));
            self
        }
        /// Sets [`NewDeal::invoice_no`](super::NewDeal::invoice_no).
        pub fn invoice_no<T>(mut self, value: T) -> Self
        where
            T: TryInto<String>,
            T::Error: std::fmt::Display,
        {
            self.invoice_no = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!("error converting supplied value for invoice_no: {e}")
                });
            self
        }
        /// Sets [`NewDeal::name`](super::NewDeal::name).
        pub fn name<T>(mut self, value: T) -> Self
        where
            T: TryInto<String>,
            T::Error: std::fmt::Display,
        {
            self.name = value
                .try_into()
                .map(Some)
                .map_err(|e| format!("error converting supplied value for name: {e}"));
            self
        }
        /// Sets [`NewDeal::next_deal_id`](super::NewDeal::next_deal_id).
        pub fn next_deal_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<i64>,
            T::Error: std::fmt::Display,
        {
            self.next_deal_id = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!("error converting supplied value for next_deal_id: {e}")
                });
            self
        }
        /// Sets [`NewDeal::number`](super::NewDeal::number).
        pub fn number<T>(mut self, value: T) -> Self
        where
            T: TryInto<String>,
            T::Error: std::fmt::Display,
        {
            self.number = value
                .try_into()
                .map(Some)
                .map_err(|e| format!("error converting supplied value for number: {e}"));
            self
        }
        /// Sets [`NewDeal::origin`](super::NewDeal::origin).
        pub fn origin<T>(mut self, value: T) -> Self
        where
            T: TryInto<String>,
            T::Error: std::fmt::Display,
        {
            self.origin = value
                .try_into()
                .map(Some)
                .map_err(|e| format!("error converting supplied value for origin: {e}"));
            self
        }
        /// Sets [`NewDeal::project_id`](super::NewDeal::project_id).
        pub fn project_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<i64>,
            T::Error: std::fmt::Display,
        {
            self.project_id = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!("error converting supplied value for project_id: {e}")
                });
            self
        }
        /// Sets [`NewDeal::responsible_id`](super::NewDeal::responsible_id).
        pub fn responsible_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<i64>,
            T::Error: std::fmt::Display,
        {
            self.responsible_id = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!("error converting supplied value for responsible_id: {e}")
                });
            self
        }
        /// Sets [`NewDeal::status_id`](super::NewDeal::status_id).
        pub fn status_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<i64>,
            T::Error: std::fmt::Display,
        {
            self.status_id = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!("error converting supplied value for status_id: {e}")
                });
            self
        }
        /// Sets [`NewDeal::task_id`](super::NewDeal::task_id).
        pub fn task_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<i64>,
            T::Error: std::fmt::Display,
        {
            self.task_id = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!("error converting supplied value for task_id: {e}")
                });
            self
        }
        /// Sets [`NewDeal::tax`](super::NewDeal::tax).
        pub fn tax<T>(mut self, value: T) -> Self
        where
            T: TryInto<String>,
            T::Error: std::fmt::Display,
        {
            self.tax = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for tax: {e}"));
            self
        }
        /// Sets [`NewDeal::total_amount_gross`](super::NewDeal::total_amount_gross).
        pub fn total_amount_gross<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Amount>,
            T::Error: std::fmt::Display,
        {
            self.total_amount_gross = value
                .try_into()
                .map_err(|e| {
                    format!(
                        "error converting supplied value for total_amount_gross: {e}"
                    )
                });
            self
        }
        /// Sets [`NewDeal::total_amount_net`](super::NewDeal::total_amount_net).
        pub fn total_amount_net<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Amount>,
            T::Error: std::fmt::Display,
        {
            self.total_amount_net = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for total_amount_net: {e}")
                });
            self
        }
        /// Sets [`NewDeal::url`](super::NewDeal::url).
        pub fn url<T>(mut self, value: T) -> Self
        where
            T: TryInto<String>,
            T::Error: std::fmt::Display,
        {
            self.url = value
                .try_into()
                .map(Some)
                .map_err(|e| format!("error converting supplied value for url: {e}"));
            self
        }
    }
    impl TryFrom<NewDeal> for super::NewDeal {
        type Error = super::error::ConversionError;
        fn try_from(value: NewDeal) -> Result<Self, super::error::ConversionError> {
            Ok(Self {
                client_id: value.client_id?,
                closed: value.closed?,
                contact_id: value.contact_id?,
                currency: value.currency?,
                date: value.date?,
                date_from: value.date_from?,
                date_to: value.date_to?,
                department_id: value.department_id?,
                description: value.description?,
                external_id: value.external_id?,
                fields: value.fields?,
                invoice_no: value.invoice_no?,
                name: value.name?,
                next_deal_id: value.next_deal_id?,
                number: value.number?,
                origin: value.origin?,
                project_id: value.project_id?,
                responsible_id: value.responsible_id?,
                status_id: value.status_id?,
                task_id: value.task_id?,
                tax: value.tax?,
                total_amount_gross: value.total_amount_gross?,
                total_amount_net: value.total_amount_net?,
                url: value.url?,
            })
        }
    }
    impl From<super::NewDeal> for NewDeal {
        fn from(value: super::NewDeal) -> Self {
            Self {
                client_id: Ok(value.client_id),
                closed: Ok(value.closed),
                contact_id: Ok(value.contact_id),
                currency: Ok(value.currency),
                date: Ok(value.date),
                date_from: Ok(value.date_from),
                date_to: Ok(value.date_to),
                department_id: Ok(value.department_id),
                description: Ok(value.description),
                external_id: Ok(value.external_id),
                fields: Ok(value.fields),
                invoice_no: Ok(value.invoice_no),
                name: Ok(value.name),
                next_deal_id: Ok(value.next_deal_id),
                number: Ok(value.number),
                origin: Ok(value.origin),
                project_id: Ok(value.project_id),
                responsible_id: Ok(value.responsible_id),
                status_id: Ok(value.status_id),
                task_id: Ok(value.task_id),
                tax: Ok(value.tax),
                total_amount_gross: Ok(value.total_amount_gross),
                total_amount_net: Ok(value.total_amount_net),
                url: Ok(value.url),
            }
        }
    }
}
