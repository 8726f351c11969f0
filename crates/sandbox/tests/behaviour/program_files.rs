//! The program with a database file, which it may share, and kills.

use std::path::Path;
use std::sync::mpsc;
use std::thread;

use rustix::process::Signal;
use serde_json::Value;

use crate::database_files::assert_whole;
use crate::program::Program;
use crate::server::new_deal;
use crate::wire::{Request, exchange};

fn create(name: &str) -> Request {
    Request::post("/crm/deals.json", new_deal(&format!(r#""name": "{name}", "external_id": "{name}""#)))
}

#[test]
fn acknowledged_creates_survive_a_kill() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("deals.db");
    let mut acknowledged: Vec<Value> = Vec::new();
    for round in 0..3 {
        let mut program = Program::with_file(&path);
        let url = program.url();
        let (sender, receiver) = mpsc::channel();
        let creators: Vec<_> = (0..4)
            .map(|creator| {
                let (sender, url) = (sender.clone(), url.clone());
                thread::spawn(move || {
                    for number in 0.. {
                        let Ok(response) = exchange(&url, &create(&format!("{round}-{creator}-{number}"))) else {
                            return;
                        };
                        sender.send(response.content()).expect("it is listened to");
                    }
                })
            })
            .collect();
        drop(sender);
        acknowledged.extend(receiver.iter().take(40));
        program.kill();
        acknowledged.extend(receiver.iter());
        for creator in creators {
            creator.join().expect("no panic");
        }
    }
    let program = Program::with_file(&path);
    let stored = exchange(&program.url(), &Request::get("/crm/deals.json")).expect("a response").content();
    let stored = stored.as_array().expect("a list");
    for deal in &acknowledged {
        assert!(stored.contains(deal), "{deal}");
    }
    let ids: Vec<i64> = stored.iter().map(|deal| deal["id"].as_i64().expect("an id")).collect();
    assert!(ids.is_sorted_by(|left, right| left < right));
    // A request that was cut off may have been carried out.
    assert!(stored.len() <= acknowledged.len() + 3 * 4, "{} of {}", acknowledged.len(), stored.len());
}

/// Starts the program, creates twenty deals and reads them.
fn at_work(path: &Path) -> Program {
    let program = Program::with_file(path);
    for number in 0..20 {
        assert_eq!(exchange(&program.url(), &create(&number.to_string())).expect("a response").status, 201);
    }
    let list = exchange(&program.url(), &Request::get("/crm/deals.json")).expect("a response");
    assert_eq!(list.ids().len(), 20);
    program
}

#[test]
fn a_signal_leaves_one_database_file() {
    for signal in [Signal::TERM, Signal::INT, Signal::HUP, Signal::QUIT] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deals.db");
        let program = at_work(&path);
        program.signal(signal);
        assert_eq!(program.end().code, Some(0), "{signal:?}");
        assert_whole(&path, 20);
    }
}

/// `nohup` starts it so, and a shell without job control in the background.
#[cfg(target_os = "linux")]
#[test]
fn a_signal_that_was_ignored_at_the_start_stays_ignored() {
    use crate::lifecycle::{finish, half_a_create, wait_until_closed};

    let program = Program::start_ignoring("HUP QUIT", &["--seed", "none"]);
    let url = program.url();
    let running = half_a_create(&url);
    for signal in [Signal::HUP, Signal::QUIT] {
        program.signal(signal);
        assert_eq!(exchange(&url, &create("A")).expect("a response").status, 201);
    }
    // If one of the ignored signals had counted, this would be a second signal.
    program.signal(Signal::TERM);
    wait_until_closed(&url);
    assert_eq!(finish(running), 201);
    assert_eq!(program.end().code, Some(0));
}

#[test]
fn a_start_recovers_the_file_after_a_kill() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("deals.db");
    let mut program = at_work(&path);
    program.kill();
    drop(program);
    let program = Program::with_file(&path);
    program.signal(Signal::TERM);
    assert_eq!(program.end().code, Some(0));
    assert_whole(&path, 20);
}

#[test]
fn processes_that_start_together_share_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("deals.db");
    let starting: Vec<_> = (0..3)
        .map(|_| {
            let path = path.clone();
            thread::spawn(move || Program::start(&["--database", path.to_str().expect("text")]))
        })
        .collect();
    let programs: Vec<Program> = starting.into_iter().map(|program| program.join().expect("it starts")).collect();
    let mut ids: Vec<i64> = thread::scope(|scope| {
        let creators: Vec<_> = programs
            .iter()
            .map(|program| {
                let create = || exchange(&program.url(), &create("shared")).expect("a response").id();
                scope.spawn(move || (0..10).map(|_| create()).collect::<Vec<_>>())
            })
            .collect();
        creators.into_iter().flat_map(|creator| creator.join().expect("no panic")).collect()
    });
    ids.sort_unstable();
    assert_eq!(ids, (25..55).collect::<Vec<_>>());
    for program in &programs {
        let list = exchange(&program.url(), &Request::get("/crm/deals.json")).expect("a response");
        assert_eq!(list.ids().len(), 54, "the demo's once, and all that were created");
    }
}
