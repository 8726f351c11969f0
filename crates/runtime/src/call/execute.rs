//! A call: attempts, and the waits between them.

use std::borrow::Cow;
use std::pin::pin;
use std::time::{Duration, SystemTime};

use http::StatusCode;
use tokio::runtime::Handle;
use tokio::time::{Instant, sleep, timeout_at};
use tracing::Instrument as _;

use super::attempt::{Failed, RawResponse, attempt};
use super::here::here;
use super::observer::AttemptReport;
use super::pacer::Permit;
use super::request::Request;
use super::retry::{RetryPolicy, is_transient};
use super::retry_after::retry_after;
use super::span;
use crate::error::{Error, Failure, Stage};
use crate::secret::SecretString;
use crate::session::Session;
use crate::session::provider::{CredentialError, Given};
use crate::validation::Violation;

/// Sends a request until it succeeds or is not to be repeated; gives the answer and how many attempts it took.
///
/// Nothing goes on where the future is dropped: the attempt ends with it, and its place among the requests in flight
/// is free. One that is continued in another tokio runtime begins again, where it may be repeated.
pub(super) async fn execute(session: &Session, request: &Request) -> Result<Done, Error> {
    loop {
        let Ok(runtime) = Handle::try_current() else {
            let message = "the call needs a tokio runtime, and there is none here: see `send_blocking`".to_owned();
            let violations = vec![Violation { field: "runtime".to_owned(), message }];
            return Err(Error::new(request.operation, request.path.clone(), Failure::Invalid(violations)));
        };
        // By reference: an argument of an asynchronous function has its place in the future twice.
        let call = pin!(call(session, request));
        if let Some(result) = here(&runtime, call).await {
            return result;
        }
        if !session.is_idempotent(request.operation) {
            return Err(Error::new(request.operation, request.path.clone(), Failure::Moved).with_attempts(1, false));
        }
    }
}

/// A call that succeeded.
pub(super) struct Done {
    pub(super) answer: RawResponse,
    pub(super) attempts: u32,
    /// What must not be seen in the answer, beside the credentials of the session.
    pub(super) secrets: Vec<SecretString>,
}

async fn call(session: &Session, request: &Request) -> Result<Done, Error> {
    let mut call = Call::begin(session, request);
    let mut before: Option<Failed> = None;
    loop {
        let failed = match call.permit().await {
            Ok(_permit) => match call.attempt().await {
                Ok(answer) => {
                    call.report(Ok(&answer), None, None);
                    return Ok(Done { answer, attempts: call.attempts, secrets: call.secrets });
                }
                Err(failed) => failed,
            },
            Err(failure) => {
                // What the last attempt met says more than that there is no time for another.
                let reason = before.is_some().then_some(NO_TIME);
                return Err(call.error(before.unwrap_or(Failed { failure, answered: None }), reason));
            }
        };
        if call.renews_credentials(&failed).await {
            call.report(Err(&failed), Some(Duration::ZERO), None);
            before = Some(failed);
            continue;
        }
        match call.wait(&failed) {
            Ok(wait) => {
                call.report(Err(&failed), Some(wait), None);
                span::retry(request.operation, call.attempts, &failed, wait);
                sleep(wait).await;
                before = Some(failed);
            }
            Err(reason) => {
                call.report(Err(&failed), None, reason);
                if let Some(reason) = reason {
                    span::gave_up(request.operation, call.attempts, &failed, reason);
                }
                return Err(call.error(failed, reason));
            }
        }
    }
}

const NO_TIME: &str = "no time is left for another attempt";

struct Call<'a> {
    session: &'a Session,
    request: &'a Request,
    policy: RetryPolicy,
    is_idempotent: bool,
    end: Instant,
    attempts: u32,
    /// Whether the server may have done what it was asked for, as far as any attempt says.
    may_be_done: bool,
    /// How long the last attempt took.
    duration: Duration,
    /// What must not be seen in the answer, beside the credentials of the session.
    secrets: Vec<SecretString>,
    /// The credentials of the last attempt, and of the next where they are renewed, where they are asked for.
    last: Option<Given>,
    next: Option<Given>,
    is_renewed: bool,
}

impl<'a> Call<'a> {
    fn begin(session: &'a Session, request: &'a Request) -> Self {
        Self {
            session,
            request,
            policy: session.options.retry_policy(),
            is_idempotent: session.is_idempotent(request.operation),
            end: session.options.end_of_call(Instant::now()),
            attempts: 0,
            may_be_done: false,
            duration: Duration::ZERO,
            secrets: request.secrets.clone(),
            last: None,
            next: None,
            is_renewed: false,
        }
    }

    /// Waits until a request may be sent.
    async fn permit(&self) -> Result<Option<Permit>, Failure> {
        let permit = match &self.session.shared.pacer {
            Some(pacer) => timeout_at(self.end, pacer.acquire()).await.map(Some),
            None => Ok(None),
        };
        match permit {
            // What can be had at once is had without a look at the time.
            Ok(permit) if Instant::now() < self.end => Ok(permit),
            _ => Err(Failure::Timeout(Stage::BeforeSending)),
        }
    }

