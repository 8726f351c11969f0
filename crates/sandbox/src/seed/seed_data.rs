//! Seed data that a program provides.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::value::{RawValue, to_raw_value};

use super::data::{Data, parse};
use crate::store::StoreError;

/// Deals and projects to store before a sandbox starts or while it runs.
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
/// let data = SeedData::new().client(101, "office@alfa.example").deal(deal).project(project);
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
#[derive(Clone, Debug, Default, Serialize)]
pub struct SeedData {
    clients: Vec<Client>,
    deals: Vec<Box<RawValue>>,
    projects: Vec<Box<RawValue>>,
    /// Why an object is not JSON: the first such error.
    #[serde(skip)]
    error: Option<String>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
struct Client {
    id: i64,
    email: String,
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
        let lists: Lists = serde_json::from_str(text).map_err(|error| SeedError(error.to_string()))?;
        Ok(Self { clients: lists.clients, deals: lists.deals, projects: lists.projects, error: None })
    }

    /// Adds a client, whose deals are found by the e-mail address.
    #[must_use]
    pub fn client(mut self, id: i64, email: impl Into<String>) -> Self {
        self.clients.push(Client { id, email: email.into() });
        self
    }

    /// Adds a deal, with the fields of a create: `total_amount_net`, `total_amount_gross` and `tax` are required.
    #[must_use]
    pub fn deal(mut self, deal: impl Serialize) -> Self {
        let path = format!("deals[{}]", self.deals.len());
        let deal = self.json(&path, &deal);
        self.deals.extend(deal);
        self
    }

    /// Adds deals, in their order.
    #[must_use]
    pub fn deals(self, deals: impl IntoIterator<Item = impl Serialize>) -> Self {
        deals.into_iter().fold(self, Self::deal)
    }

    /// Adds a project with its parts: the built-in `fields`, the dynamic fields as `data`, `is_deleted`,
    /// `participants`, `steps`, `actions`, `checklists`, `goods`, `payments`, `tasks`. None is required.
    #[must_use]
    pub fn project(mut self, project: impl Serialize) -> Self {
        let path = format!("projects[{}]", self.projects.len());
        let project = self.json(&path, &project);
        self.projects.extend(project);
        self
    }

    /// Adds projects, in their order.
    #[must_use]
    pub fn projects(self, projects: impl IntoIterator<Item = impl Serialize>) -> Self {
        projects.into_iter().fold(self, Self::project)
    }

    /// Parses the objects.
    ///
    /// # Errors
    ///
    /// Returns an error for an object that is not JSON or not valid.
    pub(super) fn read(&self) -> Result<Data, StoreError> {
        match &self.error {
            Some(error) => Err(StoreError::new(error.clone())),
            None => parse(&serde_json::to_string(self)?),
        }
    }

    /// Serialises an object. The first error is returned when the data is stored.
    fn json(&mut self, path: &str, object: &impl Serialize) -> Option<Box<RawValue>> {
        let json = to_raw_value(object);
        if let Err(error) = &json {
            self.error.get_or_insert_with(|| format!("{path}: {error}"));
        }
        json.ok()
    }
}

/// The lists of seed data that is valid.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Lists {
    clients: Vec<Client>,
    deals: Vec<Box<RawValue>>,
    projects: Vec<Box<RawValue>>,
}

impl PartialEq for SeedData {
    fn eq(&self, other: &Self) -> bool {
        serde_json::to_string(self).ok() == serde_json::to_string(other).ok() && self.error == other.error
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
