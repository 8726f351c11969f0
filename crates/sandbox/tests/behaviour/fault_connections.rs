//! Faults on open connections.

use std::io::{ErrorKind, Read as _, Write as _};
use std::num::NonZeroU32;

use crate::fault_client::{DEALS, KeptAlive, PROJECTS, deals, get, sandbox};
use crate::lifecycle::block_on;
use crate::server::new_deal;
use crate::wire::{Request, receive};

#[test]
fn faults_change_on_an_open_connection() {
    let (sandbox, faults) = sandbox();
    let mut connection = KeptAlive::new(&sandbox);
    let mut status = |request: &Request| connection.send(request).expect("a response").status;
    let (read, write) = (Request::get(DEALS), Request::post(DEALS, new_deal("")));
    assert_eq!(status(&read), 200);
    let fault = faults.fail_all().status(500);
    assert_eq!([status(&read), status(&write), status(&Request::get(PROJECTS))], [500, 500, 500]);
    // The latest rule is checked first.
    faults.fail_next(1).status(503);
    assert_eq!([status(&read), status(&read)], [503, 500]);
    fault.cancel();
    assert_eq!([status(&write), status(&read)], [201, 200]);
    assert_eq!(fault.count(), 4);
    faults.set_rate_limit(NonZeroU32::new(1));
    assert!((0..500).any(|_| status(&read) == 429));
    faults.set_rate_limit(None);
    assert_eq!(status(&read), 200);
    faults.set_rate_limit(NonZeroU32::new(1));
    faults.clear();
    assert!((0..5).all(|_| status(&read) == 200));
    // Pipelined requests are counted one by one.
    faults.fail_next(1).status(503);
    let mut connection = KeptAlive::new(&sandbox);
    let all = [write.bytes(), write.bytes(), read.bytes()].concat();
    connection.0.get_mut().write_all(&all).expect("they are sent");
    let statuses = [(); 3].map(|()| receive(&mut connection.0, false).expect("a response").status);
    assert_eq!(statuses, [503, 201, 200]);
    assert_eq!(deals(&sandbox), 2);
}

#[test]
fn pipelined_requests_after_a_reset_are_not_carried_out() {
    let (sandbox, faults) = sandbox();
    faults.fail_next(1).reset();
    let write = Request::post(DEALS, new_deal("")).bytes();
    let mut connection = KeptAlive::new(&sandbox);
    connection.0.get_mut().write_all(&[write.clone(), write].concat()).expect("they are sent");
    assert_eq!(receive(&mut connection.0, false).expect_err("a reset").kind(), ErrorKind::ConnectionReset);
    assert_eq!(deals(&sandbox), 0);
}

#[test]
fn resets_open_connections() {
    let (sandbox, faults) = sandbox();
    let mut idle = KeptAlive::new(&sandbox);
    assert_eq!(idle.send(&Request::get(DEALS)).expect("a response").status, 200);
    faults.fail_next(1).hold();
    let mut used = KeptAlive::new(&sandbox);
    used.0.get_mut().write_all(&Request::get(DEALS).bytes()).expect("it is sent");
    block_on(sandbox.requests().wait_for(2));
    faults.reset_connections();
    for connection in [&mut idle, &mut used] {
        let error = connection.0.read(&mut [0]).expect_err("a reset");
        assert_eq!(error.kind(), ErrorKind::ConnectionReset);
    }
    assert_eq!(get(&sandbox, DEALS).status, 200);
    block_on(sandbox.requests().wait_until(|requests| requests[1].is_abandoned()));
}
