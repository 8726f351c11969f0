//! Writes all projects with their payments to a CSV file, 4 projects at a time.
//!
//! ```sh
//! cargo run -p solos-client --example extract                    # the projects of a sandbox, printed
//! SOLOS_BASE_URL=… SOLOS_TOKEN=… SOLOS_SECRET=… \
//!     cargo run -p solos-client --example extract -- payments.csv
//! ```
//!
//! The file appears under its name once it is complete. A run that fails leaves the file of the previous run unchanged.
//! Amounts are text, with the digits that the server sent. A project without payments has one line.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use crm_sandbox::Sandbox;
use futures_util::TryStreamExt;
use serde::Serialize;
use solos_client::types::{ObjectState, PaymentDirection, Project, ProjectPayment};
use solos_client::{Amount, Client};
use tempfile::NamedTempFile;

const IN_FLIGHT: usize = 4;

#[derive(Serialize)]
struct Row {
    project_id: u64,
    project: Option<String>,
    payment_id: Option<u64>,
    direction: Option<&'static str>,
    date: Option<String>,
    amount: Option<Amount>,
}

/// Returns the lines of a project. `extra` holds the members that the document does not name, unchanged.
async fn rows_of(client: Client, project: Project) -> Result<Vec<Row>, solos_client::Error> {
    let project_id = project.require_id()?;
    let name = project.extra.get::<String>("name")?;
    let row = |payment: &ProjectPayment| -> Result<Row, solos_client::Error> {
        Ok(Row {
            project_id,
            project: name.clone(),
            payment_id: payment.id()?,
            direction: payment.extra.get("type")?.map(|direction| match direction {
                PaymentDirection::Credit => "credit",
                PaymentDirection::Debit => "debit",
                _ => "unknown",
            }),
            date: payment.extra.get("date")?,
            amount: payment.extra.get("amount")?,
        })
    };
    let payments: Vec<ProjectPayment> = client.list_project_payments(project_id).stream().try_collect().await?;
    if payments.is_empty() {
        return Ok(vec![row(&ProjectPayment::default())?]);
    }
    payments.iter().map(row).collect()
}

/// Writes the file and returns the number of its lines.
async fn extract(client: &Client, path: &Path) -> Result<usize, Box<dyn Error>> {
    // In the same folder, since a rename is atomic only there.
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = NamedTempFile::new_in(folder)?;
    let mut writer = csv::Writer::from_writer(&mut file);
    let mut count = 0;
    // The stream requests the next page only when there is room for it, so memory does not grow with the list.
    let projects = client.list_projects().deleted(ObjectState::Active).stream();
    let mut rows = projects.map_ok(|project| rows_of(client.clone(), project)).try_buffered(IN_FLIGHT);
    while let Some(rows) = rows.try_next().await? {
        for row in rows {
            writer.serialize(row)?;
            count += 1;
        }
    }
    writer.flush()?;
    drop(writer);
    file.as_file().sync_all()?;
    // Without this line, dropping the file deletes it.
    file.persist(path)?;
    Ok(count)
}

async fn run() -> Result<(), Box<dyn Error>> {
    if env::var_os("SOLOS_BASE_URL").is_some() {
        let path = PathBuf::from(env::args_os().nth(1).ok_or("name the file to write")?);
        let count = extract(&Client::from_env()?, &path).await?;
        println!("{count} lines in {}", path.display());
        return Ok(());
    }
    let sandbox = Sandbox::start().await?;
    let credentials = sandbox.credentials();
    let client = Client::new(&sandbox.url(), credentials.token, credentials.secret)?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("payments.csv");
    let count = extract(&client, &path).await?;
    print!("{}", fs::read_to_string(&path)?);
    println!("{count} lines");
    Ok(())
}

#[tokio::main]
async fn main() -> ExitCode {
    let Err(error) = run().await else { return ExitCode::SUCCESS };
    eprintln!("{error}");
    if let Some(error) = error.downcast_ref::<solos_client::Error>() {
        eprintln!("{}", error.advice());
    }
    ExitCode::FAILURE
}
