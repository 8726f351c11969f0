//! When a call is retried: the loop, the policy, the budget, and what a server asks for.

pub(crate) mod budget;
#[cfg(test)]
mod budget_simulation;
pub(crate) mod policy;
pub(crate) mod retry_after;
pub(crate) mod retry_loop;
