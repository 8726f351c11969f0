//! Redirects: credentials follow none.

use tests::Fault;

use crate::{client, deal, failed, server, status};

#[tokio::test]
async fn a_redirect_to_another_host_takes_nothing_there() {
    let other = server([Fault::json("{\"id\": 17}")]).await;
    for (code, reason) in
        [(301, "Moved Permanently"), (302, "Found"), (303, "See Other"), (307, "Temporary"), (308, "Permanent")]
    {
        let location = format!("location: {}/crm/deals/1.json\r\n", other.url());
        let server = server([Fault::status(&format!("{code} {reason}"), &location, "moved")]).await;
        let client = client(server.url());
        for error in
            [failed(client.get_deal().id(1).send()).await, failed(client.create_deal().body(deal()).send()).await]
        {
            assert_eq!((status(&error), error.attempts()), (Some(code), 1), "{error}");
            assert!(!error.is_retryable() && error.to_string().contains("redirects are not followed"), "{error}");
        }
        assert_eq!(server.log().complete(), 2);
    }
    assert_eq!(other.log().connections, 0);
}

#[tokio::test]
async fn a_redirect_to_itself_is_no_circle() {
    let server = server([Fault::status("302 Found", "location: /crm/deals/1.json\r\n", "")]).await;
    let error = failed(client(server.url()).get_deal().id(1).send()).await;
    assert_eq!((status(&error), error.attempts()), (Some(302), 1));
    assert_eq!(server.log().complete(), 1);
}
