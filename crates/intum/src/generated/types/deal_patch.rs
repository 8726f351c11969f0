// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// The fields of a deal ("interes") to change. Where both amounts are sent, `total_amount_gross` is at
/// least `total_amount_net`.
///
/// Documented: [Pola deal](https://intum.com/pomoc/crm/interesy.api).
///
/// Supported (`additionalProperties`): Custom fields of clients and contacts stand at the top level of
/// the object. Deals are not named there, and the page gives them `fields`; both ways are left open.
/// Source: [Obsługiwane
/// modele](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/settings/additional_fields.md).
///
/// Assumed (`format`): The page's types are `integer`, `decimal` and `date`; that an integer is 64-bit
/// is ours, and a date is written as in the page's example.
///
/// Assumed (`nullable`): The page does not say how a field is emptied; `null` is how JSON says it, and
/// a field that is not required can be empty.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
#[serde(remote = "Self")]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars"))]
pub struct DealPatch {
    /// Id of the client ("ID klienta").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub client_id: crm_client_runtime::Patch<i64>,
    /// How the deal was closed; an empty string and `null` both empty it.
    ///
    /// Assumed (`oneOf`, `description`): The page lists an empty value; that `null` says the same is
    /// assumed as for the other fields.
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub closed: crm_client_runtime::Patch<crate::types::DealOutcome>,
    /// Id of the contact person on the side of the client ("ID kontaktu").
    ///
    /// Documented (`description`): [Associations](https://intum.com/help/crm/deals.md).
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub contact_id: crm_client_runtime::Patch<i64>,
    /// Currency ("waluta").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub currency: crm_client_runtime::Patch<String>,
    /// Main date of the deal ("data interesu").
    ///
    /// Documented (`description`): [Deal Data](https://intum.com/help/crm/deals.md).
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub date: crm_client_runtime::Patch<chrono::NaiveDate>,
    /// First day of the period of the deal ("data od"), a contract for example.
    ///
    /// Documented (`description`): [Deal Data](https://intum.com/help/crm/deals.md).
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub date_from: crm_client_runtime::Patch<chrono::NaiveDate>,
    /// Last day of the period of the deal ("data do"), a contract for example.
    ///
    /// Documented (`description`): [Deal Data](https://intum.com/help/crm/deals.md).
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub date_to: crm_client_runtime::Patch<chrono::NaiveDate>,
    /// Id of the department ("ID działu").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub department_id: crm_client_runtime::Patch<i64>,
    /// Description ("opis"), a longer text.
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub description: crm_client_runtime::Patch<String>,
    /// External id ("zewnętrzne ID"), for synchronization with other systems such as an invoicing system.
    ///
    /// Documented (`description`): [External ID](https://intum.com/help/crm/deals.md).
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub external_id: crm_client_runtime::Patch<String>,
    /// Custom fields ("własne pola"), an object that is stored as JSONB.
    ///
    /// Assumed (`additionalProperties`): The page says an object of custom fields and names none of them.
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub fields: crm_client_runtime::Patch<crm_client_runtime::JsonObject>,
    /// Invoice number ("numer faktury").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub invoice_no: crm_client_runtime::Patch<String>,
    /// Name of the deal ("nazwa interesu").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub name: crm_client_runtime::Patch<String>,
    /// Id of the follow-up deal ("ID następnego interesu").
    ///
    /// Documented (`description`): [Associations](https://intum.com/help/crm/deals.md).
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
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub tax: Option<String>,
    /// Gross amount ("kwota brutto"), at least `total_amount_net` and less than 1e12.
    ///
    /// Assumed (`type`): The page's `decimal` is a JSON number in its example.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(
        feature = "schemars",
        schemars(
            with = "crm_client_runtime::Amount",
            extend("exclusiveMaximum" = 1000000000000i64)
        )
    )]
    pub total_amount_gross: Option<crm_client_runtime::Amount>,
    /// Net amount ("kwota netto"), less than 1e12.
    ///
    /// Assumed (`type`): The page's `decimal` is a JSON number in its example.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(
        feature = "schemars",
        schemars(
            with = "crm_client_runtime::Amount",
            extend("exclusiveMaximum" = 1000000000000i64)
        )
    )]
    pub total_amount_net: Option<crm_client_runtime::Amount>,
    /// Related URL ("powiązany URL").
    #[serde(default, skip_serializing_if = "crm_client_runtime::Patch::is_keep")]
    pub url: crm_client_runtime::Patch<String>,
    /// The members beside the fields, such as custom fields, in the order in which they are sent.
    #[serde(
        flatten,
        serialize_with = "crm_client_runtime::write_extra",
        deserialize_with = "crm_client_runtime::read_extra"
    )]
    pub extra: crm_client_runtime::JsonObject,
}

