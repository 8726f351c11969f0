//! Requests and responses as bytes on a socket, also those that a client library would not send.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;
use serde_json::value::RawValue;

/// The longest wait for a response.
const TIMEOUT: Duration = Duration::from_secs(30);

/// A request.
#[derive(Clone, Debug)]
pub struct Request {
    pub method: String,
    pub target: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    pub is_chunked: bool,
}

/// A response.
#[derive(Clone, Debug)]
pub struct Response {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Request {
    /// Creates a request with the credentials of its API.
    pub fn new(method: &str, target: &str) -> Self {
        let credentials: &[(&str, &str)] = if target.starts_with("/backend") {
            &[("X-Crypto-Token", "test-token"), ("X-Crypto-Secret", "test-secret")]
        } else {
            &[("Authorization", "Bearer test-token")]
        };
        let headers = credentials.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Self { method: method.to_owned(), target: target.to_owned(), headers, body: Vec::new(), is_chunked: false }
    }

    pub fn get(target: &str) -> Self {
        Self::new("GET", target)
    }

    pub fn json(method: &str, target: &str, body: impl Into<Vec<u8>>) -> Self {
        Self { body: body.into(), ..Self::new(method, target) }.header("Content-Type", "application/json")
    }

    pub fn post(target: &str, body: impl Into<Vec<u8>>) -> Self {
        Self::json("POST", target, body)
    }

    pub fn patch(target: &str, body: impl Into<Vec<u8>>) -> Self {
        Self::json("PATCH", target, body)
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(other, _)| !other.eq_ignore_ascii_case(name));
        self
    }

    pub fn anonymous(self) -> Self {
        self.without("Authorization").without("X-Crypto-Token").without("X-Crypto-Secret")
    }

    pub fn fault(self, fault: &str) -> Self {
        self.header("X-Sandbox-Fault", fault)
    }

    pub fn chunked(mut self) -> Self {
        self.is_chunked = true;
        self
    }

    pub fn has(&self, name: &str) -> bool {
        self.headers.iter().any(|(other, _)| other.eq_ignore_ascii_case(name))
    }

    /// Returns the request as it is sent.
    pub fn bytes(&self) -> Vec<u8> {
        let mut head = format!("{} {} HTTP/1.1\r\nHost: sandbox\r\n", self.method, self.target);
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        if self.is_chunked {
            head.push_str("Transfer-Encoding: chunked\r\n");
        } else if !self.body.is_empty() || matches!(self.method.as_str(), "POST" | "PATCH") {
            head.push_str(&format!("Content-Length: {}\r\n", self.body.len()));
        }
        let mut bytes = (head + "\r\n").into_bytes();
        if self.is_chunked {
            for chunk in self.body.chunks(4096) {
                bytes.extend(format!("{:x}\r\n", chunk.len()).into_bytes());
                bytes.extend_from_slice(chunk);
                bytes.extend_from_slice(b"\r\n");
            }
            bytes.extend_from_slice(b"0\r\n\r\n");
        } else {
            bytes.extend_from_slice(&self.body);
        }
        bytes
    }
}

impl Response {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("a response is UTF-8")
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    /// Returns the object or the list without its envelope.
    pub fn content(&self) -> Value {
        match unwrapped(&self.body) {
            Some(inner) => serde_json::from_str(inner).expect("a part of JSON is JSON"),
            None => self.json(),
        }
    }

    pub fn id(&self) -> i64 {
        self.content()["id"].as_i64().unwrap_or_else(|| panic!("there is no id: {}", self.text()))
    }

    /// Returns the ids of a list, in order.
    pub fn ids(&self) -> Vec<i64> {
        let content = self.content();
        let list = content.as_array().unwrap_or_else(|| panic!("it is not a list: {}", self.text()));
        list.iter().map(|object| object["id"].as_i64().expect("an id")).collect()
    }

