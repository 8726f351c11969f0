// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// A deal ("interes") to create. `total_amount_gross` is at least `total_amount_net`. A custom field of
/// the account may stand beside the others.
///
/// In conflict (`required`): follows [Pola deal](https://intum.com/pomoc/crm/interesy.api), against
/// [Pola deala](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md). The
/// page of deals is the newer one and lists every field. The older file requires `name` and no amount,
/// and its example of a create has neither a gross amount nor a tax.
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[non_exhaustive]
#[serde(remote = "Self")]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars"))]
pub struct NewDeal {
    /// Id of the client ("ID klienta").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "i64"))]
    pub client_id: Option<i64>,
    /// How the deal was closed ("win, lost lub puste"), won when the transaction was completed, lost when
    /// the client declined, or empty while it is open.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "crate::types::DealOutcome"))]
    pub closed: Option<crate::types::DealOutcome>,
    /// Id of the contact person on the side of the client ("ID kontaktu").
    ///
    /// Documented (`description`): [Associations](https://intum.com/help/crm/deals.md).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "i64"))]
    pub contact_id: Option<i64>,
    /// Currency ("waluta").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub currency: Option<String>,
    /// Main date of the deal ("data interesu").
    ///
    /// Documented (`description`): [Deal Data](https://intum.com/help/crm/deals.md).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "chrono::NaiveDate"))]
    pub date: Option<chrono::NaiveDate>,
    /// First day of the period of the deal ("data od"), a contract for example.
    ///
    /// Documented (`description`): [Deal Data](https://intum.com/help/crm/deals.md).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "chrono::NaiveDate"))]
    pub date_from: Option<chrono::NaiveDate>,
    /// Last day of the period of the deal ("data do"), a contract for example.
    ///
    /// Documented (`description`): [Deal Data](https://intum.com/help/crm/deals.md).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "chrono::NaiveDate"))]
    pub date_to: Option<chrono::NaiveDate>,
    /// Id of the department ("ID działu").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "i64"))]
    pub department_id: Option<i64>,
    /// Description ("opis"), a longer text.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub description: Option<String>,
    /// External id ("zewnętrzne ID"), for synchronization with other systems such as an invoicing system.
    ///
    /// Documented (`description`): [External ID](https://intum.com/help/crm/deals.md).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub external_id: Option<String>,
    /// Custom fields ("własne pola"), an object that is stored as JSONB.
    ///
    /// Assumed (`additionalProperties`): The page says an object of custom fields and names none of them.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "crm_client_runtime::JsonObject"))]
    pub fields: Option<crm_client_runtime::JsonObject>,
    /// Invoice number ("numer faktury").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub invoice_no: Option<String>,
    /// Name of the deal ("nazwa interesu").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub name: Option<String>,
    /// Id of the follow-up deal ("ID następnego interesu").
    ///
    /// Documented (`description`): [Associations](https://intum.com/help/crm/deals.md).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "i64"))]
    pub next_deal_id: Option<i64>,
    /// Number of the deal ("numer interesu").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub number: Option<String>,
    /// Source ("źródło").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub origin: Option<String>,
    /// Id of the project ("ID projektu").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "i64"))]
    pub project_id: Option<i64>,
    /// Id of the person responsible ("ID odpowiedzialnego").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "i64"))]
    pub responsible_id: Option<i64>,
    /// Id of the status, the stage of the pipeline ("ID statusu (etap pipeline)").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "i64"))]
    pub status_id: Option<i64>,
    /// Id of the task ("ID zadania").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "i64"))]
    pub task_id: Option<i64>,
    /// VAT rate ("stawka VAT"), as text.
    pub tax: String,
    /// Gross amount ("kwota brutto"), at least `total_amount_net` and less than 1e12.
    ///
    /// Assumed (`type`): The page's `decimal` is a JSON number in its example.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("exclusiveMaximum" = 1000000000000i64))
    )]
    pub total_amount_gross: crm_client_runtime::Amount,
    /// Net amount ("kwota netto"), less than 1e12.
    ///
    /// Assumed (`type`): The page's `decimal` is a JSON number in its example.
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("exclusiveMaximum" = 1000000000000i64))
    )]
    pub total_amount_net: crm_client_runtime::Amount,
    /// Related URL ("powiązany URL").
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "String"))]
    pub url: Option<String>,
    /// The members beside the fields, such as custom fields, in the order in which they are sent.
    #[serde(
        flatten,
        serialize_with = "crm_client_runtime::write_extra",
        deserialize_with = "crm_client_runtime::read_extra"
    )]
    pub extra: crm_client_runtime::JsonObject,
}

