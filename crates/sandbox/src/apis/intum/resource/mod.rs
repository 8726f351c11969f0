//! Kinds of objects that Intum serves on one template. Each is declared once, as a [`Resource`].

mod body;
mod conditions;
mod description;
mod field;
mod filter;
mod object;
mod operation;
mod operations;
mod references;
mod seed;
mod table;

pub use description::{credentials, paths};
pub use field::Field;
pub use filter::Filter;
pub use operation::Operation;
pub use operations::routes;
pub use seed::{read, read_list, store};
pub use table::{create, upgrade};

/// A kind of objects: its fields, its filters and its operations.
///
/// From it follow the OpenAPI description, by which requests are validated, the routes, the table and the seed data.
#[derive(Clone, Copy, Debug)]
pub struct Resource {
    /// The member that wraps an object.
    pub singular: &'static str,
    /// The member that wraps a list: also the name of the table, of the path and of the seed data.
    pub plural: &'static str,
    pub operations: &'static [Operation],
    pub fields: &'static [Field],
    /// Whether objects can have custom fields beside these.
    pub is_open: bool,
    pub filters: &'static [Filter],
    /// The fields that `q` searches.
    pub searched: &'static [&'static str],
    /// Another resource that `q` searches too.
    pub searches_also: Option<Related>,
    /// The fields that a new object without a name is called after: the first that is set.
    pub named_after: &'static [&'static str],
    /// Pairs of fields: the first is at most the second.
    pub at_most: &'static [(&'static str, &'static str)],
    /// The columns of further indexes. Each column that is filtered by has one of its own.
    pub indexes: &'static [&'static str],
}

/// A field of another resource.
#[derive(Clone, Copy, Debug)]
pub struct Related {
    /// The field that has the id of the other object.
    pub reference: &'static str,
    /// The other resource, by its plural.
    pub resource: &'static str,
    /// The field of the other object.
    pub field: &'static str,
}

impl Resource {
    /// A resource without fields, for those parts that a declaration leaves out.
    pub const TEMPLATE: Self = Self {
        singular: "",
        plural: "",
        operations: &[],
        fields: &[],
        is_open: false,
        filters: &[],
        searched: &[],
        searches_also: None,
        named_after: &[],
        at_most: &[],
        indexes: &[],
    };

    /// Returns the template of an operation's path.
    pub fn path(&self, operation: Operation) -> String {
        let rest = match operation {
            Operation::List | Operation::Create => ".json",
            Operation::Search => "/search.json",
            Operation::Upsert => "/upsert.json",
            Operation::Get | Operation::Update | Operation::Delete => "/{id}.json",
            Operation::GetByExternalId => "/e/{external_id}.json",
            Operation::GetByApp => "/e/{app_code}/{external_id}.json",
            Operation::MoveUp => "/{id}/up",
            Operation::MoveDown => "/{id}/down",
        };
        format!("/crm/{}{rest}", self.plural)
    }

    /// Returns an operation's id in the document.
    pub fn operation_id(&self, operation: Operation) -> String {
        let Self { singular, plural, .. } = self;
        match operation {
            Operation::List => format!("list_{plural}"),
            Operation::Search => format!("search_{plural}"),
            Operation::Create => format!("create_{singular}"),
            Operation::Upsert => format!("upsert_{singular}"),
            Operation::Get => format!("get_{singular}"),
            Operation::Update => format!("update_{singular}"),
            Operation::Delete => format!("delete_{singular}"),
            Operation::GetByApp if self.operations.contains(&Operation::GetByExternalId) => {
                format!("get_{singular}_by_app_and_external_id")
            }
            Operation::GetByExternalId | Operation::GetByApp => format!("get_{singular}_by_external_id"),
            Operation::MoveUp => format!("move_{singular}_up"),
            Operation::MoveDown => format!("move_{singular}_down"),
        }
    }

    /// Returns the kind of a filter's values.
    pub fn filter_kind(&self, filter: &Filter) -> field::Kind {
        self.field(filter.field).map_or(field::Kind::Text, |field| field.kind)
    }

    /// Returns the field of this name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}