    /// Returns the JSON text of a member of the object.
    pub fn member(&self, name: &str) -> String {
        let object = unwrapped(&self.body).unwrap_or_else(|| self.text());
        let members: std::collections::BTreeMap<String, Box<RawValue>> = serde_json::from_str(object).expect("JSON");
        members.get(name).unwrap_or_else(|| panic!("{name} is not there")).get().to_owned()
    }

    /// Returns the names of what is wrong, from an error response.
    pub fn paths(&self) -> Vec<String> {
        let body = self.json();
        let errors = body.get("errors").or(Some(&body).filter(|_| self.status == 422));
        errors.and_then(Value::as_object).into_iter().flatten().map(|(path, _)| path.clone()).collect()
    }
}

/// Returns the text inside the envelope, or `None` if there is no envelope.
pub fn unwrapped(body: &[u8]) -> Option<&str> {
    let members: std::collections::BTreeMap<&str, &RawValue> = serde_json::from_slice(body).ok()?;
    let member =
        ["deal", "deals", "client", "clients", "contact", "contacts", "note", "notes", "status", "statuses", "payload"]
            .into_iter()
            .find_map(|name| members.get(name))?;
    Some(member.get())
}

/// Returns host and port of a URL.
pub fn host(url: &str) -> &str {
    url.strip_prefix("http://").expect("a URL of HTTP")
}

/// Opens a connection with timeouts.
pub fn connect(url: &str) -> io::Result<TcpStream> {
    let stream = TcpStream::connect(host(url))?;
    stream.set_read_timeout(Some(TIMEOUT))?;
    stream.set_write_timeout(Some(TIMEOUT))?;
    Ok(stream)
}

/// Sends a request on a new connection and reads the response.
pub fn exchange(url: &str, request: &Request) -> io::Result<Response> {
    send(url, &request.clone().header("Connection", "close").bytes(), request.method == "HEAD")
}

/// Sends bytes on a new connection and reads the response.
pub fn send(url: &str, bytes: &[u8], is_head: bool) -> io::Result<Response> {
    let mut stream = connect(url)?;
    stream.write_all(bytes)?;
    receive(&mut BufReader::new(stream), is_head)
}

/// Reads a response.
pub fn receive(reader: &mut BufReader<TcpStream>, is_head: bool) -> io::Result<Response> {
    let line = line(reader)?;
    let status = line.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or_else(|| malformed(&line))?;
    let mut headers = Vec::new();
    loop {
        let line = self::line(reader)?;
        if line.is_empty() {
            break;
        }
        let (name, value) = line.split_once(':').ok_or_else(|| malformed(&line))?;
        headers.push((name.to_owned(), value.trim().to_owned()));
    }
    let mut response = Response { status, headers, body: Vec::new() };
    if status == 100 {
        return receive(reader, is_head);
    }
    if is_head || matches!(status, 204 | 304) {
        return Ok(response);
    }
    if response.header("Transfer-Encoding").is_some() {
        response.body = chunks(reader)?;
    } else if let Some(length) = response.header("Content-Length") {
        response.body = vec![0; length.parse().map_err(|_| malformed(length))?];
        reader.read_exact(&mut response.body)?;
    } else {
        reader.read_to_end(&mut response.body)?;
    }
    Ok(response)
}

fn chunks(reader: &mut BufReader<TcpStream>) -> io::Result<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let size = line(reader)?;
        let size = usize::from_str_radix(&size, 16).map_err(|_| malformed(&size))?;
        let start = body.len();
        body.resize(start + size, 0);
        reader.read_exact(&mut body[start..])?;
        line(reader)?;
        if size == 0 {
            return Ok(body);
        }
    }
}

fn line(reader: &mut BufReader<TcpStream>) -> io::Result<String> {
    let mut line = String::new();
    if reader.read_line(&mut line)? == 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(line.trim_end().to_owned())
}

fn malformed(text: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("it is not HTTP: {text}"))
}
