//! A call: attempts until one succeeds or a limit ends it.

use std::borrow::Cow;
use std::pin::pin;
use std::time::Duration;

use http::StatusCode;
use tokio::runtime::Handle;
use tokio::time::{Instant, sleep, sleep_until, timeout_at};
use tracing::Instrument as _;

use super::attempt::attempt;
use super::attempt_result::{FailedAttempt, RawResponse};
use super::in_runtime::in_runtime;
use super::prepared::PreparedRequest;
use super::span;
use crate::config::credentials::Credentials;
use crate::config::provider::CredentialError;
use crate::error::{Error, Failure, TimeoutPhase};
use crate::observer::AttemptReport;
use crate::pacing::Permit;
use crate::retry::retry_loop::{Call, Failed, GiveUp, Limits, Outcome, retry};
use crate::secret::SecretString;
use crate::session::Session;
use crate::validation::Violation;

/// A call that succeeded.
pub(super) struct Completed {
    pub(super) response: RawResponse,
    pub(super) attempts: u32,
    /// What must not be shown of the response, in addition to the secrets of the session.
    pub(super) secrets: Vec<SecretString>,
}

/// Sends a request until it succeeds or must not be retried.
///
/// Dropping the future ends the attempt and frees its place among the requests in flight. A call whose future moves to
/// another tokio runtime starts again there if it is idempotent.
pub(super) async fn execute(session: &Session, request: &PreparedRequest) -> Result<Completed, Error> {
    loop {
        let Ok(runtime) = Handle::try_current() else {
            let message = "the call needs a tokio runtime, and there is none here: see `send_blocking`".to_owned();
            let violations = vec![Violation { field: "runtime".to_owned(), message }];
            return Err(Error::new(request.operation, request.path.clone(), Failure::Invalid(violations)));
        };
        // By reference: an argument of an asynchronous function has its place in the future twice.
        let call = pin!(run(session, request));
        if let Some(result) = in_runtime(&runtime, call).await {
            return result;
        }
        if !session.is_idempotent(request.operation) {
            return Err(Error::new(request.operation, request.path.clone(), Failure::Moved).with_attempts(1, false));
        }
    }
}

async fn run(session: &Session, request: &PreparedRequest) -> Result<Completed, Error> {
    let mut call = HttpCall::new(session, request);
    let policy = session.options.retry_policy();
    let limits = Limits { policy: &policy, budget: &session.shared.retry_budget, deadline: call.end };
    match retry(&mut call, limits, sleep).await {
        Ok(response) => Ok(Completed { response, attempts: call.attempts, secrets: call.secrets }),
        Err(failed) => Err(call.error(failed)),
    }
}

/// A call over HTTP, with what its attempts have told so far.
struct HttpCall<'a> {
    session: &'a Session,
    request: &'a PreparedRequest,
    is_idempotent: bool,
    end: Instant,
    attempts: u32,
    /// Whether any attempt may have succeeded although it failed here.
    may_have_succeeded: bool,
    /// How long the last attempt took.
    duration: Duration,
    /// What must not be shown of the response, in addition to the secrets of the session.
    secrets: Vec<SecretString>,
    /// The credentials of the last attempt, if a provider issues them.
    last: Option<Credentials>,
    /// The credentials of the next attempt, if they were renewed for it.
    next: Option<Credentials>,
    is_renewed: bool,
}

impl Call for HttpCall<'_> {
    type Output = RawResponse;
    type Error = FailedAttempt;

    async fn attempt(&mut self) -> Outcome<RawResponse, FailedAttempt> {
        let permit = match self.permit().await {
            Ok(permit) => permit,
            Err(failure) => return Outcome::NotSent(FailedAttempt::without_response(failure)),
        };
        let failed = match self.traced_attempt().await {
            Ok(response) => {
                self.report(Ok(&response), None, None);
                return Outcome::Success(response);
            }
            Err(failed) => failed,
        };
        drop(permit);
        if self.renews_credentials(&failed).await {
            return Outcome::Resolved(failed);
        }
        let retry_after = failed.retry_after();
        if let (Some(pacer), true) = (&self.session.shared.pacer, failed.has_status(StatusCode::TOO_MANY_REQUESTS)) {
            pacer.slow_down(retry_after);
        }
        if failed.is_retryable(self.is_idempotent) {
            Outcome::Transient { error: failed, retry_after }
        } else {
            Outcome::Permanent(failed)
        }
    }

    fn on_retry(&self, failed: &FailedAttempt, backoff: Duration) {
        self.report(Err(failed), Some(backoff), None);
        // Renewed credentials are no retry of the policy.
        if self.next.is_none() {
            span::retry(self.request.operation, self.attempts, failed, backoff);
        }
    }

    fn on_failure(&self, failed: &FailedAttempt, reason: Option<GiveUp>) {
        let reason = reason.map(GiveUp::message);
        self.report(Err(failed), None, reason);
        if let Some(reason) = reason {
            span::gave_up(self.request.operation, self.attempts, failed, reason);
        }
    }
}