crm_client_runtime::sent!(
    DealPatch, open beside["client_id", "closed", "contact_id", "currency", "date",
    "date_from", "date_to", "department_id", "description", "external_id", "fields",
    "invoice_no", "name", "next_deal_id", "number", "origin", "project_id",
    "responsible_id", "status_id", "task_id", "tax", "total_amount_gross",
    "total_amount_net", "url"]
);

impl DealPatch {
    /// Creates a builder without values; `build` compiles once all required fields are set.
    pub fn builder() -> DealPatchBuilder {
        Default::default()
    }
    /// Returns a custom field, a member of [`extra`](Self::extra); `None` if it is not set or `null`.
    ///
    /// # Errors
    ///
    /// It cannot be read as `T`.
    pub fn custom_field<T: crm_client_runtime::FromJson>(
        &self,
        name: &str,
    ) -> Result<Option<T>, crm_client_runtime::FieldError> {
        self.extra.get(name)
    }
}

impl crm_client_runtime::Validate for DealPatch {
    fn validate(&self, validation: &mut crm_client_runtime::Validation) {
        validation
            .limit(
                "total_amount_gross",
                self.total_amount_gross.as_ref(),
                crm_client_runtime::Limit::Below("1000000000000"),
            );
        validation
            .limit(
                "total_amount_net",
                self.total_amount_net.as_ref(),
                crm_client_runtime::Limit::Below("1000000000000"),
            );
        validation
            .at_most(
                ("total_amount_net", self.total_amount_net.as_ref()),
                ("total_amount_gross", self.total_amount_gross.as_ref()),
            );
        validation
            .at_most(
                ("date_from", self.date_from.value()),
                ("date_to", self.date_to.value()),
            );
        validation.extra(<Self as crm_client_runtime::OpenObject>::FIELDS, &self.extra);
    }
}

impl From<NewDeal> for DealPatch {
    /// Creates an update that sets the fields of `NewDeal` that are set, and keeps all others.
    fn from(value: NewDeal) -> Self {
        Self {
            client_id: value
                .client_id
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            closed: value
                .closed
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            contact_id: value
                .contact_id
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            currency: value
                .currency
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            date: value
                .date
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            date_from: value
                .date_from
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            date_to: value
                .date_to
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            department_id: value
                .department_id
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            description: value
                .description
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            external_id: value
                .external_id
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            fields: value
                .fields
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            invoice_no: value
                .invoice_no
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            name: value
                .name
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            next_deal_id: value
                .next_deal_id
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            number: value
                .number
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            origin: value
                .origin
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            project_id: value
                .project_id
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            responsible_id: value
                .responsible_id
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            status_id: value
                .status_id
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            task_id: value
                .task_id
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            tax: Some(value.tax),
            total_amount_gross: Some(value.total_amount_gross),
            total_amount_net: Some(value.total_amount_net),
            url: value
                .url
                .map_or(crm_client_runtime::Patch::Keep, crm_client_runtime::Patch::Set),
            extra: value.extra,
        }
    }
}

/// A builder of [`DealPatch`], with a type parameter for each required field that says whether it is
/// set.
#[derive(Clone, Debug, Default)]
pub struct DealPatchBuilder {
    optional: DealPatchOptional,
}