crm_client_runtime::sent!(
    NewDeal, open beside["client_id", "closed", "contact_id", "currency", "date",
    "date_from", "date_to", "department_id", "description", "external_id", "fields",
    "invoice_no", "name", "next_deal_id", "number", "origin", "project_id",
    "responsible_id", "status_id", "task_id", "tax", "total_amount_gross",
    "total_amount_net", "url"]
);

impl NewDeal {
    /// Creates a value with the required fields; all others are absent.
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
            extra: Default::default(),
        }
    }
    /// Creates a builder without values; `build` compiles once all required fields are set.
    pub fn builder() -> NewDealBuilder<
        crm_client_runtime::Missing,
        crm_client_runtime::Missing,
        crm_client_runtime::Missing,
    > {
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

impl crm_client_runtime::Validate for NewDeal {
    fn validate(&self, validation: &mut crm_client_runtime::Validation) {
        validation
            .limit(
                "total_amount_gross",
                Some(&self.total_amount_gross),
                crm_client_runtime::Limit::Below("1000000000000"),
            );
        validation
            .limit(
                "total_amount_net",
                Some(&self.total_amount_net),
                crm_client_runtime::Limit::Below("1000000000000"),
            );
        validation
            .at_most(
                ("total_amount_net", Some(&self.total_amount_net)),
                ("total_amount_gross", Some(&self.total_amount_gross)),
            );
        validation
            .at_most(
                ("date_from", self.date_from.as_ref()),
                ("date_to", self.date_to.as_ref()),
            );
        validation.extra(<Self as crm_client_runtime::OpenObject>::FIELDS, &self.extra);
    }
}

/// A builder of [`NewDeal`], with a type parameter for each required field that says whether it is set.
#[derive(Clone, Debug, Default)]
pub struct NewDealBuilder<GivenTotalAmountNet, GivenTotalAmountGross, GivenTax> {
    total_amount_net: GivenTotalAmountNet,
    total_amount_gross: GivenTotalAmountGross,
    tax: GivenTax,
    optional: NewDealOptional,
}

impl<
    GivenTotalAmountNet,
    GivenTotalAmountGross,
    GivenTax,
> NewDealBuilder<GivenTotalAmountNet, GivenTotalAmountGross, GivenTax> {
    /// Sets [`NewDeal::client_id`].
    pub fn client_id(mut self, value: impl Into<i64>) -> Self {
        self.optional.client_id = Some(value.into());
        self
    }
    /// Sets [`NewDeal::closed`].
    pub fn closed(mut self, value: impl Into<crate::types::DealOutcome>) -> Self {
        self.optional.closed = Some(value.into());
        self
    }
    /// Sets [`NewDeal::contact_id`].
    pub fn contact_id(mut self, value: impl Into<i64>) -> Self {
        self.optional.contact_id = Some(value.into());
        self
    }
    /// Sets [`NewDeal::currency`].
    pub fn currency(mut self, value: impl Into<String>) -> Self {
        self.optional.currency = Some(value.into());
        self
    }
    /// Sets [`NewDeal::date`].
    pub fn date(mut self, value: impl Into<chrono::NaiveDate>) -> Self {
        self.optional.date = Some(value.into());
        self
    }
    /// Sets [`NewDeal::date_from`].
    pub fn date_from(mut self, value: impl Into<chrono::NaiveDate>) -> Self {
        self.optional.date_from = Some(value.into());
        self
    }
    /// Sets [`NewDeal::date_to`].
    pub fn date_to(mut self, value: impl Into<chrono::NaiveDate>) -> Self {
        self.optional.date_to = Some(value.into());
        self
    }
    /// Sets [`NewDeal::department_id`].
    pub fn department_id(mut self, value: impl Into<i64>) -> Self {
        self.optional.department_id = Some(value.into());
        self
    }
    /// Sets [`NewDeal::description`].
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.optional.description = Some(value.into());
        self
    }
    /// Sets [`NewDeal::external_id`].
    pub fn external_id(mut self, value: impl Into<String>) -> Self {
        self.optional.external_id = Some(value.into());
        self
    }
    /// Sets [`NewDeal::fields`].
    pub fn fields(mut self, value: impl Into<crm_client_runtime::JsonObject>) -> Self {
        self.optional.fields = Some(value.into());
        self
    }
    /// Sets [`NewDeal::invoice_no`].
    pub fn invoice_no(mut self, value: impl Into<String>) -> Self {
        self.optional.invoice_no = Some(value.into());
        self
    }
    /// Sets [`NewDeal::name`].
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.optional.name = Some(value.into());
        self
    }
    /// Sets [`NewDeal::next_deal_id`].
    pub fn next_deal_id(mut self, value: impl Into<i64>) -> Self {
        self.optional.next_deal_id = Some(value.into());
        self
    }
    /// Sets [`NewDeal::number`].
    pub fn number(mut self, value: impl Into<String>) -> Self {
        self.optional.number = Some(value.into());
        self
    }
    /// Sets [`NewDeal::origin`].
    pub fn origin(mut self, value: impl Into<String>) -> Self {
        self.optional.origin = Some(value.into());
        self
    }
    /// Sets [`NewDeal::project_id`].
    pub fn project_id(mut self, value: impl Into<i64>) -> Self {
        self.optional.project_id = Some(value.into());
        self
    }
    /// Sets [`NewDeal::responsible_id`].
    pub fn responsible_id(mut self, value: impl Into<i64>) -> Self {
        self.optional.responsible_id = Some(value.into());
        self
    }
    /// Sets [`NewDeal::status_id`].
    pub fn status_id(mut self, value: impl Into<i64>) -> Self {
        self.optional.status_id = Some(value.into());
        self
    }
    /// Sets [`NewDeal::task_id`].
    pub fn task_id(mut self, value: impl Into<i64>) -> Self {
        self.optional.task_id = Some(value.into());
        self
    }
    /// Sets [`NewDeal::url`].
    pub fn url(mut self, value: impl Into<String>) -> Self {
        self.optional.url = Some(value.into());
        self
    }
    /// Sets a custom field: a member beside the fields of [`NewDeal`], in [`extra`](NewDeal::extra).
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

