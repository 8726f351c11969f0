//! Pages by `offset` of a list that changes or has no order: every project that is there all the time, or an error.

#![allow(clippy::ptr_arg, reason = "all changes have one type")]

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use solos_client::Error;
use wiremock::MockServer;

use crate::{json, query, server, solos};

/// Changes the projects before the request with this number.
type Change = fn(&mut Vec<u64>, usize);

const COUNT: u64 = 400;

fn nothing(_: &mut Vec<u64>, _: usize) {}

fn delete_first(projects: &mut Vec<u64>, _: usize) {
    projects.remove(0);
}

fn delete_anywhere(projects: &mut Vec<u64>, request: usize) {
    let index = request * 7919 % projects.len();
    projects.remove(index);
}

fn create_last(projects: &mut Vec<u64>, request: usize) {
    projects.push(100_000 + request as u64);
}

fn create_first(projects: &mut Vec<u64>, request: usize) {
    projects.insert(0, 100_000 + request as u64);
}

fn create_anywhere(projects: &mut Vec<u64>, request: usize) {
    let index = request * 7919 % projects.len();
    projects.insert(index, 100_000 + request as u64);
}

fn touch(projects: &mut Vec<u64>, request: usize) {
    let index = request * 7919 % projects.len();
    let project = projects.remove(index);
    projects.insert(0, project);
}

fn swap(projects: &mut Vec<u64>, request: usize) {
    let (one, other) = (request * 7919 % projects.len(), request * 104_729 % projects.len());
    projects.swap(one, other);
}

fn turn(projects: &mut Vec<u64>, _: usize) {
    projects.reverse();
}

fn shuffle(projects: &mut Vec<u64>, request: usize) {
    projects.sort_by_key(|project| (project + 17) * (request as u64 + 3) * 7919 % 104_729);
}

const CHANGES: [(&str, Change); 9] = [
    ("delete_first", delete_first),
    ("delete_anywhere", delete_anywhere),
    ("create_last", create_last),
    ("create_first", create_first),
    ("create_anywhere", create_anywhere),
    ("touch", touch),
    ("swap", swap),
    ("turn", turn),
    ("shuffle", shuffle),
];

struct Moving {
    server: MockServer,
    /// Returns the projects that were there all the time.
    kept: Arc<Mutex<BTreeSet<u64>>>,
}

/// Starts a server with pages of 20 projects that changes them before every n-th request.
async fn moving(every: usize, change: Change) -> Moving {
    let kept: Arc<Mutex<BTreeSet<u64>>> = Arc::new(Mutex::new((1..=COUNT).collect()));
    let shared = Arc::clone(&kept);
    let state: Mutex<(Vec<u64>, usize)> = Mutex::new(((1..=COUNT).collect(), 0));
    let server = server(move |request| {
        let mut state = state.lock().expect("the lock");
        let (projects, requests) = &mut *state;
        *requests += 1;
        if requests.is_multiple_of(every) {
            change(projects, *requests);
            let there: BTreeSet<u64> = projects.iter().copied().collect();
            shared.lock().expect("the lock").retain(|id| there.contains(id));
        }
        let number = |name: &str| query(request)[name].parse::<usize>().expect("a number");
        let page = projects.iter().skip(number("offset")).take(number("count").min(20));
        json(format!("[{}]", page.map(|id| format!("{{\"id\":{id}}}")).collect::<Vec<_>>().join(",")))
    })
    .await;
    Moving { server, kept }
}

impl Moving {
    /// Reads all projects, and checks that none is repeated and, unless there is an error, that none is missing.
    async fn read(&self) -> Option<Error> {
        let mut projects = solos(&self.server).list_projects().stream();
        let mut ids = BTreeSet::new();
        while let Some(project) = projects.next().await {
            match project {
                Ok(project) => {
                    let id = project.id().expect("an id").expect("an id");
                    assert!(ids.insert(id), "{id} comes twice");
                }
                Err(error) => {
                    assert!(error.is_incomplete(), "{error}");
                    return Some(error);
                }
            }
        }
        let lost: Vec<u64> = self.kept.lock().expect("the lock").difference(&ids).copied().collect();
        assert!(lost.is_empty(), "{lost:?} are lost in silence");
        None
    }

    async fn requests(&self) -> usize {
        crate::requests(&self.server).await.len()
    }
}

#[tokio::test]
async fn reads_an_unchanged_list_once() {
    let moving = moving(1, nothing).await;
    assert!(moving.read().await.is_none());
    assert_eq!(moving.requests().await, 22);
}

#[tokio::test]
async fn returns_every_object_that_is_there_all_the_time() {
    for (name, change) in CHANGES {
        for every in [1, 2, 3, 5, 20] {
            let moving = moving(every, change).await;
            let error = moving.read().await;
            let must_work =
                name.starts_with("delete") || name == "create_last" || every == 20 && name.starts_with("create");
            assert!(error.is_none() || !must_work, "{name} every {every}: {error:?}");
        }
    }
}

/// A deletion costs one request, not a second pass.
#[tokio::test]
async fn steps_back_after_a_deletion() {
    let moving = moving(10, delete_first).await;
    assert!(moving.read().await.is_none());
    let requests = moving.requests().await;
    assert!(requests <= 27, "{requests}");
}

#[tokio::test]
async fn an_order_that_changes_all_the_time_is_an_error() {
    for change in [turn, shuffle] {
        let error = moving(1, change).await.read().await.expect("an error");
        assert!(error.to_string().contains("order"), "{error}");
    }
}