impl DealPatchBuilder {
    /// Sets [`DealPatch::client_id`].
    pub fn client_id(
        mut self,
        value: impl Into<crm_client_runtime::Patch<i64>>,
    ) -> Self {
        self.optional.client_id = value.into();
        self
    }
    /// Sets [`DealPatch::closed`].
    pub fn closed(
        mut self,
        value: impl Into<crm_client_runtime::Patch<crate::types::DealOutcome>>,
    ) -> Self {
        self.optional.closed = value.into();
        self
    }
    /// Sets [`DealPatch::contact_id`].
    pub fn contact_id(
        mut self,
        value: impl Into<crm_client_runtime::Patch<i64>>,
    ) -> Self {
        self.optional.contact_id = value.into();
        self
    }
    /// Sets [`DealPatch::currency`].
    pub fn currency(
        mut self,
        value: impl Into<crm_client_runtime::Patch<String>>,
    ) -> Self {
        self.optional.currency = value.into();
        self
    }
    /// Sets [`DealPatch::date`].
    pub fn date(
        mut self,
        value: impl Into<crm_client_runtime::Patch<chrono::NaiveDate>>,
    ) -> Self {
        self.optional.date = value.into();
        self
    }
    /// Sets [`DealPatch::date_from`].
    pub fn date_from(
        mut self,
        value: impl Into<crm_client_runtime::Patch<chrono::NaiveDate>>,
    ) -> Self {
        self.optional.date_from = value.into();
        self
    }
    /// Sets [`DealPatch::date_to`].
    pub fn date_to(
        mut self,
        value: impl Into<crm_client_runtime::Patch<chrono::NaiveDate>>,
    ) -> Self {
        self.optional.date_to = value.into();
        self
    }
    /// Sets [`DealPatch::department_id`].
    pub fn department_id(
        mut self,
        value: impl Into<crm_client_runtime::Patch<i64>>,
    ) -> Self {
        self.optional.department_id = value.into();
        self
    }
    /// Sets [`DealPatch::description`].
    pub fn description(
        mut self,
        value: impl Into<crm_client_runtime::Patch<String>>,
    ) -> Self {
        self.optional.description = value.into();
        self
    }
    /// Sets [`DealPatch::external_id`].
    pub fn external_id(
        mut self,
        value: impl Into<crm_client_runtime::Patch<String>>,
    ) -> Self {
        self.optional.external_id = value.into();
        self
    }
    /// Sets [`DealPatch::fields`].
    pub fn fields(
        mut self,
        value: impl Into<crm_client_runtime::Patch<crm_client_runtime::JsonObject>>,
    ) -> Self {
        self.optional.fields = value.into();
        self
    }
    /// Sets [`DealPatch::invoice_no`].
    pub fn invoice_no(
        mut self,
        value: impl Into<crm_client_runtime::Patch<String>>,
    ) -> Self {
        self.optional.invoice_no = value.into();
        self
    }
    /// Sets [`DealPatch::name`].
    pub fn name(mut self, value: impl Into<crm_client_runtime::Patch<String>>) -> Self {
        self.optional.name = value.into();
        self
    }
    /// Sets [`DealPatch::next_deal_id`].
    pub fn next_deal_id(
        mut self,
        value: impl Into<crm_client_runtime::Patch<i64>>,
    ) -> Self {
        self.optional.next_deal_id = value.into();
        self
    }
    /// Sets [`DealPatch::number`].
    pub fn number(
        mut self,
        value: impl Into<crm_client_runtime::Patch<String>>,
    ) -> Self {
        self.optional.number = value.into();
        self
    }
    /// Sets [`DealPatch::origin`].
    pub fn origin(
        mut self,
        value: impl Into<crm_client_runtime::Patch<String>>,
    ) -> Self {
        self.optional.origin = value.into();
        self
    }
    /// Sets [`DealPatch::project_id`].
    pub fn project_id(
        mut self,
        value: impl Into<crm_client_runtime::Patch<i64>>,
    ) -> Self {
        self.optional.project_id = value.into();
        self
    }
    /// Sets [`DealPatch::responsible_id`].
    pub fn responsible_id(
        mut self,
        value: impl Into<crm_client_runtime::Patch<i64>>,
    ) -> Self {
        self.optional.responsible_id = value.into();
        self
    }
    /// Sets [`DealPatch::status_id`].
    pub fn status_id(
        mut self,
        value: impl Into<crm_client_runtime::Patch<i64>>,
    ) -> Self {
        self.optional.status_id = value.into();
        self
    }
    /// Sets [`DealPatch::task_id`].
    pub fn task_id(mut self, value: impl Into<crm_client_runtime::Patch<i64>>) -> Self {
        self.optional.task_id = value.into();
        self
    }
    /// Sets [`DealPatch::tax`].
    pub fn tax(mut self, value: impl Into<String>) -> Self {
        self.optional.tax = Some(value.into());
        self
    }
    /// Sets [`DealPatch::total_amount_gross`].
    pub fn total_amount_gross(
        mut self,
        value: impl Into<crm_client_runtime::Amount>,
    ) -> Self {
        self.optional.total_amount_gross = Some(value.into());
        self
    }
    /// Sets [`DealPatch::total_amount_net`].
    pub fn total_amount_net(
        mut self,
        value: impl Into<crm_client_runtime::Amount>,
    ) -> Self {
        self.optional.total_amount_net = Some(value.into());
        self
    }
    /// Sets [`DealPatch::url`].
    pub fn url(mut self, value: impl Into<crm_client_runtime::Patch<String>>) -> Self {
        self.optional.url = value.into();
        self
    }
    /// Sets a custom field: a member beside the fields of [`DealPatch`], in [`extra`](DealPatch::extra).
    ///
    /// Text, integers, amounts, dates, booleans, lists of them and `None` convert by `into()`, without
    /// losing a digit; [`Json::null`](crm_client_runtime::Json::null) is `null`. The request is rejected
    /// before it is sent if a field has the name.
    pub fn custom_field(
        mut self,
        name: impl Into<String>,
        value: impl Into<crm_client_runtime::Json>,
    ) -> Self {
        self.optional.extra.insert(name, value.into());
        self
    }
}