impl<
    GivenTotalAmountGross,
    GivenTax,
> NewDealBuilder<crm_client_runtime::Missing, GivenTotalAmountGross, GivenTax> {
    /// Sets [`NewDeal::total_amount_net`].
    pub fn total_amount_net(
        self,
        value: impl Into<crm_client_runtime::Amount>,
    ) -> NewDealBuilder<crm_client_runtime::Amount, GivenTotalAmountGross, GivenTax> {
        NewDealBuilder {
            total_amount_net: value.into(),
            total_amount_gross: self.total_amount_gross,
            tax: self.tax,
            optional: self.optional,
        }
    }
}

impl<
    GivenTotalAmountNet,
    GivenTax,
> NewDealBuilder<GivenTotalAmountNet, crm_client_runtime::Missing, GivenTax> {
    /// Sets [`NewDeal::total_amount_gross`].
    pub fn total_amount_gross(
        self,
        value: impl Into<crm_client_runtime::Amount>,
    ) -> NewDealBuilder<GivenTotalAmountNet, crm_client_runtime::Amount, GivenTax> {
        NewDealBuilder {
            total_amount_net: self.total_amount_net,
            total_amount_gross: value.into(),
            tax: self.tax,
            optional: self.optional,
        }
    }
}

impl<
    GivenTotalAmountNet,
    GivenTotalAmountGross,
