// @generated from openapi/intum.yaml (sha256 8d4295efd3f51b95b5a71c351369c33b631d41c6887ec60809682e1dd011daf6) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
use super::*;

/// The fields of a deal ("interes") to change.
///
/// Documented: [Pola deal](https://intum.com/pomoc/crm/interesy.api).
///
/// Assumed (`additionalProperties`): The client sends what is documented and nothing else.
///
/// Assumed (`format`): The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit
/// is ours, and a date is written as in the page's example.
///
/// Assumed (`nullable`): The page does not say how a field is emptied; `null` is how JSON says it, and
/// a field that is not required can be empty.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct DealPatch {
    /// Id of the client ("ID klienta").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub client_id: crm_client_runtime::Patch<i64>,
    /// How the deal was closed; an empty string and `null` both empty it.
    ///
    /// Assumed (`oneOf`): The page lists an empty value; that `null` says the same is assumed as for the
    /// other fields.
    ///
    /// Assumed (`description`): The page lists an empty value; that `null` says the same is assumed as for
    /// the other fields.
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub closed: crm_client_runtime::Patch<crate::types::DealOutcome>,
    /// Id of the contact ("ID kontaktu").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub contact_id: crm_client_runtime::Patch<i64>,
    /// Currency ("waluta").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub currency: crm_client_runtime::Patch<String>,
    /// Date of the deal ("data interesu").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub date: crm_client_runtime::Patch<chrono::NaiveDate>,
    /// Date from ("data od"); the page does not say of what.
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub date_from: crm_client_runtime::Patch<chrono::NaiveDate>,
    /// Date to ("data do"); the page does not say of what.
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub date_to: crm_client_runtime::Patch<chrono::NaiveDate>,
    /// Id of the department ("ID działu").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub department_id: crm_client_runtime::Patch<i64>,
    /// Description ("opis"), a longer text.
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub description: crm_client_runtime::Patch<String>,
    /// External id ("zewnętrzne ID").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub external_id: crm_client_runtime::Patch<String>,
    /// Custom fields ("własne pola"), an object that is stored as JSONB.
    ///
    /// Assumed (`additionalProperties`): The page says an object of custom fields and names none of them.
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub fields: crm_client_runtime::Patch<crm_client_runtime::Record>,
    /// Invoice number ("numer faktury").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub invoice_no: crm_client_runtime::Patch<String>,
    /// Name of the deal ("nazwa interesu").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub name: crm_client_runtime::Patch<String>,
    /// Id of the deal that follows this one ("ID następnego interesu").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub next_deal_id: crm_client_runtime::Patch<i64>,
    /// Number of the deal ("numer interesu").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub number: crm_client_runtime::Patch<String>,
    /// Source ("źródło").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub origin: crm_client_runtime::Patch<String>,
    /// Id of the project ("ID projektu").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub project_id: crm_client_runtime::Patch<i64>,
    /// Id of the person responsible ("ID odpowiedzialnego").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub responsible_id: crm_client_runtime::Patch<i64>,
    /// Id of the status, the stage of the pipeline ("ID statusu (etap pipeline)").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub status_id: crm_client_runtime::Patch<i64>,
    /// Id of the task ("ID zadania").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub task_id: crm_client_runtime::Patch<i64>,
    /// VAT rate ("stawka VAT"), as text.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub tax: Option<String>,
    /// Gross amount ("kwota brutto"), at least `total_amount_net` and less than 1e12.
    ///
    /// Assumed (`type`): The page's `decimal` is a JSON number in its example.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub total_amount_gross: Option<crm_client_runtime::Amount>,
    /// Net amount ("kwota netto"), less than 1e12.
    ///
    /// Assumed (`type`): The page's `decimal` is a JSON number in its example.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub total_amount_net: Option<crm_client_runtime::Amount>,
    /// Related URL ("powiązany URL").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub url: crm_client_runtime::Patch<String>,
}

impl DealPatch {
    /// A builder, with nothing set.
    pub fn builder() -> builder::DealPatch {
        Default::default()
    }
}

