//! Seed data that a program provides.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

use super::data::{Data, parse};
use crate::store::StoreError;

/// Objects to store before a sandbox starts or while it runs.
///
/// Each object is any value that serialises to the right JSON: `serde_json::json!`, a client's `NewDeal`, a type of
/// your own. An amount keeps the digits that it is serialised with: `json!` turns 12300.00 into 12300.0, a client's
/// `Amount` does not.
///
/// # Examples
///
/// ```
/// use crm_sandbox::{Sandbox, SeedData};
/// use serde_json::json;
///
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// let deal = json!({"name": "Rollout", "total_amount_net": 100, "total_amount_gross": 123, "tax": "23"});
/// let project = json!({
///     "fields": {"name": "Ремонт", "price": 2500.5},
///     "data": {"contract_no": "Д-001"},
///     "payments": [{"type": "1", "date": "2026-05-21", "amount": 5000}],
/// });
/// let data = SeedData::new().client(json!({"id": 101, "email": "office@alfa.example"})).deal(deal).project(project);
/// let sandbox = Sandbox::builder().seed(data).start().await?;
///
/// // More data while it runs.
/// let late = json!({"total_amount_net": 1, "total_amount_gross": 1, "tax": "zw", "external_id": "A-17"});
/// let stored = sandbox.seed(SeedData::new().deal(late)).await?;
/// assert_eq!(stored.deals, [2]);
/// # Ok(())
/// # }
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// #     tokio::runtime::Builder::new_current_thread().build()?.block_on(example())
/// # }
/// ```
#[derive(Clone, Debug, Default)]
pub struct SeedData {
    /// The objects by their kind.
    lists: BTreeMap<Cow<'static, str>, Vec<Box<RawValue>>>,
    /// Why an object is not JSON: the first such error.
    error: Option<String>,
}

/// An error of seed data that is not valid or could not be stored. Nothing is stored then.
#[derive(Debug)]
pub struct SeedError(String);

impl SeedData {
    /// Creates empty seed data.
    pub fn new() -> Self {
        Self::default()
    }

    /// Parses data in the format of a seed file: `{"clients": […], "deals": […], "projects": […]}`.
    ///
    /// # Errors
    ///
    /// Returns an error that names the field that is not valid, and its line and column.
    ///
    /// # Examples
    ///
    /// ```
    /// let deal = r#"{"total_amount_net": 100.00, "total_amount_gross": 123.00, "tax": "23"}"#;
    /// let data = crm_sandbox::SeedData::from_json(&format!(r#"{{"deals": [{deal}]}}"#))?;
    /// let sandbox = crm_sandbox::Sandbox::builder().seed(data).start_now()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn from_json(text: &str) -> Result<Self, SeedError> {
        parse(text)?;
        let lists = serde_json::from_str(text).map_err(|error| SeedError(error.to_string()))?;
        Ok(Self { lists, error: None })
    }

    /// Adds a client. It may have an `id`, to which deals can then refer.
    #[must_use]
    pub fn client(self, client: impl Serialize) -> Self {
        self.add("clients", &client)
    }

    /// Adds a status. It may have an `id`, to which deals can then refer.
    #[must_use]
    pub fn status(self, status: impl Serialize) -> Self {
        self.add("statuses", &status)
    }

    /// Adds a contact. It may have an `id`, to which deals can then refer. `kind` is required.
    #[must_use]
    pub fn contact(self, contact: impl Serialize) -> Self {
        self.add("contacts", &contact)
    }

    /// Adds a note. `noteable_type` and `noteable_id` are required.
    #[must_use]
    pub fn note(self, note: impl Serialize) -> Self {
        self.add("notes", &note)
    }

    /// Adds a deal, with the fields of a create: `total_amount_net`, `total_amount_gross` and `tax` are required.
    ///
    /// The objects that it refers to must exist: they can be added with it.
    #[must_use]
    pub fn deal(self, deal: impl Serialize) -> Self {
        self.add("deals", &deal)
    }

    /// Adds deals, in their order.
    #[must_use]
    pub fn deals(self, deals: impl IntoIterator<Item = impl Serialize>) -> Self {
        deals.into_iter().fold(self, Self::deal)
    }

    /// Adds a project with its parts: the built-in `fields`, the dynamic fields as `data`, `is_deleted`,
    /// `participants`, `steps`, `actions`, `checklists`, `goods`, `payments`, `tasks`. None is required.
    #[must_use]
    pub fn project(self, project: impl Serialize) -> Self {
        self.add("projects", &project)
    }

    /// Adds projects, in their order.
    #[must_use]
    pub fn projects(self, projects: impl IntoIterator<Item = impl Serialize>) -> Self {
        projects.into_iter().fold(self, Self::project)
    }

    fn add(mut self, kind: &'static str, object: &impl Serialize) -> Self {
        let list = self.lists.entry(kind.into()).or_default();
        match to_raw_value(object) {
            Ok(json) => list.push(json),
            Err(error) => {
                // It is returned when the data is stored.
                let error = format!("{kind}[{}]: {error}", list.len());
                self.error.get_or_insert(error);
            }
        }
        self
    }

    /// Parses the objects.
    ///
    /// # Errors
    ///
    /// Returns an error for an object that is not JSON or not valid.
    pub(super) fn read(&self) -> Result<Data, StoreError> {
        match &self.error {
            Some(error) => Err(StoreError::new(error.clone())),
            None => parse(&serde_json::to_string(&self.lists)?),
        }
    }
}

impl PartialEq for SeedData {
    fn eq(&self, other: &Self) -> bool {
        serde_json::to_string(&self.lists).ok() == serde_json::to_string(&other.lists).ok() && self.error == other.error
    }
}

impl Eq for SeedData {}

impl From<StoreError> for SeedError {
    fn from(error: StoreError) -> Self {
        Self(error.to_string())
    }
}

impl fmt::Display for SeedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the data cannot be stored: {}", self.0)
    }
}

impl std::error::Error for SeedError {}