impl DealPatchBuilder {
    /// Returns the value, once all required fields are set.
    pub fn build(self) -> DealPatch {
        DealPatch {
            client_id: self.optional.client_id,
            closed: self.optional.closed,
            contact_id: self.optional.contact_id,
            currency: self.optional.currency,
            date: self.optional.date,
            date_from: self.optional.date_from,
            date_to: self.optional.date_to,
            department_id: self.optional.department_id,
            description: self.optional.description,
            external_id: self.optional.external_id,
            fields: self.optional.fields,
            invoice_no: self.optional.invoice_no,
            name: self.optional.name,
            next_deal_id: self.optional.next_deal_id,
            number: self.optional.number,
            origin: self.optional.origin,
            project_id: self.optional.project_id,
            responsible_id: self.optional.responsible_id,
            status_id: self.optional.status_id,
            task_id: self.optional.task_id,
            tax: self.optional.tax,
            total_amount_gross: self.optional.total_amount_gross,
            total_amount_net: self.optional.total_amount_net,
            url: self.optional.url,
            extra: self.optional.extra,
        }
    }
}

#[derive(Clone, Debug, Default)]
struct DealPatchOptional {
    client_id: crm_client_runtime::Patch<i64>,
    closed: crm_client_runtime::Patch<crate::types::DealOutcome>,
    contact_id: crm_client_runtime::Patch<i64>,
    currency: crm_client_runtime::Patch<String>,
    date: crm_client_runtime::Patch<chrono::NaiveDate>,
    date_from: crm_client_runtime::Patch<chrono::NaiveDate>,
    date_to: crm_client_runtime::Patch<chrono::NaiveDate>,
    department_id: crm_client_runtime::Patch<i64>,
    description: crm_client_runtime::Patch<String>,
    external_id: crm_client_runtime::Patch<String>,
    fields: crm_client_runtime::Patch<crm_client_runtime::JsonObject>,
    invoice_no: crm_client_runtime::Patch<String>,
    name: crm_client_runtime::Patch<String>,
    next_deal_id: crm_client_runtime::Patch<i64>,
    number: crm_client_runtime::Patch<String>,
    origin: crm_client_runtime::Patch<String>,
    project_id: crm_client_runtime::Patch<i64>,
    responsible_id: crm_client_runtime::Patch<i64>,
    status_id: crm_client_runtime::Patch<i64>,
    task_id: crm_client_runtime::Patch<i64>,
    tax: Option<String>,
    total_amount_gross: Option<crm_client_runtime::Amount>,
    total_amount_net: Option<crm_client_runtime::Amount>,
    url: crm_client_runtime::Patch<String>,
    extra: crm_client_runtime::JsonObject,
}
