//! The task of decoding a list of deals.

use std::hint::black_box;
use std::str::from_utf8;

use anyhow::Result;
use crm_client_runtime::ResponseBody as _;
use intum_client::types::Deal as OurDeal;
use intum_client::{JsonObject, ListResponse};
use serde::Deserialize;

use super::hand_written::{Deal, DealWithOthers};
use crate::fixtures::deals::Amounts;

/// One way to decode a list.
#[derive(Clone, Copy, Debug)]
pub struct Decoder {
    pub decode: fn(&[u8]) -> Result<Box<dyn Decoded>>,
}

/// A decoded list. The caller drops it, outside the measurement.
pub trait Decoded {
    /// Returns the number of deals.
    fn count(&self) -> Result<usize>;
}

impl<T> Decoded for Vec<T> {
    fn count(&self) -> Result<usize> {
        Ok(self.len())
    }
}

impl Decoded for ListResponse<OurDeal> {
    fn count(&self) -> Result<usize> {
        Ok(self.items()?.len())
    }
}

impl Decoder {
    /// Ours. Every member is kept.
    pub const OURS: Self = Self { decode: |json| Ok(Box::new(ours(json)?)) };

    /// Ours, with every documented field read afterwards, so that lazy work counts too.
    pub const OURS_READ: Self = Self {
        decode: |json| {
            let list = ours(json)?;
            list.items()?.iter().try_for_each(read)?;
            Ok(Box::new(list))
        },
    };

    /// A struct with the documented fields.
    pub fn hand_written(amounts: Amounts) -> Self {
        let decode: fn(&[u8]) -> _ = match amounts {
            Amounts::Numbers => from_slice::<Deal<f64>>,
            Amounts::Texts => from_slice::<Deal<String>>,
        };
        Self { decode }
    }

    /// The same, after one UTF-8 check of the whole text.
    pub fn hand_written_from_str(amounts: Amounts) -> Self {
        let decode: fn(&[u8]) -> _ = match amounts {
            Amounts::Numbers => from_str::<Deal<f64>>,
            Amounts::Texts => from_str::<Deal<String>>,
        };
        Self { decode }
    }

    /// A struct that keeps all members, as ours does.
    pub fn hand_written_with_all_members(amounts: Amounts) -> Self {
        let decode: fn(&[u8]) -> _ = match amounts {
            Amounts::Numbers => from_slice::<DealWithOthers<f64>>,
            Amounts::Texts => from_slice::<DealWithOthers<String>>,
        };
        Self { decode }
    }
}

fn from_slice<T: for<'de> Deserialize<'de> + 'static>(json: &[u8]) -> Result<Box<dyn Decoded>> {
    Ok(Box::new(serde_json::from_slice::<Vec<T>>(json)?))
}

fn from_str<T: for<'de> Deserialize<'de> + 'static>(json: &[u8]) -> Result<Box<dyn Decoded>> {
    Ok(Box::new(serde_json::from_str::<Vec<T>>(from_utf8(json)?)?))
}

/// Decodes as the client decodes a response body.
fn ours(json: &[u8]) -> Result<ListResponse<OurDeal>> {
    Ok(ListResponse::parse(from_utf8(json)?)?)
}

/// Reads the fields that the hand-written struct has.
fn read(deal: &OurDeal) -> Result<()> {
    black_box((deal.id()?, deal.name()?, deal.description()?, deal.total_amount_net()?, deal.total_amount_gross()?));
    black_box((deal.tax()?, deal.currency()?, deal.closed()?, deal.date()?, deal.date_from()?, deal.date_to()?));
    black_box((deal.number()?, deal.invoice_no()?, deal.url()?, deal.origin()?, deal.external_id()?));
    black_box((deal.client_id()?, deal.contact_id()?, deal.status_id()?, deal.responsible_id()?));
    black_box((deal.department_id()?, deal.project_id()?, deal.task_id()?, deal.next_deal_id()?));
    if let Some(fields) = deal.fields()? {
        read_custom(fields)?;
    }
    Ok(())
}

/// The custom fields of the fixture.
fn read_custom(fields: &JsonObject) -> Result<()> {
    black_box((fields.get::<String>("region")?, fields.get::<String>("segment")?, fields.get::<i64>("score")?));
    Ok(())
}
