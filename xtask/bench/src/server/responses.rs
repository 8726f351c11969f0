//! The response to each request.

use std::borrow::Cow;

use crate::fixtures::{deals, projects};

const NOT_FOUND: &[u8] = b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n";
const UNAUTHORIZED: &[u8] = b"HTTP/1.1 401 Unauthorized\r\ncontent-length: 0\r\n\r\n";

/// Complete responses, head and body. Constant ones are made once.
#[derive(Debug)]
pub struct Responses {
    deal: Vec<u8>,
    deals: Vec<u8>,
    projects: u64,
}

impl Responses {
    /// Makes the responses of a CRM with this many projects.
    pub fn new(projects: u64) -> Self {
        Self {
            deal: ok(&deals::one(super::DEAL.unsigned_abs())),
            deals: ok(&deals::list(deals::LIST, deals::Amounts::Numbers)),
            projects,
        }
    }

    /// Returns the response to a request with this head. Requires credentials, so that all candidates do the same work.
    pub fn to(&self, head: &str) -> Cow<'_, [u8]> {
        let target = head.strip_prefix("GET ").and_then(|rest| rest.split(' ').next()).unwrap_or_default();
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        if path == "/backend/public/projects" {
            return authorized(head, "x-crypto-token", || ok(&projects::page(query, self.projects)).into());
        }
        match path.strip_prefix("/crm/deals") {
            Some(".json") => authorized(head, "authorization", || self.deals.as_slice().into()),
            Some(_) => authorized(head, "authorization", || self.deal.as_slice().into()),
            None => NOT_FOUND.into(),
        }
    }
}

fn authorized<'a>(head: &str, header: &str, response: impl FnOnce() -> Cow<'a, [u8]>) -> Cow<'a, [u8]> {
    let mut names = head.lines().filter_map(|line| line.split_once(':')).map(|(name, _)| name);
    if names.any(|name| name.eq_ignore_ascii_case(header)) { response() } else { UNAUTHORIZED.into() }
}

fn ok(body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rejects_a_request_without_credentials() {
        let responses = Responses { deal: ok("1"), deals: ok("2"), projects: 0 };
        let deal = "GET /crm/deals/17.json HTTP/1.1\r\n";
        assert_eq!(*responses.to(&format!("{deal}Authorization: Bearer t\r\n\r\n")), *ok("1"));
        assert_eq!(*responses.to(&format!("{deal}\r\n")), *UNAUTHORIZED);
        assert_eq!(*responses.to("GET / HTTP/1.1\r\n\r\n"), *NOT_FOUND);
    }

    #[test]
    fn projects_come_in_pages() {
        let responses = Responses { deal: Vec::new(), deals: Vec::new(), projects: 0 };
        let head = "GET /backend/public/projects?count=5 HTTP/1.1\r\nx-crypto-token: t\r\n\r\n";
        assert_eq!(*responses.to(head), *ok("{\"payload\":[]}"));
    }
}
