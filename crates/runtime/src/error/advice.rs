//! What to do about an error.

use super::{Error, Failure, Stage};

impl Error {
    /// Returns what to do next, in one or two sentences.
    pub fn advice(&self) -> &'static str {
        match &self.0.failure {
            Failure::Refused(_) => "Mend what is named; nothing was sent.",
            Failure::Credentials(_) if self.0.may_be_done => {
                "Validate the provider of the credentials; an attempt before this one may have been done."
            }
            Failure::Credentials(_) => "Validate the provider of the credentials; nothing was sent.",
            Failure::Connect { is_certificate: true, .. } => {
                "Validate the base URL; a certificate of your own is trusted by `root_certificate_pem`."
            }
            Failure::Connect { is_unsent, .. } if self.0.may_be_done || !is_unsent => {
                "Try later; the server may have done what an attempt before this one asked for."
            }
            Failure::Connect { .. } => {
                "Validate the base URL, the network and the proxy, or try later; nothing was sent."
            }
            Failure::Timeout(Stage::BeforeSending) if self.0.may_be_done => {
                "Allow more time or more requests; an attempt before this one may have been done."
            }
            Failure::Timeout(Stage::BeforeSending) => "Allow more time or more requests; nothing was sent.",
            Failure::Timeout(_) | Failure::Broken(_) | Failure::Moved if self.0.is_idempotent => {
                "Try later, or allow more time for the attempt and the call."
            }
            Failure::Timeout(_) | Failure::Broken(_) | Failure::Moved => {
                "The server may have done what it was asked for: look before you send it again."
            }
            Failure::TooLarge(_) | Failure::Decode { .. } | Failure::Unexpected(_) if !self.0.is_idempotent => {
                "The server has done what it was asked for: look there before you send it again."
            }
            Failure::TooLarge(_) => "Ask for less at once, or raise `body_limit`.",
            Failure::Status(_) => self.advice_of_status(),
            Failure::Decode { .. } => {
                "Validate that the base URL is that of the API, and no proxy answers in its place."
            }
            Failure::Unexpected(_) => "Look at what came: at the field's `other_form`, or the response of `send_raw`.",
            Failure::Config(_) => "Change the setting.",
            Failure::Value(_) => "Change the value.",
            Failure::Conflict(_) => "Look there before you call again.",
            Failure::Incomplete { advice, .. } => advice,
            #[cfg(feature = "blocking")]
            Failure::Blocking(_) => "Use `send().await` here.",
        }
    }

    fn advice_of_status(&self) -> &'static str {
        match self.status().map_or(0, |status| status.as_u16()) {
            300..=399 => "Validate the base URL: redirects are not followed, so that credentials reach no other host.",
            400 | 422 => "Mend the request; `violations` has what the answer says of its fields.",
            401 => "Validate the credentials: missing, wrong, expired or switched off.",
            403 => "Validate what the credentials allow.",
            404 | 410 => "Validate the id, and that the base URL has the path that all of the API's paths begin with.",
            405 | 415 => "Validate the base URL; the API may have changed.",
            408 | 502 | 503 | 504 if self.is_retryable() => "Try later.",
            409 | 412 => "Read what is there now, and decide again.",
            413 => "Send less at once.",
            429 => "Send fewer requests (`max_requests_per_second`), and wait as long as `retry_after` says.",
            408 | 500..=599 if !self.0.is_idempotent => {
                "The server may have done what it was asked for: look before you send it again."
            }
            500..=599 => "Try later; where it stays, the vendor's support needs the request id and the time.",
            _ => "Look at `status`, `headers` and `body`.",
        }
    }
}
