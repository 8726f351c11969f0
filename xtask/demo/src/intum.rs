//! The steps with Intum: a deal from its creation to its deletion.

use std::fmt::Display;
use std::io::Write;

use anyhow::{Result, bail};
use crm_sandbox::Sandbox;
use intum_client::types::{Deal, DealPatch, NewDeal};
use intum_client::{Amount, Client, Patch};

use crate::printer::{Printer, describe, pair};

const NAME: &str = "Rollout";
const DESCRIPTION: &str = "Offer";
const EXTERNAL_ID: &str = "DEMO-1";
const FIRST: i64 = 1;
const NEXT: i64 = 2;

pub async fn run<W: Write>(printer: &mut Printer<W>, sandbox: &Sandbox) -> Result<()> {
    printer.heading("Intum CRM", "a deal, from its creation to its end")?;
    let credentials = sandbox.credentials();
    let client = Client::new(&sandbox.url(), credentials.token)?;
    let id = create(printer, &client).await?;
    update(printer, &client, id).await?;
    find(printer, &client, credentials.app_code).await?;
    upsert(printer, &client, credentials.app_code).await?;
    list(printer, &client).await?;
    delete(printer, &client, id).await?;
    printer.heading("Two mistakes", "what a program learns from them")?;
    look_again(printer, &client, id).await?;
    swap_the_amounts(printer, &client).await
}

async fn create<W: Write>(printer: &mut Printer<W>, client: &Client) -> Result<i64> {
    let deal = NewDeal::builder()
        .name(NAME)
        .description(DESCRIPTION)
        .external_id(EXTERNAL_ID)
        .status_id(FIRST)
        .currency("PLN")
        .total_amount_net("10000.00".parse::<Amount>()?)
        .total_amount_gross("12300.00".parse::<Amount>()?)
        .tax("23")
        .build();
    let given = [
        pair("name", format!("{NAME:?}")),
        pair("status_id", FIRST),
        pair("external_id", EXTERNAL_ID),
        amounts(&deal),
        pair("description", format!("{DESCRIPTION:?}")),
    ];
    printer.call("create_deal", &given.join(", "))?;
    let response = client.create_deal(deal).send().await?;
    let created = response.object()?;
    printer.response(response.status(), &format!("{}, {}", name(created)?, status(created)?))?;
    Ok(created.require_id()?)
}

async fn update<W: Write>(printer: &mut Printer<W>, client: &Client, id: i64) -> Result<()> {
    printer.call("update_deal", &format!("id {id}, status_id {NEXT}, description null"))?;
    let patch = DealPatch::builder().status_id(NEXT).description(Patch::Null).build();
    let response = client.update_deal(id, patch).send().await?;
    let deal = response.object()?;
    let text = format!("{}, {}, description {:?}", name(deal)?, status(deal)?, deal.description);
    Ok(printer.response(response.status(), &text)?)
}

async fn find<W: Write>(printer: &mut Printer<W>, client: &Client, app_code: &str) -> Result<()> {
    printer.call("get_deal_by_external_id", &format!("app_code {app_code}, external_id {EXTERNAL_ID}"))?;
    let response = client.get_deal_by_external_id(app_code, EXTERNAL_ID).send().await?;
    let deal = response.object()?;
    Ok(printer.response(response.status(), &format!("{}, {}, {}", name(deal)?, status(deal)?, gross(deal)?))?)
}

async fn upsert<W: Write>(printer: &mut Printer<W>, client: &Client, app_code: &str) -> Result<()> {
    let deal = NewDeal::new("11000.00".parse()?, "13530.00".parse()?, "23");
    printer.call("upsert_deal", &format!("{app_code}/{EXTERNAL_ID}, {}", amounts(&deal)))?;
    let upserted = client.upsert_deal(app_code, EXTERNAL_ID, deal).await?;
    let outcome = if upserted.is_created { "created" } else { "updated" };
    let deal = upserted.response.object()?;
    let text = format!("{outcome} {}, {}, {}", name(deal)?, status(deal)?, gross(deal)?);
    Ok(printer.response(upserted.response.status(), &text)?)
}

async fn list<W: Write>(printer: &mut Printer<W>, client: &Client) -> Result<()> {
    let from: Amount = "13000.00".parse()?;
    printer.call("list_deals", &format!("status_id {NEXT}, total_amount_gross_from {from}"))?;
    let response = client.list_deals().status_id(NEXT).total_amount_gross_from(from).send().await?;
    let deals = response.items()?;
    printer.response(response.status(), &format!("{} deals", deals.len()))?;
    for deal in deals {
        let (id, name) = (shown(deal.id()?), shown(deal.name()?));
        let (gross, currency) = (shown(deal.total_amount_gross()?), shown(deal.currency()?));
        printer.row(&format!("{id:>4}  {name:<28} {gross:>10} {currency}"))?;
    }
    Ok(())
}

async fn delete<W: Write>(printer: &mut Printer<W>, client: &Client, id: i64) -> Result<()> {
    printer.call("delete_deal", &format!("id {id}"))?;
    let response = client.delete_deal(id).send().await?;
    Ok(printer.response(response.status(), "")?)
}

async fn look_again<W: Write>(printer: &mut Printer<W>, client: &Client, id: i64) -> Result<()> {
    printer.call("get_deal", &format!("id {id}, which has just been deleted"))?;
    match client.get_deal(id).await {
        Err(error) if error.is_not_found() => {
            Ok(printer.response(error.status().unwrap_or_default(), &describe(&error))?)
        }
        Err(error) => Err(error.into()),
        Ok(_) => bail!("deal {id} is still there"),
    }
}

async fn swap_the_amounts<W: Write>(printer: &mut Printer<W>, client: &Client) -> Result<()> {
    let deal = NewDeal::new("12300.00".parse()?, "10000.00".parse()?, "23");
    printer.call("create_deal", &format!("{}: the wrong way round", amounts(&deal)))?;
    match client.create_deal(deal).await {
        Err(error) if error.is_invalid() => Ok(printer.outcome("not sent", false, &describe(&error))?),
        Err(error) => Err(error.into()),
        Ok(_) => bail!("a net amount above the gross one was sent"),
    }
}

fn amounts(deal: &NewDeal) -> String {
    format!("{}, {}", pair("net", deal.total_amount_net), pair("gross", deal.total_amount_gross))
}

fn name(deal: &Deal) -> Result<String> {
    Ok(format!("deal {}", shown(deal.id()?)))
}

fn status(deal: &Deal) -> Result<String> {
    Ok(format!("status_id {}", shown(deal.status_id()?)))
}

fn gross(deal: &Deal) -> Result<String> {
    Ok(format!("gross {}", shown(deal.total_amount_gross()?)))
}

fn shown(value: Option<impl Display>) -> String {
    value.map_or_else(|| "null".to_owned(), |value| value.to_string())
}
