//! Data that a program gives.

use std::fmt;

use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

use super::data::Data;
use super::parse;
use crate::store::StoreError;

/// Deals and projects to store before a sandbox starts or while it runs.
///
/// Each is whatever serialises to the right JSON: `serde_json::json!`, a client's `NewDeal`, a type of one's own. An
/// amount keeps the digits that it is serialised with: `json!` makes 12300.00 to 12300.0, a client's `Amount` does not.
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
/// // While it runs, to what is there already.
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
    /// Why something given is no JSON.
    #[serde(skip)]
    problem: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct Client {
    id: i64,
    email: String,
}

/// The ids that were given, in the order of the data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Seeded {
    /// The ids of the deals.
    pub deals: Vec<i64>,
    /// The ids of the projects.
    pub projects: Vec<i64>,
}

/// Why data is not stored; nothing of it is.
#[derive(Debug)]
pub struct SeedError(String);

impl SeedData {
    /// No data.
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads data in JSON, of the form of a seed's file: `{"clients": […], "deals": […], "projects": […]}`.
    ///
    /// ```
    /// let deal = r#"{"total_amount_net": 100.00, "total_amount_gross": 123.00, "tax": "23"}"#;
    /// let data = crm_sandbox::SeedData::from_json(&format!(r#"{{"deals": [{deal}]}}"#))?;
    /// let sandbox = crm_sandbox::Sandbox::builder().seed(data).start_now()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Names the field that is not what it should be, and its place in the text.
    pub fn from_json(text: &str) -> Result<Self, SeedError> {
        parse(text)?;
        let lists: Lists = serde_json::from_str(text).map_err(|error| SeedError(error.to_string()))?;
        let clients = lists.clients.into_iter().map(|client| Client { id: client.id, email: client.email }).collect();
        Ok(Self { clients, deals: lists.deals, projects: lists.projects, problem: None })
    }

    /// A client, whose deals are found by the e-mail address.
    #[must_use]
    pub fn client(mut self, id: i64, email: impl Into<String>) -> Self {
        self.clients.push(Client { id, email: email.into() });
        self
    }

    /// A deal, with the members of a create: `total_amount_net`, `total_amount_gross` and `tax` are required.
    #[must_use]
    pub fn deal(mut self, deal: impl Serialize) -> Self {
        let place = format!("deals[{}]", self.deals.len());
        let deal = self.json(&place, &deal);
        self.deals.extend(deal);
        self
    }

    /// Deals, in their order.
    #[must_use]
    pub fn deals(self, deals: impl IntoIterator<Item = impl Serialize>) -> Self {
        deals.into_iter().fold(self, Self::deal)
    }

    /// A project with all that belongs to it: the built-in `fields`, the dynamic ones as `data`, `is_deleted`,
    /// `participants`, `steps`, `actions`, `checklists`, `goods`, `payments`, `tasks`. None is required.
    #[must_use]
    pub fn project(mut self, project: impl Serialize) -> Self {
        let place = format!("projects[{}]", self.projects.len());
        let project = self.json(&place, &project);
        self.projects.extend(project);
        self
    }

    /// Projects, in their order.
    #[must_use]
    pub fn projects(self, projects: impl IntoIterator<Item = impl Serialize>) -> Self {
        projects.into_iter().fold(self, Self::project)
    }

    /// What is stored, or what is wrong with it.
    pub(super) fn read(&self) -> Result<Data, StoreError> {
        match &self.problem {
            Some(problem) => Err(StoreError::new(problem.clone())),
            None => parse(&serde_json::to_string(self)?),
        }
    }

    /// The JSON of an object. The first that has none is told when the data is stored.
    fn json(&mut self, place: &str, object: &impl Serialize) -> Option<Box<RawValue>> {
        let json = to_raw_value(object);
        if let Err(error) = &json {
            self.problem.get_or_insert_with(|| format!("{place}: {error}"));
        }
        json.ok()
    }
}

/// The lists of a text that has been checked.
#[derive(serde::Deserialize)]
#[serde(default)]
#[derive(Default)]
struct Lists {
    clients: Vec<super::data::Client>,
    deals: Vec<Box<RawValue>>,
    projects: Vec<Box<RawValue>>,
}

impl PartialEq for SeedData {
    fn eq(&self, other: &Self) -> bool {
        serde_json::to_string(self).ok() == serde_json::to_string(other).ok() && self.problem == other.problem
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
