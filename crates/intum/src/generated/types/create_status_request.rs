// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// Body of a request to create a status.
///
/// Supported: The source shows no body. Clients, contacts and deals are wrapped alike in their creates.
/// Source: [Utworzenie
/// klienta](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md).
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[serde(remote = "Self")]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars"))]
pub struct CreateStatusRequest {
    /// API token, instead of the `Authorization` header.
    ///
    /// Assumed (`format`): Ours; a token is a secret.
    ///
    /// Supported (`description`): An example of a create has the token in the body and no header; that one
    /// place is enough follows from the help page. Source: [Using the
    /// Token](https://intum.com/help/account/api-tokens.md).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crm_client_runtime::SecretString")
    )]
    pub api_token: Option<crm_client_runtime::SecretString>,
    /// See [`NewStatus`].
    #[cfg_attr(feature = "schemars", schemars(description = ""))]
    pub status: NewStatus,
}

crm_client_runtime::sent!(CreateStatusRequest);

impl CreateStatusRequest {
    /// Creates a value with the required fields; all others are absent.
    pub fn new(status: NewStatus) -> Self {
        Self {
            api_token: Default::default(),
            status,
        }
    }
    /// Creates a builder without values; `build` compiles once all required fields are set.
    pub fn builder() -> CreateStatusRequestBuilder<crm_client_runtime::Missing> {
        Default::default()
    }
}

impl crm_client_runtime::Validate for CreateStatusRequest {
    fn validate(&self, validation: &mut crm_client_runtime::Validation) {
        validation.secret(self.api_token.as_ref());
        validation.object("status", Some(&self.status));
    }
}

/// A builder of [`CreateStatusRequest`], with a type parameter for each required field that says
/// whether it is set.
#[derive(Clone, Debug, Default)]
pub struct CreateStatusRequestBuilder<GivenStatus> {
    status: GivenStatus,
    optional: CreateStatusRequestOptional,
}

impl<GivenStatus> CreateStatusRequestBuilder<GivenStatus> {
    /// Sets [`CreateStatusRequest::api_token`].
    pub fn api_token(
        mut self,
        value: impl Into<crm_client_runtime::SecretString>,
    ) -> Self {
        self.optional.api_token = Some(value.into());
        self
    }
}

impl CreateStatusRequestBuilder<crm_client_runtime::Missing> {
    /// Sets [`CreateStatusRequest::status`].
    pub fn status(
        self,
        value: impl Into<NewStatus>,
    ) -> CreateStatusRequestBuilder<NewStatus> {
        CreateStatusRequestBuilder {
            status: value.into(),
            optional: self.optional,
        }
    }
}

impl<GivenStatus> CreateStatusRequestBuilder<GivenStatus> {
    /// Returns the value, once all required fields are set.
    pub fn build(self) -> CreateStatusRequest
    where
        GivenStatus: CreateStatusRequestStatusIsSet,
    {
        CreateStatusRequest {
            api_token: self.optional.api_token,
            status: self.status.get(),
        }
    }
}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the required field `status` of `CreateStatusRequest` is not set",
    label = "`.status(…)` is missing before this"
)]
pub trait CreateStatusRequestStatusIsSet {
    fn get(self) -> NewStatus;
}

impl CreateStatusRequestStatusIsSet for NewStatus {
    fn get(self) -> NewStatus {
        self
    }
}

#[derive(Clone, Debug, Default)]
struct CreateStatusRequestOptional {
    api_token: Option<crm_client_runtime::SecretString>,
}