impl<'a> HttpCall<'a> {
    fn new(session: &'a Session, request: &'a PreparedRequest) -> Self {
        Self {
            session,
            request,
            is_idempotent: session.is_idempotent(request.operation),
            end: session.options.end_of_call(Instant::now()),
            attempts: 0,
            may_have_succeeded: false,
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
            Some(pacer) => timeout_at(self.end, pacer.acquire(sleep_until)).await.map(Some),
            None => Ok(None),
        };
        match permit {
            // A permit that is free at once is given whatever the time.
            Ok(permit) if Instant::now() < self.end => Ok(permit),
            _ => Err(Failure::Timeout(TimeoutPhase::BeforeSending)),
        }
    }

    async fn traced_attempt(&mut self) -> Result<RawResponse, FailedAttempt> {
        let span = span::attempt(self.request, self.attempts);
        self.attempts += 1;
        let begin = Instant::now();
        let end = self.session.options.end_of_attempt(begin).min(self.end);
        let result = self.send(end).instrument(span.clone()).await;
        self.duration = begin.elapsed();
        span::record(&span, &result, self.duration);
        self.may_have_succeeded |= result.as_ref().is_err_and(FailedAttempt::may_have_succeeded);
        if result.as_ref().err().is_none_or(FailedAttempt::is_rejection) {
            self.session.shared.retry_budget.deposit(self.attempts);
        }
        result
    }

    async fn send(&mut self, end: Instant) -> Result<RawResponse, FailedAttempt> {
        if self.session.shared.rotation.is_some() {
            let issued = match self.next.take() {
                Some(issued) => Ok(issued),
                None => self.issue_credentials(false, end).await,
            };
            let issued = issued.map_err(|error| FailedAttempt::without_response(Failure::Credentials(error)))?;
            self.secrets.extend(issued.secrets.iter().cloned());
            self.last = Some(issued);
        }
        attempt(self.session, self.request, self.last.as_ref(), &self.secrets, end).await
    }

    async fn issue_credentials(&self, is_rejected: bool, end: Instant) -> Result<Credentials, CredentialError> {
        let Some(rotation) = &self.session.shared.rotation else { return Err("no provider".into()) };
        match timeout_at(end, rotation.issue(is_rejected)).await {
            Ok(issued) => issued,
            Err(_) => Err("the credential provider did not respond in time".into()),
        }
    }

    /// Asks the provider for new credentials after a 401, once in a call, and returns whether it has others.
    ///
    /// An unauthorised request is not carried out, so it may be sent again whatever it is.
    async fn renews_credentials(&mut self, failed: &FailedAttempt) -> bool {
        let is_rejected = !self.is_renewed && failed.has_status(StatusCode::UNAUTHORIZED);
        let Some(last) = self.last.as_ref().filter(|_| is_rejected) else { return false };
        let end = self.session.options.end_of_attempt(Instant::now()).min(self.end);
        let Ok(issued) = self.issue_credentials(true, end).await else { return false };
        if issued.secrets == last.secrets {
            return false;
        }
        self.is_renewed = true;
        self.next = Some(issued);
        true
    }

    /// Tells the observer how an attempt ended.
    fn report(
        &self,
        result: Result<&RawResponse, &FailedAttempt>,
        retry_in: Option<Duration>,
        gave_up: Option<&'static str>,
    ) {
        let Some(observer) = &self.session.shared.observer else { return };
        let (status, error_type) = match result {
            Ok(response) => (Some(response.status), None),
            Err(failed) => (failed.status(), Some(span::name(&failed.failure))),
        };
        let (operation, attempt, duration) = (self.request.operation, self.attempts, self.duration);
        (observer.0)(&AttemptReport { operation, attempt, status, error_type, duration, retry_in, gave_up });
    }

    fn error(&self, Failed { error: failed, reason }: Failed<FailedAttempt>) -> Error {
        let retry_after = failed.retry_after();
        Error::new(self.request.operation, self.request.path.clone(), failed.failure)
            .with_secrets(self.session.secrets(&self.secrets))
            .with_advice(self.session.shared.advice)
            .with_attempts(self.attempts, self.is_idempotent)
            .with_earlier_attempts(self.may_have_succeeded)
            .with_response(failed.response)
            .with_retry_after(retry_after)
            .with_reason(reason.map(|reason| Cow::Borrowed(reason.message())))
    }
}
