//! Which requests a fault applies to.

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::thread;

use crm_sandbox::{Sandbox, Seed};

use crate::fault_client::{DEALS, PROJECTS, create, deals, get, sandbox};
use crate::wire::{Request, exchange};

#[test]
fn fails_the_next_requests_and_no_more() {
    let (sandbox, faults) = sandbox();
    let fault = faults.fail_next(3).status(503);
    for (target, count) in [(DEALS, 1), (PROJECTS, 2), ("/none", 3)] {
        let response = get(&sandbox, target);
        assert_eq!((response.status, fault.count()), (503, count), "{target}");
        assert_eq!(response.json()["error"], "the fault that was asked for");
    }
    assert_eq!(get(&sandbox, DEALS).status, 200);
    assert_eq!(get(&sandbox, PROJECTS).status, 200);
    assert_eq!(fault.count(), 3);
    faults.fail_next(0).status(503);
    assert_eq!(get(&sandbox, DEALS).status, 200);
}

#[test]
fn fails_matching_requests_only() {
    let (sandbox, faults) = sandbox();
    let of_operation = faults.fail_next(1).operation("create_deal").status(500);
    let of_method = faults.fail_next(1).method("delete").status(501);
    let of_path = faults.fail_next(1).path("/backend/*").status(502);
    let encoded = faults.fail_next(1).path("/crm/deals/e/erp/A%20ą.json").method("GET").status(504);
    assert_eq!(deals(&sandbox), 0);
    assert_eq!(create(&sandbox, "A").expect("a response").status, 500);
    assert_eq!(create(&sandbox, "A").expect("a response").status, 201);
    let delete = Request::new("DELETE", "/crm/deals/1.json");
    assert_eq!(exchange(&sandbox.url(), &delete).expect("a response").status, 501);
    assert_eq!(exchange(&sandbox.url(), &delete).expect("a response").status, 204);
    assert_eq!([get(&sandbox, PROJECTS).status, get(&sandbox, PROJECTS).status], [502, 200]);
    let target = "/crm/deals/e/erp/A%20%C4%85.json";
    assert_eq!([get(&sandbox, target).status, get(&sandbox, target).status], [504, 404]);
    for fault in [of_operation, of_method, of_path, encoded] {
        assert_eq!(fault.count(), 1, "{fault:?}");
    }
    // A `HEAD` belongs to the operation, and a path matches as a whole.
    faults.fail_next(1).operation("list_deals").status(503);
    faults.fail_next(1).path("/crm").status(500);
    assert_eq!(exchange(&sandbox.url(), &Request::new("HEAD", DEALS)).expect("a response").status, 503);
    assert_eq!(get(&sandbox, DEALS).status, 200);
}

#[test]
#[should_panic(expected = "neither document has an operation \"creat_deal\"")]
fn panics_for_an_unknown_operation() {
    let (_sandbox, faults) = sandbox();
    faults.fail_next(1).operation("creat_deal").status(500);
}

#[test]
#[should_panic(expected = "\"crm/deals.json\" must be a path that begins with `/`")]
fn panics_for_a_path_that_never_has_faults() {
    let (_sandbox, faults) = sandbox();
    faults.fail_next(1).path("crm/deals.json").status(500);
}

#[test]
#[should_panic(expected = "\"GET \" cannot be a method")]
fn panics_for_a_malformed_method() {
    let (_sandbox, faults) = sandbox();
    faults.fail_next(1).method("GET ").status(500);
}

