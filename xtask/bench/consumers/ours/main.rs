//! Gets a deal with the client.

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = intum_client::Client::new("https://your-account.example", "test-token")?;
    let response = client.get_deal(17).send().await?;
    let deal = response.object()?;
    println!("{:?} {:?}", deal.name, deal.fields);
    Ok(())
}
