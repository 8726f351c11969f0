// @generated from openapi/intum.yaml (sha256 8d4295efd3f51b95b5a71c351369c33b631d41c6887ec60809682e1dd011daf6) by `cargo xtask generate` 0.1.0 with progenitor 0.15.1; do not edit.
use super::*;

/// Body of a request to create a deal.
///
/// Documented: [Przykład utworzenia](https://intum.com/pomoc/crm/interesy.api).
///
/// Assumed (`additionalProperties`): The client sends what is documented and nothing else.
///
/// Assumed (`required`): The example has the deal; the token can be in the header, as for the other
/// operations.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct CreateDealRequest {
    /// API token, instead of the `Authorization` header.
    ///
    /// Assumed (`format`): Ours; a token is a secret.
    ///
    /// Assumed (`description`): The example shows the token in the body and no header; that one is enough
    /// is taken from the vendor's tokens page.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    pub api_token: Option<crm_client_runtime::Secret>,
    /// See [`NewDeal`].
    pub deal: NewDeal,
}

impl CreateDealRequest {
    /// What is required; everything else is left out and can be set on it.
    pub fn new(deal: NewDeal) -> Self {
        Self {
            api_token: Default::default(),
            deal,
        }
    }
    /// A builder, with nothing set.
    pub fn builder() -> builder::CreateDealRequest {
        Default::default()
    }
}

/// The builder.
pub(super) mod builder {
    /// Builder of [`CreateDealRequest`](super::CreateDealRequest), which is made from it with `try_from`.
    #[derive(Clone, Debug)]
    pub struct CreateDealRequest {
        api_token: Result<Option<crm_client_runtime::Secret>, String>,
        deal: Result<super::NewDeal, String>,
    }
    impl Default for CreateDealRequest {
        fn default() -> Self {
            Self {
                api_token: Ok(Default::default()),
                deal: Err("no value supplied for deal".to_string()),
            }
        }
    }
    impl CreateDealRequest {
        /// Sets [`CreateDealRequest::api_token`](super::CreateDealRequest::api_token).
        pub fn api_token<T>(mut self, value: T) -> Self
        where
            T: TryInto<crm_client_runtime::Secret>,
            T::Error: std::fmt::Display,
        {
            self.api_token = value
                .try_into()
                .map(Some)
                .map_err(|e| {
                    format!("error converting supplied value for api_token: {e}")
                });
            self
        }
        /// Sets [`CreateDealRequest::deal`](super::CreateDealRequest::deal).
        pub fn deal<T>(mut self, value: T) -> Self
        where
            T: TryInto<super::NewDeal>,
            T::Error: std::fmt::Display,
        {
            self.deal = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for deal: {e}"));
            self
        }
    }
    impl TryFrom<CreateDealRequest> for super::CreateDealRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: CreateDealRequest,
        ) -> Result<Self, super::error::ConversionError> {
            Ok(Self {
                api_token: value.api_token?,
                deal: value.deal?,
            })
        }
    }
    impl From<super::CreateDealRequest> for CreateDealRequest {
        fn from(value: super::CreateDealRequest) -> Self {
            Self {
                api_token: Ok(value.api_token),
                deal: Ok(value.deal),
            }
        }
    }
}
