//! Gets a deal with the client.

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = intum_client::Client::new("https://your-account.example", "test-token")?;
    let answer = client.get_deal(17).send().await?;
    let deal = answer.object()?;
    println!("{:?} {:?}", deal.name, deal.fields);
    Ok(())
}
