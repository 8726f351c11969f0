//! What to do about an error.

use super::{Error, Failure, Stage};

impl Error {
    /// Returns what to do next, in one or two sentences.
    pub fn advice(&self) -> &'static str {
        match &self.0.failure {
            Failure::Invalid(_) => "Fix what is named; nothing was sent.",
            Failure::Credentials(_) if self.0.may_be_done => {
                "Check the credential provider. An earlier attempt may have succeeded."
            }
            Failure::Credentials(_) => "Check the credential provider; nothing was sent.",
            Failure::Connect { is_certificate: true, .. } => {
                "Check the base URL. To trust a private certificate, set `root_certificate_pem`."
            }
            Failure::Connect { is_unsent, .. } if self.0.may_be_done || !is_unsent => {
                "Try later. An earlier attempt may have succeeded."
            }
            Failure::Connect { .. } => "Check the base URL, the network and the proxy, or try later; nothing was sent.",
            Failure::Timeout(Stage::BeforeSending) if self.0.may_be_done => {
                "Allow more time or more requests. An earlier attempt may have succeeded."
            }
            Failure::Timeout(Stage::BeforeSending) => "Allow more time or more requests; nothing was sent.",
            Failure::Timeout(_) | Failure::Broken(_) | Failure::Moved if self.0.is_idempotent => {
                "Try later, or set a longer timeout for the attempt and the call."
            }
            Failure::Timeout(_) | Failure::Broken(_) | Failure::Moved => {
                "The request may have succeeded: look before you send it again."
            }
            Failure::TooLarge(_) | Failure::Decode { .. } | Failure::Unexpected(_) if !self.0.is_idempotent => {
                "The request succeeded: look before you send it again."
            }
            Failure::TooLarge(_) => "Ask for less at once, or raise `body_limit`.",
            Failure::Status(_) => self.advice_of_status(),
            Failure::Decode { .. } => "Check that the base URL is the API's, and that no proxy responds in its place.",
            Failure::Unexpected(_) => "Look at what the server sent: the field's `raw`, or the response of `send_raw`.",
            Failure::Config(_) => "Change the setting.",
            Failure::Value(_) => "Change the value.",
            Failure::Conflict(_) => "Look at what is there before you call again.",
            Failure::Incomplete { advice, .. } => advice,
            #[cfg(feature = "blocking")]
            Failure::Blocking(_) => "Use `send().await` here.",
        }
    }

    fn advice_of_status(&self) -> &'static str {
        match self.status().map_or(0, |status| status.as_u16()) {
            300..=399 => "Check the base URL. Redirects are not followed, so that credentials reach no other host.",
            400 | 422 => "Fix the request; `violations` lists what the server says about its fields.",
            401 => "Check the credentials: they are missing, wrong, expired or disabled.",
            403 => "Check what the credentials allow.",
            404 | 410 => "Check the id, and that the base URL has the path that all of the API's paths begin with.",
            405 | 415 => "Check the base URL; the API may have changed.",
            408 | 502 | 503 | 504 if self.is_retryable() => "Try later.",
            409 | 412 => "Read the current state, and decide again.",
            413 => "Send a smaller body.",
            429 => "Send fewer requests (`max_requests_per_second`), and wait for `retry_after`.",
            408 | 500..=599 if !self.0.is_idempotent => {
                "The request may have succeeded: look before you send it again."
            }
            500..=599 => "Try later. If it persists, give the vendor's support the request id and the time.",
            _ => "Look at `status`, `headers` and `body`.",
        }
    }
}
