//! Data by the number: each object follows from its number alone.

use super::data::{Action, Checklist, Good, Participants, Payment, Project, ProjectFields, Step, Task};
use super::seeder::Seeder;
use crate::intum::{DealOutcome, NewDeal};
use crate::solos::PaymentDirection;
use crate::store::StoreError;
use crate::value::Decimal;

/// Stores that many deals and projects, and a client for every twenty deals.
pub fn plant(seeder: &mut Seeder<'_>, count: u32) -> Result<(), StoreError> {
    for number in 0..count.div_ceil(DEALS_OF_A_CLIENT) {
        seeder.client(i64::from(number) + 1, &format!("client-{}@example.com", number + 1))?;
    }
    for number in 0..count {
        seeder.deal(&deal(number)?)?;
        seeder.project(&project(number)?)?;
    }
    Ok(())
}

const DEALS_OF_A_CLIENT: u32 = 20;

/// A number below `below` that looks as if it had nothing to do with its own.
fn spread(number: u32, below: u32) -> u32 {
    number.wrapping_mul(2_654_435_761).rotate_left(16) % below
}

/// A day between 2020 and 2025.
fn day(number: u32) -> String {
    let day = spread(number, 6 * 12 * 28);
    format!("{}-{:02}-{:02}", 2020 + day / 336, day / 28 % 12 + 1, day % 28 + 1)
}

fn amount(cents: u32) -> Result<Decimal, StoreError> {
    let text = format!("{}.{:02}", cents / 100, cents % 100);
    text.parse().map_err(|error| StoreError::new(format!("{text}: {error}")))
}

fn deal(number: u32) -> Result<NewDeal, StoreError> {
    let net = spread(number, 10_000_000);
    let id = |below| Some(i64::from(spread(number, below)) + 1);
    Ok(NewDeal {
        name: Some(format!("Deal {}", number + 1)),
        description: Some(format!("Deal number {} of the numbered data", number + 1)),
        total_amount_net: amount(net)?,
        total_amount_gross: amount(net + net / 100 * 23)?,
        tax: "23".to_owned(),
        currency: Some("PLN".to_owned()),
        closed: [None, Some(DealOutcome::Won), Some(DealOutcome::Lost)].into_iter().nth(number as usize % 3).flatten(),
        date: Some(day(number)),
        date_from: None,
        date_to: None,
        number: Some(format!("{}/2026", number + 1)),
        invoice_no: None,
        url: None,
        origin: Some("numbered".to_owned()),
        external_id: Some(format!("N-{}", number + 1)),
        client_id: Some(i64::from(number / DEALS_OF_A_CLIENT) + 1),
        contact_id: None,
        status_id: id(5),
        responsible_id: id(50),
        department_id: id(10),
        project_id: Some(i64::from(number) + 1),
        task_id: None,
        next_deal_id: None,
        fields: None,
    })
}

/// Of eight projects one has everything, so that each `having` finds some and leaves some.
fn project(number: u32) -> Result<Project, StoreError> {
    let id = |below| Some(i64::from(spread(number, below)) + 1);
    let has = |bit: u32| number & bit != 0;
    let some = |condition: bool| usize::from(condition);
    let direction = if has(8) { PaymentDirection::Credit } else { PaymentDirection::Debit };
    let payment = Payment { r#type: direction, date: day(number), amount: amount(spread(number, 1_000_000))? };
    let good = Good {
        good_id: i64::from(number % 12) + 1,
        name: "Licence".to_owned(),
        price: amount(9_990)?,
        quantity: amount(100)?,
    };
    let action = Action { actions_type_id: i64::from(number % 5) + 1, date: day(number), text: "A call".to_owned() };
    let checklist = Checklist { name: "Hand over".to_owned(), due: day(number), is_done: has(16) };
    Ok(Project {
        fields: ProjectFields {
            name: Some(format!("Project {}", number + 1)),
            created: Some(day(number)),
            sales_funnel_id: id(3),
            step_id: id(7),
            user_id: id(20),
            group_id: id(4),
            price: Some(amount(spread(number, 50_000) * 100)?),
            currency_id: id(3),
        },
        participants: Participants { user_id: id(20).into_iter().collect(), group_id: Vec::new() },
        steps: vec![Step { name: "Begin".to_owned(), date: day(number) }],
        actions: [action].into_iter().take(some(has(1))).collect(),
        checklists: [checklist].into_iter().take(some(has(2))).collect(),
        goods: [good].into_iter().take(some(has(4))).collect(),
        payments: [payment].into_iter().take(some(has(2))).collect(),
        tasks: [Task { name: "Call back".to_owned() }].into_iter().take(some(has(1))).collect(),
        ..Project::default()
    })
}
