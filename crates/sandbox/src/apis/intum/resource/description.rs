//! The OpenAPI description of a resource.

use utoipa::openapi::path::{OperationBuilder, ParameterBuilder, ParameterIn};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::schema::{AdditionalProperties, KnownFormat, SchemaFormat};
use utoipa::openapi::security::SecurityRequirement;
use utoipa::openapi::{
    ArrayBuilder, Content, ObjectBuilder, PathItem, Paths, RefOr, Required, ResponseBuilder, Schema, Type,
};

use super::Resource;
use super::field::Kind;
use super::object::TIMESTAMPS;
use super::operation::Operation;
use crate::server::{Paging, schemas};

/// Adds the operations of a resource. Lists take the parameter `page` if the server pages them.
pub fn paths(resource: &Resource, paging: Paging, paths: &mut Paths) {
    for operation in resource.operations {
        let mut described = OperationBuilder::new().operation_id(Some(resource.operation_id(*operation)));
        for parameter in parameters(resource, *operation, paging) {
            described = described.parameter(parameter);
        }
        if let Some(body) = request_body(resource, *operation) {
            let content = Content::new(Some(body));
            let body = RequestBodyBuilder::new().content("application/json", content).required(Some(Required::True));
            described = described.request_body(Some(body.build()));
        }
        if *operation == Operation::Create {
            let or_none = credentials().into_iter().chain([SecurityRequirement::default()]);
            described = or_none.fold(described, OperationBuilder::security);
        }
        let mut success = ResponseBuilder::new().description("Done");
        if let Some(schema) = response(resource, *operation) {
            success = success.content("application/json", Content::new(Some(schema)));
        }
        described = described.response("2XX", success);
        if matches!(operation, Operation::Create | Operation::Upsert | Operation::Update) {
            let messages = ArrayBuilder::new().items(ObjectBuilder::new().schema_type(Type::String));
            let fields = ObjectBuilder::new().additional_properties(Some(messages));
            let invalid = ResponseBuilder::new().description("Not valid");
            described = described.response("422", invalid.content("application/json", Content::new(Some(fields))));
        }
        let item = PathItem::new(operation.method(), described);
        paths.paths.entry(resource.path(*operation)).or_default().merge_operations(item);
    }
}

fn parameters(resource: &Resource, operation: Operation, paging: Paging) -> Vec<ParameterBuilder> {
    let parameter = |name: &str, place: ParameterIn, schema: RefOr<Schema>| {
        let is_required = if place == ParameterIn::Path { Required::True } else { Required::False };
        ParameterBuilder::new().name(name).parameter_in(place).required(is_required).schema(Some(schema))
    };
    let in_path = |name: &str, kind: Kind| parameter(name, ParameterIn::Path, kind.parameter_schema());
    match operation {
        Operation::List => {
            let filters = resource.filters.iter();
            let mut all: Vec<ParameterBuilder> = filters
                .map(|each| parameter(each.name, ParameterIn::Query, resource.filter_kind(each).parameter_schema()))
                .collect();
            if paging.takes_page() {
                let number = || ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(1)).into();
                all.extend(["page", "per_page"].map(|name| parameter(name, ParameterIn::Query, number())));
            }
            all
        }
        Operation::Search => vec![parameter("q", ParameterIn::Query, Kind::Text.parameter_schema())],
        Operation::Create | Operation::Upsert => Vec::new(),
        Operation::Get | Operation::Update | Operation::Delete | Operation::MoveUp | Operation::MoveDown => {
            vec![in_path("id", Kind::Integer)]
        }
        Operation::GetByExternalId => vec![in_path("external_id", Kind::Text)],
        Operation::GetByApp => vec![in_path("app_code", Kind::Text), in_path("external_id", Kind::Text)],
    }
}

fn request_body(resource: &Resource, operation: Operation) -> Option<ObjectBuilder> {
    let closed = || ObjectBuilder::new().additional_properties(Some(AdditionalProperties::FreeForm(false)));
    let open = || ObjectBuilder::new().additional_properties(Some(AdditionalProperties::FreeForm(resource.is_open)));
    let fields = resource.fields.iter();
    let object = match operation {
        Operation::Create | Operation::Upsert => fields.fold(open(), |object, field| {
            let object = if field.is_required { object.required(field.name) } else { object };
            object.property(field.name, field.kind.schema(false))
        }),
        Operation::Update => {
            fields.fold(open(), |object, field| object.property(field.name, field.kind.schema(!field.is_required)))
        }
        _ => return None,
    };
    let body = closed().property(resource.singular, object).required(resource.singular);
    let password = Some(SchemaFormat::KnownFormat(KnownFormat::Password));
    let token = ObjectBuilder::new().schema_type(Type::String).format(password);
    Some(match operation {
        Operation::Create => body.property("api_token", token),
        Operation::Upsert => body
            .property("app_code", Kind::Text.schema(false))
            .property("external_id", Kind::Text.schema(false))
            .required("external_id"),
        _ => body,
    })
}

fn response(resource: &Resource, operation: Operation) -> Option<RefOr<Schema>> {
    let id = Kind::Integer.parameter_schema();
    let object = resource.fields.iter().fold(ObjectBuilder::new().property("id", id), |object, field| {
        object.property(field.name, field.kind.response_schema())
    });
    let timestamp = || Kind::DateTime.schema(true);
    let object = TIMESTAMPS.into_iter().fold(object, |object, name| object.property(name, timestamp())).into();
    match operation {
        Operation::List | Operation::Search => Some(schemas::list(&object, resource.plural)),
        Operation::Delete | Operation::MoveUp | Operation::MoveDown => None,
        _ => Some(schemas::object(&object, resource.singular)),
    }
}

/// Returns the credentials of which a request carries one.
pub fn credentials() -> [SecurityRequirement; 2] {
    let none: [String; 0] = [];
    ["bearer", "api_token"].map(|scheme| SecurityRequirement::new(scheme, none.clone()))
}
