// @generated from openapi/solos.yaml (sha256 2d93d14a103e5357b4508a04d08d50980291b6054a264336858a46918056e6e2) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
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
pub struct BuildinData {
    /// Types of events ("события"), by id.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub actions_type_id: Vec<u64>,
    /// First and last day joined by a semicolon, `2020-01-01;2020-12-31`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
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

impl BuildinData {
    /// A builder, with nothing set.
    pub fn builder() -> builder::BuildinData {
        Default::default()
    }
}

/// The builder.
pub(super) mod builder {
    /// Builder of [`BuildinData`](super::BuildinData), which is made from it with `try_from`.
    #[derive(Clone, Debug)]
    pub struct BuildinData {
        actions_type_id: Result<Vec<u64>, String>,
        created: Result<Option<crm_client_runtime::DateRange>, String>,
        currency_id: Result<Vec<u64>, String>,
        good_id: Result<Vec<u64>, String>,
        group_id: Result<Vec<u64>, String>,
        participants_group_id: Result<Vec<u64>, String>,
        participants_user_id: Result<Vec<u64>, String>,
        price: Result<Option<crm_client_runtime::Amount>, String>,
        sales_funnel_id: Result<Vec<u64>, String>,
        step_id: Result<Vec<u64>, String>,
        user_id: Result<Vec<u64>, String>,
    }
    impl Default for BuildinData {
        fn default() -> Self {
            Self {
                actions_type_id: Ok(Default::default()),
                created: Ok(Default::default()),
                currency_id: Ok(Default::default()),
                good_id: Ok(Default::default()),
                group_id: Ok(Default::default()),
                participants_group_id: Ok(Default::default()),
                participants_user_id: Ok(Default::default()),
                price: Ok(Default::default()),
                sales_funnel_id: Ok(Default::default()),
                step_id: Ok(Default::default()),
                user_id: Ok(Default::default()),
            }
        }
    }
    impl BuildinData {
        /// Sets [`BuildinData::actions_type_id`](super::BuildinData::actions_type_id).
        pub fn actions_type_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<Vec<u64>>,
            T::Error: std::fmt::Display,
        {
            self.actions_type_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for actions_type_id: {e}")
                });
            self
        }
        /// Sets [`BuildinData::created`](super::BuildinData::created).
        pub fn created<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::DateRange>,
            T::Error: std::fmt::Display,
        {
            self.created = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!("error converting supplied value for created: {e}")
                });
            self
        }
        /// Sets [`BuildinData::currency_id`](super::BuildinData::currency_id).
        pub fn currency_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<Vec<u64>>,
            T::Error: std::fmt::Display,
        {
            self.currency_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for currency_id: {e}")
                });
            self
        }
        /// Sets [`BuildinData::good_id`](super::BuildinData::good_id).
        pub fn good_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<Vec<u64>>,
            T::Error: std::fmt::Display,
        {
            self.good_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for good_id: {e}")
                });
            self
        }
        /// Sets [`BuildinData::group_id`](super::BuildinData::group_id).
        pub fn group_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<Vec<u64>>,
            T::Error: std::fmt::Display,
        {
            self.group_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for group_id: {e}")
                });
            self
        }
        /// Sets [`BuildinData::participants_group_id`](super::BuildinData::participants_group_id).
        pub fn participants_group_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<Vec<u64>>,
            T::Error: std::fmt::Display,
        {
            self.participants_group_id = value
                .try_into()
                .map_err(|e| {
                    format!(
                        "error converting supplied value for participants_group_id: {e}"
                    )
                });
            self
        }
        /// Sets [`BuildinData::participants_user_id`](super::BuildinData::participants_user_id).
        pub fn participants_user_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<Vec<u64>>,
            T::Error: std::fmt::Display,
        {
            self.participants_user_id = value
                .try_into()
                .map_err(|e| {
                    format!(
                        "error converting supplied value for participants_user_id: {e}"
                    )
                });
            self
        }
        /// Sets [`BuildinData::price`](super::BuildinData::price).
        pub fn price<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Amount>,
            T::Error: std::fmt::Display,
        {
            self.price = value
                .try_into()
                .map(Some)
                .map_err(|e| format!("error converting supplied value for price: {e}"));
            self
        }
        /// Sets [`BuildinData::sales_funnel_id`](super::BuildinData::sales_funnel_id).
        pub fn sales_funnel_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<Vec<u64>>,
            T::Error: std::fmt::Display,
        {
            self.sales_funnel_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for sales_funnel_id: {e}")
                });
            self
        }
        /// Sets [`BuildinData::step_id`](super::BuildinData::step_id).
        pub fn step_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<Vec<u64>>,
            T::Error: std::fmt::Display,
        {
            self.step_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for step_id: {e}")
                });
            self
        }
        /// Sets [`BuildinData::user_id`](super::BuildinData::user_id).
        pub fn user_id<T>(mut self, value: T) -> Self
        where
            T: TryInto<Vec<u64>>,
            T::Error: std::fmt::Display,
        {
            self.user_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for user_id: {e}")
                });
            self
        }
    }
    impl TryFrom<BuildinData> for super::BuildinData {
        type Error = super::error::ConversionError;
        fn try_from(value: BuildinData) -> Result<Self, super::error::ConversionError> {
            Ok(Self {
                actions_type_id: value.actions_type_id?,
                created: value.created?,
                currency_id: value.currency_id?,
                good_id: value.good_id?,
                group_id: value.group_id?,
                participants_group_id: value.participants_group_id?,
                participants_user_id: value.participants_user_id?,
                price: value.price?,
                sales_funnel_id: value.sales_funnel_id?,
                step_id: value.step_id?,
                user_id: value.user_id?,
            })
        }
    }
    impl From<super::BuildinData> for BuildinData {
        fn from(value: super::BuildinData) -> Self {
            Self {
                actions_type_id: Ok(value.actions_type_id),
                created: Ok(value.created),
                currency_id: Ok(value.currency_id),
                good_id: Ok(value.good_id),
                group_id: Ok(value.group_id),
                participants_group_id: Ok(value.participants_group_id),
                participants_user_id: Ok(value.participants_user_id),
                price: Ok(value.price),
                sales_funnel_id: Ok(value.sales_funnel_id),
                step_id: Ok(value.step_id),
                user_id: Ok(value.user_id),
            }
        }
    }
}