> NewDealBuilder<
    GivenTotalAmountNet,
    GivenTotalAmountGross,
    crm_client_runtime::Missing,
> {
    /// Sets [`NewDeal::tax`].
    pub fn tax(
        self,
        value: impl Into<String>,
    ) -> NewDealBuilder<GivenTotalAmountNet, GivenTotalAmountGross, String> {
        NewDealBuilder {
            total_amount_net: self.total_amount_net,
            total_amount_gross: self.total_amount_gross,
            tax: value.into(),
            optional: self.optional,
        }
    }
}

impl<
    GivenTotalAmountNet,
    GivenTotalAmountGross,
    GivenTax,
> NewDealBuilder<GivenTotalAmountNet, GivenTotalAmountGross, GivenTax> {
    /// Returns the value, once all required fields are set.
    pub fn build(self) -> NewDeal
    where
        GivenTotalAmountNet: NewDealTotalAmountNetIsSet,
        GivenTotalAmountGross: NewDealTotalAmountGrossIsSet,
        GivenTax: NewDealTaxIsSet,
    {
        NewDeal {
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
            tax: self.tax.get(),
            total_amount_gross: self.total_amount_gross.get(),
            total_amount_net: self.total_amount_net.get(),
            url: self.optional.url,
            extra: self.optional.extra,
        }
    }
}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the required field `total_amount_net` of `NewDeal` is not set",
    label = "`.total_amount_net(…)` is missing before this"
)]
pub trait NewDealTotalAmountNetIsSet {
    fn get(self) -> crm_client_runtime::Amount;
}

impl NewDealTotalAmountNetIsSet for crm_client_runtime::Amount {
    fn get(self) -> crm_client_runtime::Amount {
        self
    }
}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the required field `total_amount_gross` of `NewDeal` is not set",
    label = "`.total_amount_gross(…)` is missing before this"
)]
pub trait NewDealTotalAmountGrossIsSet {
    fn get(self) -> crm_client_runtime::Amount;
}

impl NewDealTotalAmountGrossIsSet for crm_client_runtime::Amount {
    fn get(self) -> crm_client_runtime::Amount {
        self
    }
}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the required field `tax` of `NewDeal` is not set",
    label = "`.tax(…)` is missing before this"
)]
pub trait NewDealTaxIsSet {
    fn get(self) -> String;
}

impl NewDealTaxIsSet for String {
    fn get(self) -> String {
        self
    }
}

#[derive(Clone, Debug, Default)]
struct NewDealOptional {
    client_id: Option<i64>,
    closed: Option<crate::types::DealOutcome>,
    contact_id: Option<i64>,
    currency: Option<String>,
    date: Option<chrono::NaiveDate>,
    date_from: Option<chrono::NaiveDate>,
    date_to: Option<chrono::NaiveDate>,
    department_id: Option<i64>,
    description: Option<String>,
    external_id: Option<String>,
    fields: Option<crm_client_runtime::JsonObject>,
    invoice_no: Option<String>,
    name: Option<String>,
    next_deal_id: Option<i64>,
    number: Option<String>,
    origin: Option<String>,
    project_id: Option<i64>,
    responsible_id: Option<i64>,
    status_id: Option<i64>,
    task_id: Option<i64>,
    url: Option<String>,
    extra: crm_client_runtime::JsonObject,
}
