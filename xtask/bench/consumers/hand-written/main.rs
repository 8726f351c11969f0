//! Gets a deal without a client.

use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Deal {
    name: Option<String>,
    fields: Option<serde_json::Value>,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let request =
        reqwest::Client::new().get("https://your-account.example/crm/deals/17.json").bearer_auth("test-token");
    let deal: Deal = request.send().await?.error_for_status()?.json().await?;
    println!("{:?} {:?}", deal.name, deal.fields);
    Ok(())
}
