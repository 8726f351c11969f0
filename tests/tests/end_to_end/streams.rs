//! Streams of lists that have many pages.

use std::collections::BTreeSet;

use crm_sandbox::{Sandbox, Seed};
use solos_client::Items;
use solos_client::types::{BuildinData, Project, ProjectFilter};

use super::{solos, start};

const PROJECTS: u32 = 100_000;

/// Returns the ids of all projects of a stream.
async fn ids(mut projects: Items<Project>) -> Vec<u64> {
    let mut ids = Vec::new();
    while let Some(project) = projects.next().await {
        ids.push(project.expect("a project").id().expect("a number").expect("an id"));
    }
    ids
}

#[tokio::test]
async fn a_hundred_thousand_projects() {
    let sandbox = start(Sandbox::builder().seed(Seed::Count(PROJECTS))).await;
    let client = solos(&sandbox.url(), &sandbox);
    let all: Vec<u64> = (1..=u64::from(PROJECTS)).collect();
    // The server gives 500 a page, however many are asked for.
    assert_eq!(ids(client.list_projects().count(1000_u64).stream()).await, all);

    let step = |step: u64| BuildinData::builder().step_id(vec![step]).build();
    let mut found = Vec::new();
    for number in 1..=7 {
        let filter = ProjectFilter::builder().buildin_data(step(number)).count(500_u64).build();
        found.extend(ids(client.filter_projects(filter).stream()).await);
    }
    let distinct: BTreeSet<u64> = found.iter().copied().collect();
    assert_eq!((found.len(), distinct.len()), (all.len(), all.len()), "each is in one step");
}
