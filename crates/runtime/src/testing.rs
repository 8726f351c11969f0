//! What the unit tests of this crate share: an API, sessions, and a server whose responses are given.

use std::sync::{Arc, LazyLock, Mutex};

use http::{HeaderMap, Method, StatusCode};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::call::response::{Origin, Response};
use crate::config::credentials::Credential;
use crate::operation::Operation;
use crate::session::Session;
use crate::session::builder::{Api, ClientBuilder, HasSecret};

pub(crate) static LIST: Operation = Operation::new("list_deals", Method::GET, "/deals", true);
pub(crate) static GET: Operation = Operation::new("get_deal", Method::GET, "/deals/{id}", true);
pub(crate) static CREATE: Operation = Operation::new("create_deal", Method::POST, "/deals", false);

/// An API whose client is the session itself.
pub(crate) struct TestApi;

impl Api for TestApi {
    type Client = Session;
    const USER_AGENT: &'static str = "test-client/1";
    const BASE_URL_VARIABLE: &'static str = "CRM_CLIENT_TEST_UNSET";
    const TOKEN: Credential = Credential::new("token", "CRM_CLIENT_TEST_UNSET", "Authorization", "Bearer ");
    const SECRET: Option<Credential> = None;

    fn client(session: Session) -> Session {
        session
    }
}

/// An API with two credentials. Its environment variables are ones that cargo sets for each test.
pub(crate) struct TwoSecrets;

impl Api for TwoSecrets {
    type Client = Session;
    const USER_AGENT: &'static str = "test-client/2";
    const BASE_URL_VARIABLE: &'static str = "CARGO_PKG_VERSION";
    const TOKEN: Credential = Credential::new("key", "CARGO_PKG_NAME", "X-Key", "");
    const SECRET: Option<Credential> = Some(Credential::new("secret", "CARGO_PKG_VERSION", "X-Secret", "s:"));

    fn client(session: Session) -> Session {
        session
    }
}

impl HasSecret for TwoSecrets {}

#[allow(dead_code, reason = "what `model!` makes is more than is tested")]
pub(crate) mod model {
    use chrono::NaiveDate;

    use crate::value::amount::Amount;
    use crate::value::field::Field;
    use crate::value::json_object::JsonObject;

    #[derive(Clone, Debug, Default, PartialEq)]
    pub(crate) struct Deal {
        pub(crate) id: Field<i64>,
        pub(crate) day: Field<NaiveDate>,
        pub(crate) net: Field<Amount>,
        pub(crate) extra: JsonObject,
    }

    crate::model! {
        Deal, wrapped as ["deal"], builder() -> DealBuilder {
            id, require_id: i64 => i64 = "id",
            day: NaiveDate => NaiveDate = "day",
            net: Amount => Amount = "net",
        }
    }
}

/// Returns a builder of a session with a token.
pub(crate) fn builder(base_url: &str) -> ClientBuilder<TestApi> {
    ClientBuilder::default().base_url(base_url).token("test-token")
}

/// Returns a session that sends nothing. All have one HTTP client, since reading the certificates of the system is slow.
pub(crate) fn session() -> Session {
    static HTTP: LazyLock<reqwest::Client> =
        LazyLock::new(|| crate::http_client_builder().expect("TLS").build().expect("an HTTP client"));
    builder("https://crm.example").http_client(HTTP.clone()).build().expect("a session")
}

/// Returns a successful response with this value, as if it had been received.
pub(crate) fn response<T>(session: &Session, value: T) -> Response<T> {
    let origin = Origin {
        operation: &LIST,
        path: LIST.path.to_owned(),
        attempts: 1,
        session: session.clone(),
        secrets: Vec::new(),
    };
    Response::new(value, StatusCode::OK, HeaderMap::new(), origin)
}

/// What the server does with one connection, after it has read a request.
#[derive(Clone, Debug)]
pub(crate) enum Reply {
    /// Writes this and closes the connection.
    Close(String),
    /// Writes this and waits until the client closes the connection.
    Hang(String),
}

/// Returns a response with this status line, headers (each with its line break) and body.
pub(crate) fn reply(status: &str, headers: &str, body: &str) -> Reply {
    let length = body.len();
    Reply::Close(format!("HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {length}\r\n{headers}\r\n{body}"))
}

/// Returns a successful response in these chunks.
pub(crate) fn chunked(chunks: &[&str]) -> Reply {
    let chunks: String = chunks.iter().map(|chunk| format!("{:x}\r\n{chunk}\r\n", chunk.len())).collect();
    Reply::Close(format!("HTTP/1.1 200 OK\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n{chunks}0\r\n\r\n"))
}

/// A server that gives its replies one after the other, and then the last one again and again.
pub(crate) struct Server {
    pub(crate) url: String,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    pub(crate) async fn start(replies: impl Into<Vec<Reply>>) -> Self {
        let replies = replies.into();
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let requests = Arc::new(Mutex::new(Vec::new()));
        let shared = Arc::clone(&requests);
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                tokio::spawn(serve(connection, replies.clone(), Arc::clone(&shared)));
            }
        });
        Self { url, requests }
    }

    /// Returns the requests so far, each with its head and body.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().expect("no panic").clone()
    }
}

async fn serve(mut connection: TcpStream, replies: Vec<Reply>, requests: Arc<Mutex<Vec<String>>>) {
    let request = read_request(&mut connection).await;
    if request.is_empty() {
        return;
    }
    let index = {
        let mut requests = requests.lock().expect("no panic");
        requests.push(request);
        requests.len() - 1
    };
    let reply = replies.get(index).or(replies.last()).expect("a reply");
    let (Reply::Close(text) | Reply::Hang(text)) = reply;
    // The client may have closed the connection already.
    let _ = connection.write_all(text.as_bytes()).await;
    if matches!(reply, Reply::Hang(_)) {
        let _ = connection.read(&mut [0; 64]).await;
    }
}

/// Reads the head of a request, and the body if its length is given.
async fn read_request(connection: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&bytes);
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let header = head.lines().find_map(|line| line.strip_prefix("content-length: "));
            let length = header.map_or(0, |length| length.parse().expect("a length"));
            if body.len() >= length {
                return text.into_owned();
            }
        }
        match connection.read(&mut buffer).await {
            Ok(count) if count > 0 => bytes.extend_from_slice(&buffer[..count]),
            _ => return String::new(),
        }
    }
}
