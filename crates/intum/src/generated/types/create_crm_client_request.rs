// @generated from openapi/intum.yaml by `cargo xtask generate` with progenitor 0.15.1; do not edit.
use super::*;

/// Body of a request to create a client.
///
/// Documented: [Utworzenie
/// klienta](https://github.com/intum/api/blob/bf3c4c16011fe6ecc75003ddd8bccd72a41c1946/crm.md).
///
/// Assumed (`additionalProperties`): The client sends what is documented and nothing else.
///
/// Assumed (`required`): The example has the client; the token can be in the header, as for the other
/// operations.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
#[serde(remote = "Self")]
#[cfg_attr(feature = "schemars", derive(crm_client_runtime::schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(crate = "crm_client_runtime::schemars"))]
pub struct CreateCrmClientRequest {
    /// API token, instead of the `Authorization` header.
    ///
    /// Supported: The vendor's examples of other creates have the token in the body. Source: [Przykład
    /// utworzenia](https://intum.pl/pomoc/crm/kontakty.api).
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crm_client_runtime::present")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crm_client_runtime::SecretString")
    )]
    pub api_token: Option<crm_client_runtime::SecretString>,
    /// See [`NewCrmClient`].
    #[cfg_attr(feature = "schemars", schemars(description = ""))]
    pub client: NewCrmClient,
}

crm_client_runtime::sent!(CreateCrmClientRequest);

impl CreateCrmClientRequest {
    /// Creates a value with the required fields; all others are absent.
    pub fn new(client: NewCrmClient) -> Self {
        Self {
            api_token: Default::default(),
            client,
        }
    }
    /// Creates a builder without values; `build` compiles once all required fields are set.
    pub fn builder() -> CreateCrmClientRequestBuilder<crm_client_runtime::Missing> {
        Default::default()
    }
}

impl crm_client_runtime::Validate for CreateCrmClientRequest {
    fn validate(&self, validation: &mut crm_client_runtime::Validation) {
        validation.secret(self.api_token.as_ref());
        validation.object("client", Some(&self.client));
    }
}

/// A builder of [`CreateCrmClientRequest`], with a type parameter for each required field that says
/// whether it is set.
#[derive(Clone, Debug, Default)]
pub struct CreateCrmClientRequestBuilder<GivenClient> {
    client: GivenClient,
    optional: CreateCrmClientRequestOptional,
}

impl<GivenClient> CreateCrmClientRequestBuilder<GivenClient> {
    /// Sets [`CreateCrmClientRequest::api_token`].
    pub fn api_token(
        mut self,
        value: impl Into<crm_client_runtime::SecretString>,
    ) -> Self {
        self.optional.api_token = Some(value.into());
        self
    }
}

impl CreateCrmClientRequestBuilder<crm_client_runtime::Missing> {
    /// Sets [`CreateCrmClientRequest::client`].
    pub fn client(
        self,
        value: impl Into<NewCrmClient>,
    ) -> CreateCrmClientRequestBuilder<NewCrmClient> {
        CreateCrmClientRequestBuilder {
            client: value.into(),
            optional: self.optional,
        }
    }
}

impl<GivenClient> CreateCrmClientRequestBuilder<GivenClient> {
    /// Returns the value, once all required fields are set.
    pub fn build(self) -> CreateCrmClientRequest
    where
        GivenClient: CreateCrmClientRequestClientIsSet,
    {
        CreateCrmClientRequest {
            api_token: self.optional.api_token,
            client: self.client.get(),
        }
    }
}

#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the required field `client` of `CreateCrmClientRequest` is not set",
    label = "`.client(…)` is missing before this"
)]
pub trait CreateCrmClientRequestClientIsSet {
    fn get(self) -> NewCrmClient;
}

impl CreateCrmClientRequestClientIsSet for NewCrmClient {
    fn get(self) -> NewCrmClient {
        self
    }
}

#[derive(Clone, Debug, Default)]
struct CreateCrmClientRequestOptional {
    api_token: Option<crm_client_runtime::SecretString>,
}
