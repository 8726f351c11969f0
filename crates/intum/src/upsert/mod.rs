//! Creating or updating a deal, whichever is needed.

mod calls;
mod compare;
mod created_id;
mod run;
mod settle;
mod upsert_deal;
mod upserted;

pub use upserted::Upserted;