/// The builder.
pub(super) mod builder {
    /// Builder of [`DealPatch`](super::DealPatch), which is made from it with `try_from`.
    #[derive(Clone, Debug)]
    pub struct DealPatch {
        client_id: Result<crm_client_runtime::Patch<i64>, String>,
        closed: Result<crm_client_runtime::Patch<crate::types::DealOutcome>, String>,
        contact_id: Result<crm_client_runtime::Patch<i64>, String>,
        currency: Result<crm_client_runtime::Patch<String>, String>,
        date: Result<crm_client_runtime::Patch<chrono::NaiveDate>, String>,
        date_from: Result<crm_client_runtime::Patch<chrono::NaiveDate>, String>,
        date_to: Result<crm_client_runtime::Patch<chrono::NaiveDate>, String>,
        department_id: Result<crm_client_runtime::Patch<i64>, String>,
        description: Result<crm_client_runtime::Patch<String>, String>,
        external_id: Result<crm_client_runtime::Patch<String>, String>,
        fields: Result<crm_client_runtime::Patch<crm_client_runtime::Record>, String>,
        invoice_no: Result<crm_client_runtime::Patch<String>, String>,
        name: Result<crm_client_runtime::Patch<String>, String>,
        next_deal_id: Result<crm_client_runtime::Patch<i64>, String>,
        number: Result<crm_client_runtime::Patch<String>, String>,
        origin: Result<crm_client_runtime::Patch<String>, String>,
        project_id: Result<crm_client_runtime::Patch<i64>, String>,
        responsible_id: Result<crm_client_runtime::Patch<i64>, String>,
        status_id: Result<crm_client_runtime::Patch<i64>, String>,
        task_id: Result<crm_client_runtime::Patch<i64>, String>,
        tax: Result<Option<String>, String>,
        total_amount_gross: Result<Option<crm_client_runtime::Amount>, String>,
        total_amount_net: Result<Option<crm_client_runtime::Amount>, String>,
        url: Result<crm_client_runtime::Patch<String>, String>,
    }
    impl Default for DealPatch {
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
                tax: Ok(Default::default()),
                total_amount_gross: Ok(Default::default()),
                total_amount_net: Ok(Default::default()),
                url: Ok(Default::default()),
            }
        }
    }
    impl DealPatch {
        /// Sets [`DealPatch::client_id`](super::DealPatch::client_id).
        pub fn client_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Patch<i64>>,
            T::Error: std::fmt::Display,
        {
            self.client_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for client_id: {e}")
                });
            self
        }
        /// Sets [`DealPatch::closed`](super::DealPatch::closed).
        pub fn closed<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Patch<crate::types::DealOutcome>>,
            T::Error: std::fmt::Display,
        {
            self.closed = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for closed: {e}"));
            self
        }
        /// Sets [`DealPatch::contact_id`](super::DealPatch::contact_id).
        pub fn contact_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Patch<i64>>,
            T::Error: std::fmt::Display,
        {
            self.contact_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for contact_id: {e}")
                });
            self
        }
        /// Sets [`DealPatch::currency`](super::DealPatch::currency).
        pub fn currency<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Patch<String>>,
            T::Error: std::fmt::Display,
        {
            self.currency = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for currency: {e}")
                });
            self
        }
        /// Sets [`DealPatch::date`](super::DealPatch::date).
        pub fn date<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Patch<chrono::NaiveDate>>,
            T::Error: std::fmt::Display,
        {
            self.date = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for date: {e}"));
            self
        }
        /// Sets [`DealPatch::date_from`](super::DealPatch::date_from).
        pub fn date_from<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Patch<chrono::NaiveDate>>,
            T::Error: std::fmt::Display,
        {
            self.date_from = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for date_from: {e}")
                });
            self
        }
        /// Sets [`DealPatch::date_to`](super::DealPatch::date_to).
        pub fn date_to<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Patch<chrono::NaiveDate>>,
            T::Error: std::fmt::Display,
        {
            self.date_to = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for date_to: {e}")
                });
            self
        }
        /// Sets [`DealPatch::department_id`](super::DealPatch::department_id).
        pub fn department_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Patch<i64>>,
            T::Error: std::fmt::Display,
        {
            self.department_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for department_id: {e}")
                });
            self
        }
        /// Sets [`DealPatch::description`](super::DealPatch::description).
        pub fn description<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Patch<String>>,
            T::Error: std::fmt::Display,
        {
            self.description = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for description: {e}")
                });
            self
        }
        /// Sets [`DealPatch::external_id`](super::DealPatch::external_id).
        pub fn external_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Patch<String>>,
            T::Error: std::fmt::Display,
        {
            self.external_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for external_id: {e}")
                });
            self
        }
        /// Sets [`DealPatch::fields`](super::DealPatch::fields).
        pub fn fields<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Patch<crm_client_runtime::Record>>,
            T::Error: std::fmt::Display,
        {
            self.fields = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for fields: {e}"));
            self
        }
        /// Sets [`DealPatch::invoice_no`](super::DealPatch::invoice_no).
        pub fn invoice_no<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Patch<String>>,
            T::Error: std::fmt::Display,
        {
            self.invoice_no = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for invoice_no: {e}")
                });
            self
        }
        /// Sets [`DealPatch::name`](super::DealPatch::name).
        pub fn name<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Patch<String>>,
            T::Error: std::fmt::Display,
        {
            self.name = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for name: {e}"));
            self
        }
        /// Sets [`DealPatch::next_deal_id`](super::DealPatch::next_deal_id).
        pub fn next_deal_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Patch<i64>>,
            T::Error: std::fmt::Display,
        {
            self.next_deal_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for next_deal_id: {e}")
                });
            self
        }
        /// Sets [`DealPatch::number`](super::DealPatch::number).
        pub fn number<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Patch<String>>,
            T::Error: std::fmt::Display,
        {
            self.number = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for number: {e}"));
            self
        }
        /// Sets [`DealPatch::origin`](super::DealPatch::origin).
        pub fn origin<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Patch<String>>,
            T::Error: std::fmt::Display,
        {
            self.origin = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for origin: {e}"));
            self
        }
        /// Sets [`DealPatch::project_id`](super::DealPatch::project_id).
        pub fn project_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Patch<i64>>,
            T::Error: std::fmt::Display,
        {
            self.project_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for project_id: {e}")
                });
            self
        }
        /// Sets [`DealPatch::responsible_id`](super::DealPatch::responsible_id).
        pub fn responsible_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Patch<i64>>,
            T::Error: std::fmt::Display,
        {
            self.responsible_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for responsible_id: {e}")
                });
            self
        }
        /// Sets [`DealPatch::status_id`](super::DealPatch::status_id).
        pub fn status_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Patch<i64>>,
            T::Error: std::fmt::Display,
        {
            self.status_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for status_id: {e}")
                });
            self
        }
        /// Sets [`DealPatch::task_id`](super::DealPatch::task_id).
        pub fn task_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Patch<i64>>,
            T::Error: std::fmt::Display,
        {
            self.task_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for task_id: {e}")
                });
            self
        }
        /// Sets [`DealPatch::tax`](super::DealPatch::tax).
        pub fn tax<T>(mut self, value: T) -> Self
        where
            T: TryInto<String>,
            T::Error: std::fmt::Display,
        {
            self.tax = value
                .try_into()
                .map(Some)
                .map_err(|e| format!("error converting supplied value for tax: {e}"));
            self
        }
        /// Sets [`DealPatch::total_amount_gross`](super::DealPatch::total_amount_gross).
        pub fn total_amount_gross<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Amount>,
            T::Error: std::fmt::Display,
        {
            self.total_amount_gross = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!(
                        "error converting supplied value for total_amount_gross: {e}"
                    )
                });
            self
        }
        /// Sets [`DealPatch::total_amount_net`](super::DealPatch::total_amount_net).
        pub fn total_amount_net<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Amount>,
            T::Error: std::fmt::Display,
        {
            self.total_amount_net = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!("error converting supplied value for total_amount_net: {e}")
                });
            self
        }
        /// Sets [`DealPatch::url`](super::DealPatch::url).
        pub fn url<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Patch<String>>,
            T::Error: std::fmt::Display,
        {
            self.url = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for url: {e}"));
            self
        }
    }
    impl TryFrom<DealPatch> for super::DealPatch {
        type Error = super::error::ConversionError;
        fn try_from(value: DealPatch) -> Result<Self, super::error::ConversionError> {
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
    impl From<super::DealPatch> for DealPatch {
        fn from(value: super::DealPatch) -> Self {
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
