//! The schemas of all data types of the clients.

use crm_client_runtime::schemars::generate::SchemaSettings;
use crm_contract::Api;
use jsonschema::Validator;
use serde_json::{Map, Value, json};
use tests::apis;

/// Whether a schema describes serialized or deserialized values.
#[derive(Clone, Copy, Debug)]
pub enum Way {
    /// What serde writes.
    Written,
    /// What serde reads.
    Read,
}

/// The schemas of a client's types by name.
#[derive(Debug)]
pub struct Schemas(Map<String, Value>);

impl Schemas {
    pub fn of(api: Api, way: Way) -> Self {
        let settings = SchemaSettings::draft2020_12();
        let settings = match way {
            Way::Written => settings.for_serialize(),
            Way::Read => settings.for_deserialize(),
        };
        let mut generator = settings.into_generator();
        (apis::of(api).add_schemas)(&mut generator);
        Self(generator.take_definitions(true))
    }

    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// Returns all schemas under `$defs`.
    pub fn document(&self) -> Value {
        json!({ "$defs": self.0 })
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Returns a validator for the type `name`.
    pub fn validator(&self, name: &str) -> Validator {
        assert!(self.0.contains_key(name), "there is no schema `{name}`");
        let schema = json!({ "$ref": format!("#/$defs/{name}"), "$defs": self.0 });
        let options = jsonschema::options().offline().should_validate_formats(true);
        options.build(&schema).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Returns the violations of a value of the type `name`.
    pub fn errors(&self, name: &str, value: &Value) -> Vec<String> {
        let validator = self.validator(name);
        let errors = validator.iter_errors(value);
        errors.map(|error| format!("{name}{}: {error}", error.instance_path())).collect()
    }
}
