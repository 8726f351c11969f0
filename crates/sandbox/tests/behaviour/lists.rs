//! Lists of deals that are longer than one batch.

use std::io::{Read as _, Write as _};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use crm_sandbox::{Envelope, Location, Sandbox, Seed};

use crate::server::Server;
use crate::wire::{Request, connect};

const DEALS: &str = "/crm/deals.json";

#[test]
fn a_long_list_is_complete_in_every_envelope() {
    for (count, envelope) in [
        (0, Envelope::Wrapped),
        (0, Envelope::Bare),
        (499, Envelope::Wrapped),
        (500, Envelope::Wrapped),
        (500, Envelope::Bare),
        (501, Envelope::Wrapped),
        (1000, Envelope::Bare),
    ] {
        let server = Server::of(Sandbox::builder().seed(Seed::Count(count)).envelope(envelope));
        assert_eq!(server.deals(&[]), (1..=i64::from(count)).collect::<Vec<_>>(), "{count} {envelope:?}");
    }
}

#[test]
fn a_long_list_respects_its_filter() {
    let server = Server::of(Sandbox::builder().seed(Seed::Count(1100)));
    let all = server.get(DEALS).content();
    let of_status = |id: i64| {
        let deals = all.as_array().unwrap().iter().filter(|deal| deal["status_id"] == id);
        deals.map(|deal| deal["id"].as_i64().unwrap()).collect::<Vec<_>>()
    };
    assert!((2..=3).all(|id| server.deals(&[("status_id", &id.to_string())]) == of_status(id)));
    assert_eq!(server.deals(&[("q", "deal number")]).len(), 1100);
    assert_eq!(server.deals(&[("total_amount_gross_from", "0"), ("main_date_to", "2999-12-31")]).len(), 1100);
}

#[test]
fn a_client_may_disconnect_in_the_middle_of_a_list() {
    let server = Server::of(Sandbox::builder().seed(Seed::Count(3000)));
    for length in [1, 1000, 100_000] {
        let mut stream = connect(&server.url()).expect("a connection");
        stream.write_all(&Request::get(DEALS).bytes()).expect("it is sent");
        stream.read_exact(&mut vec![0; length]).expect("a part of the response");
    }
    assert_eq!(server.deals(&[]).len(), 3000);
}

#[test]
fn lists_are_complete_during_writes() {
    let folder = tempfile::tempdir().expect("a folder");
    for location in [Location::Memory, Location::File(folder.path().join("deals.db"))] {
        let server = Server::of(Sandbox::builder().seed(Seed::Count(600)).location(location));
        let is_over = AtomicBool::new(false);
        thread::scope(|scope| {
            let writer = scope.spawn(|| {
                let mut created = 0;
                while !is_over.load(Ordering::Relaxed) || created == 0 {
                    let id = server.create("").id();
                    server.expect(200, &Request::patch(&format!("/crm/deals/{id}.json"), r#"{"deal": {"tax": "8"}}"#));
                    server.expect(204, &Request::new("DELETE", &format!("/crm/deals/{id}.json")));
                    created += 1;
                }
            });
            let readers: Vec<_> = (0..2)
                .map(|_| {
                    scope.spawn(|| {
                        for _ in 0..4 {
                            let ids = server.deals(&[]);
                            assert_eq!(ids[..600], (1..=600).collect::<Vec<_>>());
                            assert!(ids.is_sorted_by(|left, right| left < right));
                        }
                    })
                })
                .collect();
            for reader in readers {
                reader.join().expect("it reads");
            }
            is_over.store(true, Ordering::Relaxed);
            writer.join().expect("it writes");
        });
    }
}

#[test]
fn concurrent_creates_have_different_ids() {
    let server = Server::empty();
    let mut ids: Vec<i64> = thread::scope(|scope| {
        let creators: Vec<_> =
            (0..6).map(|_| scope.spawn(|| (0..10).map(|_| server.create("").id()).collect::<Vec<_>>())).collect();
        creators.into_iter().flat_map(|creator| creator.join().expect("it creates")).collect()
    });
    ids.sort_unstable();
    assert_eq!(ids, (1..=60).collect::<Vec<_>>());
    assert_eq!(server.deals(&[]), ids);
}
