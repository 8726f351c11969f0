// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
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
#[non_exhaustive]
#[serde(remote = "Self")]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars"))]
pub struct CreateDealRequest {
    /// API token, instead of the `Authorization` header.
    ///
    /// Assumed (`format`): Ours; a token is a secret.
    ///
    /// Supported (`description`): The example shows the token in the body and no header; that one place is
    /// enough follows from the help page. Source: [Using the
    /// Token](https://intum.com/help/account/api-tokens.md).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crm_client_runtime::SecretString")
    )]
    pub api_token: Option<crm_client_runtime::SecretString>,
    /// See [`NewDeal`].
    #[cfg_attr(feature = "schemars", schemars(description = ""))]
    pub deal: NewDeal,
}

crm_client_runtime::sent!(CreateDealRequest);

impl CreateDealRequest {
    /// Creates a value with the required fields; all others are absent.
    pub fn new(deal: NewDeal) -> Self {
        Self {
            api_token: Default::default(),
            deal,
        }
    }
    /// Creates a builder without values; `build` compiles once all required fields are set.
    pub fn builder() -> CreateDealRequestBuilder<crm_client_runtime::Missing> {
        Default::default()
    }
}

impl crm_client_runtime::Validate for CreateDealRequest {
    fn validate(&self, validation: &mut crm_client_runtime::Validation) {
        validation.secret(self.api_token.as_ref());
        validation.object("deal", Some(&self.deal));
    }
}

/// A builder of [`CreateDealRequest`], with a type parameter for each required field that says whether
/// it is set.
#[derive(Clone, Debug, Default)]
pub struct CreateDealRequestBuilder<GivenDeal> {
    deal: GivenDeal,
    optional: CreateDealRequestOptional,
}

impl<GivenDeal> CreateDealRequestBuilder<GivenDeal> {
    /// Sets [`CreateDealRequest::api_token`].
    pub fn api_token(
        mut self,
        value: impl Into<crm_client_runtime::SecretString>,
    ) -> Self {
        self.optional.api_token = Some(value.into());
        self
    }
}

impl CreateDealRequestBuilder<crm_client_runtime::Missing> {
    /// Sets [`CreateDealRequest::deal`].
    pub fn deal(self, value: impl Into<NewDeal>) -> CreateDealRequestBuilder<NewDeal> {
        CreateDealRequestBuilder {
            deal: value.into(),
            optional: self.optional,
        }
    }
}

impl<GivenDeal> CreateDealRequestBuilder<GivenDeal> {
    /// Returns the value, once all required fields are set.
    pub fn build(self) -> CreateDealRequest
    where
        GivenDeal: CreateDealRequestDealIsSet,
    {
        CreateDealRequest {
            api_token: self.optional.api_token,
            deal: self.deal.get(),
        }
    }
}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the required field `deal` of `CreateDealRequest` is not set",
    label = "`.deal(…)` is missing before this"
)]
pub trait CreateDealRequestDealIsSet {
    fn get(self) -> NewDeal;
}

impl CreateDealRequestDealIsSet for NewDeal {
    fn get(self) -> NewDeal {
        self
    }
}

#[derive(Clone, Debug, Default)]
struct CreateDealRequestOptional {
    api_token: Option<crm_client_runtime::SecretString>,
}
