//! Projects by the number: each follows from its number alone.

use super::seed::seed_project;
use super::seed_types::{Action, Checklist, Good, Participants, Payment, Project, ProjectFields, Step, Task};
use super::types::PaymentDirection;
use crate::store::{Seeder, StoreError};
use crate::value::{Decimal, numbered};

/// Stores `count` projects.
///
/// # Errors
///
/// Returns an error if seeding was cancelled or the database fails.
pub fn seed_numbered(seeder: &mut Seeder<'_>, count: u32) -> Result<(), StoreError> {
    (0..count).try_for_each(|number| seed_project(seeder, &project(number)?).map(drop))
}

fn amount(cents: u32) -> Result<Decimal, StoreError> {
    numbered::amount(cents).map_err(|error| StoreError::new(error.to_string()))
}

/// Creates a project. One of eight has all kinds of parts, so that each `having` selects some and leaves some out.
fn project(number: u32) -> Result<Project, StoreError> {
    let id = |limit| Some(numbered::id(number, limit));
    let day = || numbered::day(number);
    let has = |bit: u32| number & bit != 0;
    let count = |condition: bool| usize::from(condition);
    let direction = if has(8) { PaymentDirection::Credit } else { PaymentDirection::Debit };
    let paid = amount(numbered::spread(number, 1_000_000))?;
    let payment = Payment { r#type: direction, date: day(), amount: paid };
    let good = Good {
        good_id: i64::from(number % 12) + 1,
        name: "Licence".to_owned(),
        price: amount(9_990)?,
        quantity: amount(100)?,
    };
    let action = Action { actions_type_id: i64::from(number % 5) + 1, date: day(), text: "A call".to_owned() };
    let checklist = Checklist { name: "Hand over".to_owned(), due: day(), is_done: has(16) };
    Ok(Project {
        fields: ProjectFields {
            name: Some(format!("Project {}", number + 1)),
            created: Some(day()),
            sales_funnel_id: id(3),
            step_id: id(7),
            user_id: id(20),
            group_id: id(4),
            price: Some(amount(numbered::spread(number, 50_000) * 100)?),
            currency_id: id(3),
        },
        participants: Participants { user_id: id(20).into_iter().collect(), group_id: Vec::new() },
        steps: vec![Step { name: "Begin".to_owned(), date: day() }],
        actions: [action].into_iter().take(count(has(1))).collect(),
        checklists: [checklist].into_iter().take(count(has(2))).collect(),
        goods: [good].into_iter().take(count(has(4))).collect(),
        payments: [payment].into_iter().take(count(has(2))).collect(),
        tasks: [Task { name: "Call back".to_owned() }].into_iter().take(count(has(1))).collect(),
        ..Project::default()
    })
}