    async fn attempt(&mut self) -> Result<RawResponse, Failed> {
        let span = span::attempt(self.request, self.attempts);
        self.attempts += 1;
        let begin = Instant::now();
        let end = self.session.options.end_of_attempt(begin).min(self.end);
        let result = self.send(end).instrument(span.clone()).await;
        self.duration = begin.elapsed();
        span::record(&span, &result, self.duration);
        self.may_be_done |= result.as_ref().is_err_and(Failed::may_be_done);
        if result.as_ref().err().is_none_or(Failed::is_of_the_request) {
            self.session.shared.retry_budget.deposit(self.attempts);
        }
        result
    }

    async fn send(&mut self, end: Instant) -> Result<RawResponse, Failed> {
        if self.session.shared.rotation.is_some() {
            let given = match self.next.take() {
                Some(given) => given,
                None => {
                    let given = self.ask(false, end).await;
                    given.map_err(|error| Failed { failure: Failure::Credentials(error), answered: None })?
                }
            };
            self.secrets.extend(given.secrets.iter().cloned());
            self.last = Some(given);
        }
        let credentials = self.last.as_ref().map(|given| &given.headers);
        attempt(self.session, self.request, credentials, &self.secrets, end).await
    }

    async fn ask(&self, is_rejected: bool, end: Instant) -> Result<Given, CredentialError> {
        let Some(rotation) = &self.session.shared.rotation else { return Err("no provider".into()) };
        match timeout_at(end, rotation.ask(is_rejected)).await {
            Ok(given) => given,
            Err(_) => Err("the provider did not give them in time".into()),
        }
    }

    /// Whether other credentials could be had in place of those that the server rejects: once in a call. A request that
    /// is not authorised is not carried out, so that it may be sent again, whatever it is.
    async fn renews_credentials(&mut self, failed: &Failed) -> bool {
        let Some(last) = self.last.as_ref().filter(|_| !self.is_renewed && failed.has_status(StatusCode::UNAUTHORIZED))
        else {
            return false;
        };
        let end = self.session.options.end_of_attempt(Instant::now()).min(self.end);
        let Ok(given) = self.ask(true, end).await else { return false };
        if given.secrets == last.secrets {
            return false;
        }
        self.is_renewed = true;
        self.next = Some(given);
        true
    }

    /// Tells the observer how an attempt ended.
    fn report(&self, result: Result<&RawResponse, &Failed>, retry_in: Option<Duration>, gave_up: Option<&'static str>) {
        let Some(observer) = &self.session.shared.observer else { return };
        let (status, error_type) = match result {
            Ok(answer) => (Some(answer.status), None),
            Err(failed) => (failed.status(), Some(span::name(&failed.failure))),
        };
        let (operation, attempt, duration) = (self.request.operation, self.attempts, self.duration);
        (observer.0)(&AttemptReport { operation, attempt, status, error_type, duration, retry_in, gave_up });
    }

    /// How long to wait before the next attempt, or why there is none: a reason to tell, where repeating could help.
    fn wait(&self, failed: &Failed) -> Result<Duration, Option<&'static str>> {
        let asked = failed.retry_after();
        if let (Some(pacer), true) = (&self.session.shared.pacer, failed.has_status(StatusCode::TOO_MANY_REQUESTS)) {
            pacer.slow_down(asked);
        }
        if self.policy.is_last(self.attempts) || !failed.failure.may_be_repeated(failed.status(), self.is_idempotent) {
            return Err(None);
        }
        wait_before_retry(self.session, &self.policy, self.attempts, asked, self.end).map_err(Some)
    }

    fn error(&self, failed: Failed, reason: Option<&'static str>) -> Error {
        let asked = failed.retry_after();
        Error::new(self.request.operation, self.request.path.clone(), failed.failure)
            .of_session(self.session)
            .with_attempts(self.attempts, self.is_idempotent)
            .with_earlier_attempts(self.may_be_done)
            .with_answer(failed.answered)
            .with_retry_after(asked)
            .with_reason(reason.map(Cow::Borrowed))
    }
}

/// How long to wait before another attempt after so many, which must be begun before `end`; else why there is none.
pub(super) fn wait_before_retry(
    session: &Session,
    policy: &RetryPolicy,
    attempts: u32,
    asked: Option<Duration>,
    end: Instant,
) -> Result<Duration, &'static str> {
    let Some(wait) = policy.backoff_after(attempts, asked) else {
        return Err("the server's `Retry-After` is longer than the limit");
    };
    if Instant::now().checked_add(wait).is_none_or(|then| then >= end) {
        return Err(NO_TIME);
    }
    if !session.shared.retry_budget.withdraw(Instant::now()) {
        return Err("the retry budget is used up");
    }
    Ok(wait)
}

impl Failed {
    fn has_status(&self, status: StatusCode) -> bool {
        matches!(self.failure, Failure::Status(_)) && self.status() == Some(status)
    }

    pub(super) fn status(&self) -> Option<StatusCode> {
        self.answered.as_ref().map(|(status, _)| *status)
    }

    /// Whether the server is well and rejects this request.
    fn is_of_the_request(&self) -> bool {
        let is_client_error = |status: StatusCode| status.is_client_error() && !is_transient(status);
        matches!(self.failure, Failure::Status(_)) && self.status().is_some_and(is_client_error)
    }

    fn may_be_done(&self) -> bool {
        self.failure.may_be_done(self.status())
    }

    fn retry_after(&self) -> Option<Duration> {
        retry_after(&self.answered.as_ref()?.1, SystemTime::now())
    }
}