#[test]
fn the_initial_rates_add_up() {
    let count = |fail: f64, reset: f64| {
        let builder = Sandbox::builder().seed(Seed::Empty).fail_rate(fail).reset_rate(reset);
        let sandbox = builder.start_now().expect("a sandbox");
        let responses: Vec<_> = (0..400).map(|number| create(&sandbox, &number.to_string())).collect();
        let failed = responses.iter().flatten().filter(|response| response.status == 503).count();
        (failed, responses.iter().filter(|response| response.is_err()).count())
    };
    let (failed, reset) = count(0.5, 0.5);
    assert!((160..240).contains(&failed) && failed + reset == 400, "{failed} failed, {reset} were reset");
    let (failed, reset) = count(0.25, 0.5);
    assert!((70..130).contains(&failed) && (160..240).contains(&reset), "{failed} failed, {reset} were reset");
    assert_eq!([count(1.0, 0.0), count(0.0, 1.0)], [(400, 0), (0, 400)]);
    for (fail, reset) in [(1.0, 1.0), (0.7, 0.4), (-0.1, 0.0), (0.0, 1.1), (f64::NAN, 0.0), (0.0, f64::INFINITY)] {
        let error = Sandbox::builder().fail_rate(fail).reset_rate(reset).start_now().expect_err("no rates").to_string();
        assert!(error.contains("rate"), "{error}");
    }
}

#[test]
fn a_requested_fault_takes_precedence_and_counts_for_no_rule() {
    let (sandbox, faults) = sandbox();
    let fault = faults.fail_next(1).status(503);
    for (asked, status) in [("504", 504), ("429:7", 429), ("nonsense", 400)] {
        let response = exchange(&sandbox.url(), &Request::get(DEALS).fault(asked)).expect("a response");
        assert_eq!((response.status, fault.count()), (status, 0));
        assert_eq!(response.header("Retry-After"), asked.strip_prefix("429:"));
    }
    let twice = Request::get(DEALS).fault("504").fault("503");
    assert_eq!(exchange(&sandbox.url(), &twice).expect("a response").status, 400);
    let truncated = exchange(&sandbox.url(), &Request::get(DEALS).fault("truncate:3"));
    assert_eq!(truncated.expect_err("it is cut off").kind(), ErrorKind::UnexpectedEof);
    assert_eq!(get(&sandbox, DEALS).status, 503);
}

#[test]
fn the_references_have_no_faults() {
    let (sandbox, faults) = sandbox();
    let fault = faults.fail_all().reset();
    for path in ["/", "/docs/", "/docs/intum.json"] {
        assert_eq!(get(&sandbox, path).status, 200, "{path}");
    }
    assert_eq!((fault.count(), sandbox.requests().count()), (0, 0));
}

/// Returns which of many concurrent creates get 503 and which are reset.
fn outcomes(seed: u64, clients: usize) -> (BTreeSet<usize>, BTreeSet<usize>) {
    let sandbox = Sandbox::builder().seed(Seed::Empty).fail_rate(0.2).reset_rate(0.1).fault_seed(seed);
    let sandbox = sandbox.start_now().expect("a sandbox");
    let share = |client: usize| -> Vec<(usize, Option<u16>)> {
        let numbers = (0..200).filter(|number| number % clients == client);
        let send = |number: usize| create(&sandbox, &format!("D-{number}")).ok().map(|response| response.status);
        numbers.map(|number| (number, send(number))).collect()
    };
    let all: Vec<_> = thread::scope(|scope| {
        let shares: Vec<_> = (0..clients).map(|client| scope.spawn(move || share(client))).collect();
        shares.into_iter().flat_map(|each| each.join().expect("no panic")).collect()
    });
    let of = |outcome| all.iter().filter(|(_, each)| *each == outcome).map(|(number, _)| *number).collect();
    (of(Some(503)), of(None))
}

#[test]
fn a_rate_selects_the_same_requests_in_any_order() {
    let one = outcomes(7, 1);
    assert_eq!(one, outcomes(7, 8));
    assert_ne!(one, outcomes(8, 8));
    let (failed, reset) = (one.0.len(), one.1.len());
    assert!((20..60).contains(&failed) && (8..35).contains(&reset), "{failed} failed, {reset} were reset");
}

#[test]
fn a_rate_can_be_limited_to_one_operation() {
    let (sandbox, faults) = sandbox();
    let fault = faults.fail_rate(1.0).operation("create_deal").status(503);
    let never = faults.fail_rate(0.0).reset();
    assert_eq!([get(&sandbox, DEALS).status, create(&sandbox, "A").expect("a response").status], [200, 503]);
    assert_eq!((fault.count(), never.count()), (1, 0));
}
