// @generated from openapi/solos.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// Conditions on built-in fields ("встроенные поля"; the vendor writes `buildin`).
///
/// Documented: [POST Фильтр проектов](https://www.solos.pro/api/v2/projects/).
///
/// Assumed (`additionalProperties`): The client sends what is documented and nothing else; the page's
/// example has these eleven keys and does not say that there are no others.
///
/// Assumed (`description`): The page shows the keys in its example and explains none; the meaning is
/// read off the name.
///
/// Assumed (`format`): The example has whole numbers; ids are `uint` elsewhere on the page and taken to
/// be 64-bit, a price may have decimals.
///
/// Assumed (`minimum`): An id is `uint` elsewhere on the page.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[serde(remote = "Self")]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars"))]
pub struct BuildinData {
    /// Types of events ("события"), by id.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub actions_type_id: Vec<u64>,
    /// First and last day joined by a semicolon, `2020-01-01;2020-12-31`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "crm_client_runtime::DateRange"))]
    pub created: Option<crm_client_runtime::DateRange>,
    /// Currencies, by id.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub currency_id: Vec<u64>,
    /// Goods ("товары"), by id.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub good_id: Vec<u64>,
    /// Groups, by id.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub group_id: Vec<u64>,
    /// Participating groups, by id.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub participants_group_id: Vec<u64>,
    /// Participating users, by id.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub participants_user_id: Vec<u64>,
    /// Price.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(feature = "schemars", schemars(with = "crm_client_runtime::Amount"))]
    pub price: Option<crm_client_runtime::Amount>,
    /// Sales funnels, by id.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub sales_funnel_id: Vec<u64>,
    /// Steps, by id.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub step_id: Vec<u64>,
    /// Users, by id.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub user_id: Vec<u64>,
}

crm_client_runtime::sent!(BuildinData);

impl BuildinData {
    /// Creates a builder without values; `build` compiles once all required fields are set.
    pub fn builder() -> BuildinDataBuilder {
        Default::default()
    }
}

impl crm_client_runtime::Validate for BuildinData {
    fn validate(&self, _: &mut crm_client_runtime::Validation) {}
}

/// A builder of [`BuildinData`], with a type parameter for each required field that says whether it is
/// set.
#[derive(Clone, Debug, Default)]
pub struct BuildinDataBuilder {
    optional: BuildinDataOptional,
}

impl BuildinDataBuilder {
    /// Sets [`BuildinData::actions_type_id`].
    pub fn actions_type_id(mut self, value: impl Into<Vec<u64>>) -> Self {
        self.optional.actions_type_id = value.into();
        self
    }
    /// Sets [`BuildinData::created`].
    pub fn created(mut self, value: impl Into<crm_client_runtime::DateRange>) -> Self {
        self.optional.created = Some(value.into());
        self
    }
    /// Sets [`BuildinData::currency_id`].
    pub fn currency_id(mut self, value: impl Into<Vec<u64>>) -> Self {
        self.optional.currency_id = value.into();
        self
    }
    /// Sets [`BuildinData::good_id`].
    pub fn good_id(mut self, value: impl Into<Vec<u64>>) -> Self {
        self.optional.good_id = value.into();
        self
    }
    /// Sets [`BuildinData::group_id`].
    pub fn group_id(mut self, value: impl Into<Vec<u64>>) -> Self {
        self.optional.group_id = value.into();
        self
    }
    /// Sets [`BuildinData::participants_group_id`].
    pub fn participants_group_id(mut self, value: impl Into<Vec<u64>>) -> Self {
        self.optional.participants_group_id = value.into();
        self
    }
    /// Sets [`BuildinData::participants_user_id`].
    pub fn participants_user_id(mut self, value: impl Into<Vec<u64>>) -> Self {
        self.optional.participants_user_id = value.into();
        self
    }
    /// Sets [`BuildinData::price`].
    pub fn price(mut self, value: impl Into<crm_client_runtime::Amount>) -> Self {
        self.optional.price = Some(value.into());
        self
    }
    /// Sets [`BuildinData::sales_funnel_id`].
    pub fn sales_funnel_id(mut self, value: impl Into<Vec<u64>>) -> Self {
        self.optional.sales_funnel_id = value.into();
        self
    }
    /// Sets [`BuildinData::step_id`].
    pub fn step_id(mut self, value: impl Into<Vec<u64>>) -> Self {
        self.optional.step_id = value.into();
        self
    }
    /// Sets [`BuildinData::user_id`].
    pub fn user_id(mut self, value: impl Into<Vec<u64>>) -> Self {
        self.optional.user_id = value.into();
        self
    }
}

impl BuildinDataBuilder {
    /// Returns the value, once all required fields are set.
    pub fn build(self) -> BuildinData {
        BuildinData {
            actions_type_id: self.optional.actions_type_id,
            created: self.optional.created,
            currency_id: self.optional.currency_id,
            good_id: self.optional.good_id,
            group_id: self.optional.group_id,
            participants_group_id: self.optional.participants_group_id,
            participants_user_id: self.optional.participants_user_id,
            price: self.optional.price,
            sales_funnel_id: self.optional.sales_funnel_id,
            step_id: self.optional.step_id,
            user_id: self.optional.user_id,
        }
    }
}

#[derive(Clone, Debug, Default)]
struct BuildinDataOptional {
    actions_type_id: Vec<u64>,
    created: Option<crm_client_runtime::DateRange>,
    currency_id: Vec<u64>,
    good_id: Vec<u64>,
    group_id: Vec<u64>,
    participants_group_id: Vec<u64>,
    participants_user_id: Vec<u64>,
    price: Option<crm_client_runtime::Amount>,
    sales_funnel_id: Vec<u64>,
    step_id: Vec<u64>,
    user_id: Vec<u64>,
}
